import type { Satang } from "../../money/satang";
import type { TextPart } from "../../text/compareText";

/** How one field differs. Amounts are satang; dates are ISO (Gregorian) or null; ids are those of the content. */
export type FieldValue =
  | { kind: "words"; before: string; after: string; parts: TextPart[] }
  | { kind: "value"; before: string; after: string }
  | { kind: "money"; before: Satang | null; after: Satang | null; difference: bigint }
  | { kind: "date"; before: string | null; after: string | null }
  | { kind: "organization"; before: string | null; after: string | null }
  | { kind: "choice"; before: string; after: string }
  | { kind: "set"; added: string[]; removed: string[] };

/** One field that differs: its name in the content; of an amount by year, `year` (B.E.). */
export type FieldChange = { field: string; year?: number; value: FieldValue };

/** Lists of rows in a brief. */
export type RowList = "activities" | "funding" | "costItems" | "indicators";

/**
 * One row that was added, removed or changed, by its id. `label` is what it is called (later wording, else earlier one);
 * `activityId` the main activity that it belongs to; `difference` its money, later minus earlier, in satang.
 */
export type RowChange = {
  list: RowList;
  id: string;
  change: "ADDED" | "REMOVED" | "CHANGED";
  label: string;
  activityId: string | null;
  moved: boolean;
  fields: FieldChange[];
  difference: bigint;
};

/** Header line (ประเด็นการพัฒนา) and what stands behind item 13 (R20b, columns of จ.2). */
export const HEADER_ITEM = 0;
export const EXTRA_ITEM = 14;

/** What differs in one item of the form: 1–13, {@link HEADER_ITEM} or {@link EXTRA_ITEM}. */
export type ItemChange = { item: number; fields: FieldChange[]; rows: RowChange[] };

/** Two contents compared: the items that differ in official order, and the whole budget in satang. */
export type BriefComparison = {
  items: ItemChange[];
  total: { before: bigint; after: bigint; difference: bigint };
};

/** A comparison in one line: items that differ, rows by kind of change, and the difference of the whole budget. */
export type ComparisonSummary = { items: number; added: number; removed: number; changed: number; difference: bigint };

/** Counts a comparison. */
export function summarize({ items, total }: BriefComparison): ComparisonSummary {
  const rows = items.flatMap((item) => item.rows);
  const count = (kind: RowChange["change"]) => rows.filter(({ change }) => change === kind).length;
  return {
    items: items.length,
    added: count("ADDED"),
    removed: count("REMOVED"),
    changed: count("CHANGED"),
    difference: total.difference,
  };
}
