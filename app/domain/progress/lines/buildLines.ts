import type { Column } from "../table/columns";
import type { Layout } from "../table/alignRow";
import { readFigures, type FigureFault } from "./figures";
import type { LineKind } from "../table/lineKind";
import type { Figures, ProgressLevel } from "./progressLine";
import type { ScannedLine } from "../table/scanLines";

/** A line with its place in the table, before questions about it are settled. */
export type DraftLine = {
  scanned: ScannedLine;
  key: string;
  level: ProgressLevel;
  parentKey: string | null;
  groupKey: string | null;
  layout: Layout;
  figures: Figures;
  faults: FigureFault[];
};

const LEVELS: Readonly<Partial<Record<LineKind, ProgressLevel>>> = {
  total: "TOTAL",
  group: "GROUP",
  admin: "ADMIN",
  project: "PROJECT",
  activity: "ACTIVITY",
};

type Place = { total: string | null; group: string | null; project: string | null };

/** Gives out keys: TOTAL, G1, G3-ADMIN, P07, P07-A1, numbered in the order of the file. */
class KeyGiver {
  private readonly counts = new Map<string, number>();
  constructor(private readonly width: number) {}

  private next(prefix: string): number {
    const count = (this.counts.get(prefix) ?? 0) + 1;
    this.counts.set(prefix, count);
    return count;
  }

  give(level: ProgressLevel, { group, project }: Place): string {
    if (level === "GROUP") return `G${this.next("G")}`;
    if (level === "PROJECT") return `P${String(this.next("P")).padStart(this.width, "0")}`;
    if (level === "ACTIVITY") return `${project ?? "X"}-A${this.next(`${project ?? "X"}-A`)}`;
    const base = level === "TOTAL" ? "TOTAL" : group === null ? "ADMIN" : `${group}-ADMIN`;
    const count = this.next(base);
    return count === 1 ? base : `${base}-${count}`;
  }
}

function parentOf(level: ProgressLevel, place: Place): string | null {
  if (level === "TOTAL") return null;
  if (level === "GROUP") return place.total;
  return level === "ACTIVITY" ? place.project : (place.group ?? place.total);
}

/** Index of a column in the line's heading, -1 when the table has no such column. */
export const columnIndex = (columns: readonly (Column | null)[], column: Column): number => columns.indexOf(column);

/** Text of a known column in a layout; "" when the table has no such column. */
export function cellOf(layout: Layout, columns: readonly (Column | null)[], column: Column): string {
  const index = columnIndex(columns, column);
  return index < 0 ? "" : (layout.cells[index] ?? "");
}

/** Second pass: places each line under its group and project (an activity belongs to the project before it). */
export function buildLines(scanned: readonly ScannedLine[]): DraftLine[] {
  const projects = scanned.filter(({ kind }) => kind === "project").length;
  const keys = new KeyGiver(Math.max(2, String(projects).length));
  const total = scanned.some(({ kind }) => kind === "total") ? "TOTAL" : null;
  const place: Place = { total, group: null, project: null };
  return scanned.flatMap((line): DraftLine[] => {
    const level = LEVELS[line.kind];
    if (!level || !line.alignment) return [];
    const key = keys.give(level, place);
    const parentKey = parentOf(level, place);
    if (level === "GROUP") [place.group, place.project] = [key, null];
    if (level === "PROJECT") place.project = key;
    const layout = line.alignment.taken;
    const groupKey = level === "TOTAL" ? null : place.group;
    return [{ scanned: line, key, level, parentKey, groupKey, layout, ...readFigures(layout, line.columns) }];
  });
}
