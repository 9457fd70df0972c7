import { Form, useNavigation } from "@remix-run/react";
import { useBilingual, useT } from "~/i18n/useT";
import type { DecisionList } from "./listView";
import styles from "./list.module.css";

/** What came of recording or taking back. */
export function Said({ answer }: { answer: { recorded?: number; returned?: number; kept?: string[] } | null }) {
  const t = useT();
  if (answer?.recorded === undefined && answer?.returned === undefined) return null;
  return (
    <div className="banner" data-tone="ok" role="status">
      <div>
        {answer.recorded !== undefined && t("decisions.recorded", { count: answer.recorded })}
        {answer.returned !== undefined && t("decisions.undone", { count: answer.returned })}
        {answer.kept && answer.kept.length > 0 && <p>{t("decisions.kept", { codes: answer.kept.join(" · ") })}</p>}
      </div>
    </div>
  );
}

/** What recording would do, what the list as a whole leaves open, and the button. */
export function Record({ list }: { list: DecisionList }) {
  const t = useT();
  const pick = useBilingual();
  const busy = useNavigation().state !== "idle";
  const left = list.checked.rows.length - list.writable;
  return (
    <Form method="post" className="card" preventScrollReset>
      <input type="hidden" name="intent" value="record" />
      <p className={styles.count}>{t("decisions.ready", { count: list.writable })}</p>
      {left > 0 && <p className={styles.left}>{t("decisions.left", { count: left })}</p>}
      <ul className={styles.findings}>
        {list.checked.findings.map(({ code, message }) => (
          <li key={code}>▲ {pick(message)}</li>
        ))}
      </ul>
      <button className="button" disabled={busy || list.writable === 0}>
        {t("decisions.record", { count: list.writable })}
      </button>
    </Form>
  );
}

/** Takes a recorded list back, with a reason. */
export function TakeBack() {
  const t = useT();
  const busy = useNavigation().state !== "idle";
  return (
    <details className={styles.undo}>
      <summary>{t("decisions.undo")}</summary>
      <Form method="post">
        <input type="hidden" name="intent" value="undo" />
        <p className="hint">{t("decisions.undoHelp")}</p>
        <div className="field">
          <label htmlFor="undo-reason">{t("lifecycle.reason")}</label>
          <textarea id="undo-reason" name="reason" className="input" rows={2} required maxLength={1000} />
        </div>
        <button className="button" data-kind="danger" disabled={busy}>
          {t("decisions.undo")}
        </button>
      </Form>
    </details>
  );
}
