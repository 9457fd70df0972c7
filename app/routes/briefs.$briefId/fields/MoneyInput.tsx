import { useId, useState, type KeyboardEvent } from "react";
import { groupedBaht } from "~/domain/money/bahtText";
import { parseBahtDetailed, type BahtFault } from "~/domain/money/parseBaht";
import type { Satang } from "~/domain/money/satang";
import { useT } from "~/i18n/useT";
import { Cell, FixedValue, type CellPlace } from "./Cell";
import styles from "./fields.module.css";
import { Overwritten } from "./Overwritten";
import { useDraft } from "./useDraft";

/** A cell with an amount of money. */
export type MoneyInputProps = {
  /** Satang; null = not stated. */
  value: Satang | null;
  /** Writes the amount; null = the person cannot change it. */
  write: ((amount: Satang | null) => void) | null;
  place: CellPlace;
  label: string;
  lockHint?: string;
  /** Enter was pressed and what stands in the cell is taken: go on. Says whether it is an amount or blank. */
  onEnter?(stated: boolean): void;
};

/**
 * An amount typed in baht, read exactly on leaving or Enter. What is no amount stays in the field with the reason; the
 * old value stands until then. Tells when somebody else replaced what this person wrote a moment ago.
 */
export function MoneyInput({ value, write, place, label, lockHint, onEnter }: MoneyInputProps) {
  const t = useT();
  const id = useId();
  const [fault, setFault] = useState<Exclude<BahtFault, "empty"> | null>(null);
  const save = (typed: string): boolean => {
    const parsed = parseBahtDetailed(typed);
    const wrong = parsed.ok || parsed.fault === "empty" ? null : parsed.fault;
    setFault(wrong);
    if (wrong) return false;
    const amount = parsed.ok ? parsed.amount : null;
    if (amount !== value) write?.(amount);
    return true;
  };
  const draft = useDraft(value === null ? "" : groupedBaht(value), save, false);
  if (!write) return <FixedValue value={value === null ? "" : groupedBaht(value)} hint={lockHint} number />;
  const keys = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Escape") {
      draft.drop();
      setFault(null);
    }
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    draft.finish();
    const parsed = parseBahtDetailed(draft.shown);
    if (parsed.ok || parsed.fault === "empty") onEnter?.(parsed.ok);
  };
  return (
    <Cell place={place}>
      <input
        className={styles.input}
        value={draft.shown}
        aria-label={label}
        aria-invalid={fault !== null || undefined}
        aria-describedby={fault ? `${id}-fault` : undefined}
        data-number
        data-draft={draft.open || undefined}
        inputMode="decimal"
        autoComplete="off"
        maxLength={40}
        onChange={(event) => draft.type(event.target.value, false)}
        onFocus={(event) => event.target.select()}
        onBlur={draft.finish}
        onKeyDown={keys}
      />
      {fault && (
        <p id={`${id}-fault`} className={styles.problem} role="alert">
          {t(`brief.amount.${fault}`)}
        </p>
      )}
      <Overwritten place={place} write={write} />
    </Cell>
  );
}
