import { useId, useState } from "react";
import { buddhistDateText, parseBuddhistDate } from "~/domain/calendar/buddhistDate";
import { thaiDate } from "~/format/thaiDate";
import { useLocale, useT } from "~/i18n/useT";
import { Cell, FixedValue, type CellPlace } from "./Cell";
import styles from "./fields.module.css";
import { useDraft } from "./useDraft";

/** A cell with a date. */
export type DateInputProps = {
  /** ISO date (Gregorian) or null. */
  value: string | null;
  /** Writes an ISO date or null; null = the person cannot change it. */
  write: ((iso: string | null) => void) | null;
  place: CellPlace;
  label: string;
  lockHint?: string;
  /** Shows the label above the field; else it is only spoken. */
  labelled?: boolean;
};

/** A date typed in the Buddhist Era ("10/10/2567"). What is no date stays in the field and says why. */
export function DateInput({ value, write, place, label, lockHint, labelled = false }: DateInputProps) {
  const t = useT();
  const locale = useLocale();
  const id = useId();
  const [wrong, setWrong] = useState(false);
  const save = (typed: string): boolean => {
    const iso = typed.trim() === "" ? null : parseBuddhistDate(typed);
    setWrong(iso === undefined);
    if (iso === undefined) return false;
    if (iso !== value) write?.(iso);
    return true;
  };
  const draft = useDraft(buddhistDateText(value), save, false);
  const long = thaiDate(value, { locale });
  if (!write)
    return (
      <div>
        {labelled && <span className="label">{label}</span>} <FixedValue value={long} hint={lockHint} />
      </div>
    );
  return (
    <Cell place={place}>
      {labelled && (
        <label className="label" htmlFor={`${id}-date`}>
          {label}
        </label>
      )}
      <input
        id={`${id}-date`}
        className={styles.input}
        value={draft.shown}
        aria-label={labelled ? undefined : label}
        aria-invalid={wrong || undefined}
        aria-describedby={`${id}-hint`}
        data-draft={draft.open || undefined}
        inputMode="numeric"
        autoComplete="off"
        placeholder={t("brief.period.example")}
        onChange={(event) => draft.type(event.target.value, false)}
        onBlur={draft.finish}
        onKeyDown={(event) => {
          if (event.key === "Enter") {
            event.preventDefault();
            draft.finish();
          }
          if (event.key === "Escape") {
            draft.drop();
            setWrong(false);
          }
        }}
      />
      <p id={`${id}-hint`} className={wrong ? styles.problem : styles.hint} role={wrong ? "alert" : undefined}>
        {wrong ? t("brief.period.notADate") : long}
      </p>
    </Cell>
  );
}
