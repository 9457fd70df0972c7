import { cellKind, type CellKind } from "../cells/cellKind";
import type { Column } from "./columns";

/** One way to lay the cells of a line under the columns. */
export type Layout = {
  cells: readonly string[];
  /** For each cell its index in the printed line, null for a cell put in. */
  from: readonly (number | null)[];
  /** 0-based index from which cells were moved; null = as printed. */
  shiftedAt: number | null;
};

/** Layouts of a line: the one taken, and others that its content allows just as well. */
export type Alignment = { taken: Layout; others: readonly Layout[]; fits: boolean };

const MONEY: ReadonlySet<CellKind> = new Set<CellKind>(["BLANK", "DASH", "NUMBER"]);
const TAKES: Readonly<Partial<Record<Column, ReadonlySet<CellKind>>>> = {
  period: new Set<CellKind>(["BLANK", "PERIOD", "DASH"]),
  outputs: new Set<CellKind>(["BLANK", "TEXT", "DASH"]),
  status: new Set<CellKind>(["BLANK", "STATUS", "DASH", "TEXT"]),
  agency: new Set<CellKind>(["BLANK", "TEXT", "DASH"]),
  order: new Set<CellKind>(["BLANK", "NUMBER", "TEXT", "DASH"]),
  name: new Set<CellKind>(["BLANK", "TEXT", "PERIOD", "STATUS", "NUMBER"]),
};

/** True when every cell can be what its column says. */
function fits(cells: readonly string[], columns: readonly (Column | null)[]): boolean {
  return columns.every(
    (column, index) => column === null || (TAKES[column] ?? MONEY).has(cellKind(cells[index] ?? "")),
  );
}

const asPrinted = (cells: readonly string[]): Layout => ({
  cells,
  from: cells.map((_, index) => index),
  shiftedAt: null,
});

/** Puts a blank before index `at` and drops the blank last cell. */
function insertBlank(layout: Layout, at: number): Layout | null {
  if (layout.cells.at(-1) !== "") return null;
  const cells = [...layout.cells.slice(0, at), "", ...layout.cells.slice(at, -1)];
  const from = [...layout.from.slice(0, at), null, ...layout.from.slice(at, -1)];
  return { cells, from, shiftedAt: Math.min(at, layout.shiftedAt ?? at) };
}

/** Moves one cell sideways into a blank neighbour. */
function nudge(layout: Layout, at: number, to: number): Layout | null {
  if (layout.cells[at] === "" || layout.cells[to] !== "") return null;
  const cells = [...layout.cells];
  const from = [...layout.from];
  [cells[at], cells[to]] = ["", layout.cells[at] ?? ""];
  [from[at], from[to]] = [null, layout.from[at] ?? null];
  return { cells, from, shiftedAt: Math.min(at, to) };
}

/** Takes out a surplus blank at index `at` (a cell too many); the end is filled up. */
function removeBlank(layout: Layout, at: number): Layout | null {
  if (layout.cells[at] !== "") return null;
  const cells = [...layout.cells.slice(0, at), ...layout.cells.slice(at + 1), ""];
  const from = [...layout.from.slice(0, at), ...layout.from.slice(at + 1), null];
  return { cells, from, shiftedAt: Math.min(at, layout.shiftedAt ?? at) };
}

type Step = (layout: Layout, at: number) => readonly (Layout | null)[];

/** Kinds of displacement, the commonest first: a lost cell, one cell beside its place, a cell too many. */
const STEPS: readonly Step[] = [
  (layout, at) => [insertBlank(layout, at)],
  (layout, at) => [nudge(layout, at, at - 1), nudge(layout, at, at + 1)],
  (layout, at) => [removeBlank(layout, at)],
];

function fitting(starts: readonly Layout[], step: Step, columns: readonly (Column | null)[], first: number): Layout[] {
  const found = new Map<string, Layout>();
  for (const start of starts)
    // late positions first: of two layouts that fit, the one that moves fewer cells is the printed one
    for (let at = columns.length - 1; at >= first; at -= 1)
      for (const next of step(start, at)) {
        const key = next?.cells.slice(0, columns.length).join("\u0001") ?? "";
        if (next && fits(next.cells, columns) && !found.has(key)) found.set(key, next);
      }
  return [...found.values()];
}

/**
 * Finds where a line lost or gained a blank cell, by cell content. A line that fits as printed is taken as printed;
 * else one lost, moved or surplus cell is tried, then a lost one with another. Nothing is judged by arithmetic here.
 */
export function alignRow(printed: readonly string[], columns: readonly (Column | null)[]): Alignment {
  const padded = [...printed, ...Array<string>(Math.max(0, columns.length - printed.length)).fill("")];
  const start = asPrinted(padded);
  if (fits(padded, columns)) return { taken: start, others: [], fits: true };
  const first = Math.max(...(["name", "order", "allocated"] as const).map((column) => columns.indexOf(column))) + 1;
  let starts: Layout[] = [start];
  let layouts: Layout[] = [];
  for (const step of STEPS) if (layouts.length === 0) layouts = fitting(starts, step, columns, first);
  if (layouts.length === 0) {
    starts = columns.flatMap((_, at) => (at < first ? [] : (insertBlank(start, at) ?? [])));
    for (const step of STEPS) if (layouts.length === 0) layouts = fitting(starts, step, columns, first);
  }
  const [taken, ...others] = layouts;
  return taken ? { taken, others, fits: true } : { taken: start, others: [], fits: false };
}
