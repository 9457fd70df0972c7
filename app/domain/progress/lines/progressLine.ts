import type { Satang } from "../../money/satang";
import type { Column, FigureColumn } from "../table/columns";

/** Levels of a progress table, as they add up. */
export type ProgressLevel = "TOTAL" | "GROUP" | "ADMIN" | "PROJECT" | "ACTIVITY";

/** Figures of a line in satang; null = not stated, 0 = "-" or "0". */
export type Figures = Readonly<Record<FigureColumn, Satang | null>>;

/** One line that carries figures, as printed and as read. */
export type ProgressLine = {
  /** TOTAL, G1, G3-ADMIN, P07, P07-A1: numbered in the order of the file. */
  key: string;
  level: ProgressLevel;
  /** 1-based line of the file, or row of the sheet. */
  line: number;
  parentKey: string | null;
  groupKey: string | null;
  orderNo: number | null;
  /** Name without running number and prefix. */
  name: string;
  printedName: string;
  figures: Figures;
  /** Money cells as printed, under the column they are read as; blank ones are left out. */
  moneyTexts: Readonly<Partial<Record<FigureColumn, string>>>;
  /** ISO dates (Gregorian), or null when blank, unreadable or still asked. */
  periodStart: string | null;
  periodEnd: string | null;
  periodText: string;
  outputs: string;
  status: "IN_PROGRESS" | "DONE" | null;
  statusText: string;
  agency: string;
  /** The printed cells of the line, cleaned of what is invisible, else untouched. */
  cells: readonly string[];
  /** Address of each known column's cell, where it really stands in the file. */
  at: Readonly<Partial<Record<Column, string>>>;
  /** Address from which cells were read one column aside; null = as printed. */
  shiftedAt: string | null;
};

/** Children of each line, and lines by key. */
export type ProgressTree = {
  lines: readonly ProgressLine[];
  byKey: ReadonlyMap<string, ProgressLine>;
  children: ReadonlyMap<string, readonly ProgressLine[]>;
};

/** Indexes lines by key and by parent, in printed order. */
export function progressTree(lines: readonly ProgressLine[]): ProgressTree {
  const byKey = new Map(lines.map((line) => [line.key, line]));
  const children = new Map<string, ProgressLine[]>();
  for (const line of lines) {
    if (line.parentKey === null) continue;
    const siblings = children.get(line.parentKey);
    if (siblings) siblings.push(line);
    else children.set(line.parentKey, [line]);
  }
  return { lines, byKey, children };
}
