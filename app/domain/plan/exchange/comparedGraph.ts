import type { NodeKind, Relation, Strength } from "../planGraph";

/** Why a row is not taken over. */
export type GraphFault =
  | "UNKNOWN_KIND"
  | "KIND_FIXED"
  | "NO_TITLE"
  | "TOO_LONG"
  | "BROKEN_CELL"
  | "NOT_INDICATOR"
  | "NO_REF"
  | "REF_TWICE"
  | "ID_TWICE"
  | "FOREIGN_ID"
  | "GONE"
  | "PROJECT_ROW"
  | "FROZEN_COMMITTEE"
  | "FROZEN_OFFICE"
  | "FROZEN_NOBODY"
  | "FROZEN_PROJECT"
  | "UNKNOWN_END"
  | "REFUSED_END"
  | "UNKNOWN_RELATION"
  | "UNKNOWN_STRENGTH"
  | "NO_REASON"
  | "NOT_ADMITTED"
  | "LINK_TWICE"
  | "CYCLE";

/** A fault with what its sentence names. */
export type RowFault = { code: GraphFault; details: Readonly<Record<string, string>> };

/** A value that differs; `was` = when the file went out (null = not known). `conflict` = both sides changed. */
export type ValueChange = { field: string; was: string | null; now: string; file: string; conflict: boolean };

/** What a row is: MISSING stands in the plan and not in the file; TAKEN was added from this file already. */
export type RowState = "SAME" | "CHANGED" | "NEW" | "MISSING" | "TAKEN";

/** One row of the comparison. `key` names it in the form, `mark` what was seen; a row with faults is never taken over. */
export type ComparedRow = {
  key: string;
  list: "ENTRIES" | "LINKS";
  state: RowState;
  at: number | null;
  sheet: string;
  line: number | null;
  id: string;
  kind: NodeKind | null;
  label: string;
  changes: readonly ValueChange[];
  faults: readonly RowFault[];
  mark: string;
};

/** An end of a link: an entry that there is (`id`), or one that this file adds (`at` of its row). */
export type End = { id: string } | { at: number };

/** What a row of links says once its ends are found. */
export type LinkWanted = { from: End; to: End; relation: Relation; reason: string; strength: Strength };

/** The whole comparison; `wanted` by key of a link row that may be taken over. */
export type ComparedGraph = { rows: readonly ComparedRow[]; wanted: ReadonlyMap<string, LinkWanted> };
