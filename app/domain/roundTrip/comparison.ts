import type { CellNote } from "./cellValue";

/** A line of the table as it was printed; `amount` is satang. */
export type SheetLine = {
  rowId: string | null;
  cells: readonly { column: string; text: string; amount: bigint | null }[];
};

/**
 * Why a cell cannot be taken over: it is decided elsewhere (rank, lead, unit, indicators, a link to the plan), it adds up other cells, more
 * than one funding line stands behind it, the row has no such thing, or the brief is frozen.
 */
export type KeptReason =
  "RANK" | "LEAD" | "UNIT" | "LINKED" | "INDICATORS" | "COMPUTED" | "SEVERAL_LINES" | "NO_PLACE" | "FROZEN";

/** What stands behind a cell today: its value, or why it is not written from here. */
export type CellTarget =
  { writes: true; text: string; amount: bigint | null; max: number } | { writes: false; reason: KeptReason };

/** What stands behind a row today, by column. */
export type RowTargets = Readonly<Record<string, CellTarget>>;

/** A value for people: a text, or money in satang. */
export type ShownValue = { text: string; amount: bigint | null };

/**
 * One cell that differs. `was` = when the file went out (null = unknown), `now` = today, `file` = what came back.
 * CONFLICT: both sides changed. NEWER: only today's side did, the file brings nothing.
 */
export type CellChange = {
  column: string;
  state: "CHANGED" | "CONFLICT" | "NEWER";
  was: ShownValue | null;
  now: ShownValue;
  file: ShownValue;
  /** Null = may be taken over. */
  kept: KeptReason | null;
  notes: readonly CellNote[];
};

/**
 * One row. COPIED: its id stands in a row above too. FOREIGN: its id is of another area or year. GONE: it was in the file
 * when it went out and is no longer in the plan. MISSING: it is in the plan and not in the file.
 */
export type ComparedRow = {
  /** Place in the file; null for MISSING. */
  at: number | null;
  sheet: string;
  line: number | null;
  rowId: string;
  label: string;
  state: "SAME" | "CHANGED" | "NEW" | "COPIED" | "FOREIGN" | "GONE" | "MISSING";
  moved: boolean;
  /** A main activity that now stands under another project of the table. */
  strayed: boolean;
  changes: readonly CellChange[];
  /** NEW and COPIED: the project that the row stands under, where it could become a main activity of it. */
  projectId: string | null;
  /** NEW and COPIED: everything that the row says. */
  texts: readonly { column: string; text: string; amount: bigint | null; notes: readonly CellNote[] }[];
};
