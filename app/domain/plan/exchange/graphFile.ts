import type { NodeKind, Relation, Strength } from "../planGraph";
import type { Fields } from "./exchangeGraph";

/** What is wrong with a cell before anything is compared. */
export type CellFault = "ERROR_CELL" | "MERGED";

/** Where a row stands in the file; `at` counts all rows of entries, or of links. */
export type FilePlace = {
  at: number;
  sheet: string;
  line: number;
  id: string;
  broken: readonly { field: string; fault: CellFault }[];
};

/** A row of entries as it was read; `kind` null = no kind of ours, `kindText` = what it says. */
export type FileEntry = FilePlace & { ref: string; kind: NodeKind | null; kindText: string; fields: Fields };

/** A row of links as it was read; `from` and `to` are refs. */
export type FileLink = FilePlace & {
  from: string;
  to: string;
  relation: Relation | null;
  relationText: string;
  reason: string;
  strength: Strength | null;
  strengthText: string;
};

/**
 * A graph that came back as a file. `complete` = a value that is not there is empty (JSON); else it is not compared. A
 * list that the file does not have at all is null: nothing of it counts as left out.
 */
export type GraphFile = {
  source: "XLSX" | "JSON";
  complete: boolean;
  entries: readonly FileEntry[] | null;
  links: readonly FileLink[] | null;
  extraHeads: readonly string[];
  lostColumns: readonly string[];
  otherSheets: readonly string[];
};

/** Text on one line, as it is compared and stored: control characters, direction marks and doubled blanks taken away. */
export function plainLine(text: string): string {
  return text
    .normalize("NFC")
    .replace(/_x000D_/g, "")
    .replace(/[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\s]+/gu, " ")
    .trim();
}

/** Most characters (UTF-16 units) of each field of an entry; y<year> as `target`. */
export const FIELD_MAX: Readonly<Record<string, number>> = {
  ...{ code: 20, titleTh: 300, titleEn: 300, unit: 60, baseline: 100 },
  ...{ step0: 300, step1: 300, step2: 300, step3: 300, target: 100, reason: 500 },
};

/** Most characters of a field: year targets share one limit. */
export function maxOf(field: string): number {
  return FIELD_MAX[/^y\d{4}$/.test(field) ? "target" : field] ?? 0;
}
