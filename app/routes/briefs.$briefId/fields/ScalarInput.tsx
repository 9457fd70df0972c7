import { useId, type KeyboardEvent } from "react";
import { isNumberText } from "~/domain/brief/filled";
import { arabicDigits } from "~/domain/text/arabicDigits";
import { pastedText } from "~/components/editor/pastedText";
import { useT } from "~/i18n/useT";
import { useNotify } from "../state/notices";
import { Cell, FixedValue, type CellPlace } from "./Cell";
import styles from "./fields.module.css";
import { useDraft } from "./useDraft";

/** A cell of a row that holds a short text. */
export type ScalarInputProps = {
  value: string;
  /** Writes the value; null = the person cannot change it. */
  write: ((value: string) => void) | null;
  place: CellPlace;
  label: string;
  /** Says who can edit, for a cell that this person cannot change. */
  lockHint?: string;
  /** The value should be a number: digits become Arabic, anything else is kept with a hint. */
  numeric?: boolean;
  maxLength: number;
  /** A longer text: the field grows with it. */
  grows?: boolean;
};

/** A short text in a cell, written as a whole: after a pause in typing, on Enter, on leaving. */
export function ScalarInput(props: ScalarInputProps) {
  const { value, write, place, label, numeric = false } = props;
  const t = useT();
  const notify = useNotify();
  const hintId = useId();
  const draft = useDraft(value, (text) => {
    const { text: whole, removed } = pastedText(text, true);
    const clean = whole.slice(0, props.maxLength);
    const cut = whole.length - clean.length;
    if (cut > 0) notify(t("brief.textFull", { max: props.maxLength.toLocaleString("en"), count: cut }), "warn");
    else if (removed > 0) notify(t("brief.pasted.removed", { count: removed }), "warn");
    write?.(numeric ? arabicDigits(clean).trim() : clean);
    return true;
  });
  if (!write) return <FixedValue value={value} hint={props.lockHint} number={numeric} />;
  const Field = props.grows ? "textarea" : "input";
  const keys = (event: KeyboardEvent) => {
    if (event.key === "Enter" && !event.nativeEvent.isComposing) {
      event.preventDefault();
      draft.finish();
    }
    if (event.key === "Escape") draft.drop();
  };
  const odd = numeric && draft.shown.trim() !== "" && !isNumberText(draft.shown);
  return (
    <Cell place={place}>
      <div className={props.grows ? styles.grow : undefined} data-value={draft.shown}>
        <Field
          className={styles.input}
          rows={props.grows ? 1 : undefined}
          value={draft.shown}
          aria-label={label}
          aria-describedby={odd ? hintId : undefined}
          inputMode={numeric ? "decimal" : undefined}
          data-number={numeric || undefined}
          data-draft={draft.open || undefined}
          autoComplete="off"
          onChange={(event: { target: { value: string }; nativeEvent: Event }) =>
            draft.type(event.target.value, (event.nativeEvent as InputEvent).isComposing)
          }
          onCompositionEnd={(event: { currentTarget: { value: string } }) =>
            draft.type(event.currentTarget.value, false)
          }
          onBlur={draft.finish}
          onKeyDown={keys}
        />
      </div>
      {odd && (
        <p id={hintId} className={styles.hint}>
          {t("brief.notANumber")}
        </p>
      )}
    </Cell>
  );
}
