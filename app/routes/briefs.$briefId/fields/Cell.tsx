import { Lock } from "lucide-react";
import type { ReactNode } from "react";
import { useT } from "~/i18n/useT";
import { usePresenceName } from "../words/organizations";
import { useSomebodyInCell } from "../state/usePeople";
import styles from "./fields.module.css";

/** Where a cell stands: id of its row (or "" for the whole brief) and its key. Presence is told by these. */
export type CellPlace = { row: string; cell: string };

/**
 * Frame of a cell: shows who else works in it. Focus inside is told to the others through the data attributes, which the
 * item's section reads.
 */
export function Cell({ place, children }: { place: CellPlace; children: ReactNode }) {
  const t = useT();
  const nameOf = usePresenceName();
  const somebody = useSomebodyInCell(place.row, place.cell);
  return (
    <div
      className={styles.cell}
      data-row={place.row}
      data-cell={place.cell}
      style={somebody ? { outlineColor: somebody.colour } : undefined}
      data-taken={somebody ? true : undefined}
    >
      {children}
      {somebody && (
        <span className={styles.who} style={{ backgroundColor: somebody.colour }}>
          {t("brief.workingHere", { name: nameOf(somebody) })}
        </span>
      )}
    </div>
  );
}

/** A value that this person cannot change; `hint` says who can. Without a hint it is plain text. */
export function FixedValue({ value, hint, number = false }: { value: string; hint?: string; number?: boolean }) {
  const t = useT();
  return (
    <span className={styles.fixed} data-typed data-number={number || undefined} title={hint}>
      <span>{value === "" ? <span className={styles.blank}>–</span> : value}</span>
      {hint && (
        <>
          <Lock size={12} aria-hidden className={styles.lock} />
          <span className="visually-hidden">{`(${t("brief.lock.label")} ${hint})`}</span>
        </>
      )}
    </span>
  );
}
