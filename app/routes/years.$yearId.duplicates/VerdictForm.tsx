import { Form, useNavigation } from "@remix-run/react";
import { MAX_COMMENT } from "~/domain/comment/commentBody";
import { DUPLICATE_VERDICTS, VERDICT_LABELS } from "~/domain/duplicate/verdict";
import { thaiDateTime } from "~/format/thaiDateTime";
import { useBilingual, useLocale, useT } from "~/i18n/useT";
import type { PairView } from "./duplicateData";
import styles from "./duplicates.module.css";

/** What the two are, with a reason; below it everything that was ever decided about them. */
export function VerdictForm({ pair, mayDecide }: { pair: PairView; mayDecide: boolean }) {
  const t = useT();
  const pick = useBilingual();
  const locale = useLocale();
  const busy = useNavigation().state !== "idle";
  const { a, b, seen, verdict, state, history } = pair;
  return (
    <>
      {state === "ASK_AGAIN" && (
        <div className="banner" data-tone="warn">
          {t("duplicate.askAgain")}
        </div>
      )}
      {mayDecide ? (
        <Form method="post" className={styles.form}>
          <input type="hidden" name="a" value={a.projectId} />
          <input type="hidden" name="b" value={b.projectId} />
          <input type="hidden" name="seen" value={seen} />
          <fieldset className={styles.verdicts}>
            <legend>{t("duplicate.question")}</legend>
            {DUPLICATE_VERDICTS.map((one) => (
              <label key={one}>
                <input type="radio" name="verdict" value={one} required defaultChecked={one === verdict} />
                <span>
                  <b>{pick(VERDICT_LABELS[one])}</b> <span className="hint">{t(`duplicate.verdict.${one}`)}</span>
                </span>
              </label>
            ))}
          </fieldset>
          <label className={styles.reason}>
            {t("duplicate.reason")}
            <textarea className="input" name="reason" rows={3} required maxLength={MAX_COMMENT} />
          </label>
          <button className="button" disabled={busy}>
            {t(history.length === 0 ? "duplicate.decide" : "duplicate.change")}
          </button>
        </Form>
      ) : (
        <p className="hint">{t("duplicate.planners")}</p>
      )}
      {history.length > 0 && (
        <section aria-labelledby="rulings">
          <h3 id="rulings">{t("duplicate.history")}</h3>
          <ol className={styles.history}>
            {history.map((one) => (
              <li key={one.at}>
                <b>{pick(VERDICT_LABELS[one.verdict])}</b> <span lang="th">{one.reason}</span>
                <span className="hint">
                  {one.by} · {thaiDateTime(new Date(one.at), locale)}
                </span>
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}
