import { Form } from "@remix-run/react";
import { useState } from "react";
import { useT } from "~/i18n/useT";
import styles from "./ranking.module.css";

type Props = {
  /** Selected projects; also those whose rows are not drawn or filtered away. */
  ids: readonly string[];
  /** Fields of the form that works without JavaScript. */
  hidden: Readonly<Record<string, string>>;
  /** Kinds are decided in the official order only. */
  mayMark: boolean;
  onMove(to: number): void;
  onClear(): void;
};

/**
 * What to do with the selected rows: move them together, mark them as key or other. The check boxes of the table belong
 * to this form, so that it works without JavaScript.
 */
export function SelectionBar({ ids, hidden, mayMark, onMove, onClear }: Props) {
  const t = useT();
  const count = ids.length;
  const [to, setTo] = useState("1");
  return (
    <Form
      method="post"
      id="selection"
      preventScrollReset
      className={styles.selection}
      aria-label={t("ranking.selection")}
      onSubmit={(event) => {
        const { submitter } = event.nativeEvent as SubmitEvent;
        if ((submitter as HTMLButtonElement | null)?.name === "kind") return;
        event.preventDefault();
        if (/^[1-9]\d{0,5}$/.test(to) && count > 0) onMove(parseInt(to, 10));
      }}
    >
      <span role="status">{t("projects.selected", { count })}</span>
      <label className={styles.moveTo}>
        {t("ranking.moveTo")}
        <input
          className="input"
          name="to"
          inputMode="numeric"
          value={to}
          pattern="[1-9][0-9]{0,5}"
          onChange={(event) => setTo(event.target.value)}
        />
      </label>
      {Object.entries(hidden).map(([name, value]) =>
        name === "intent" ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
      <button className="button" data-kind="secondary" data-size="small" name="intent" value={hidden.intent}>
        {t("ranking.move")}
      </button>
      {ids.map((id) => (
        <input key={id} type="hidden" name="ids" value={id} />
      ))}
      {mayMark && (
        <>
          {(["KEY", "OTHER", "UNDECIDED"] as const).map((kind) => (
            <button key={kind} className="button" data-kind="secondary" data-size="small" name="kind" value={kind}>
              {t(`projects.mark.${kind}`)}
            </button>
          ))}
        </>
      )}
      {count > 0 && (
        <button type="button" className="button" data-kind="quiet" data-size="small" onClick={onClear}>
          {t("ranking.clearSelection")}
        </button>
      )}
    </Form>
  );
}
