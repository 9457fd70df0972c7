import { cleanText } from "./xmlText";
import type { Cell, Column, Row, Table } from "./model";
import { estimateLines } from "./textMeasure";

/** A row higher than this may split over pages: keeping it whole would leave too much of a page blank. */
const WHOLE_ROW_LINES = 6;

/** Plain text of a cell: its text, or its paragraphs joined by LF. */
export function cellText(cell: Cell): string {
  if (cell.paragraphs === undefined) return cleanText(cell.text ?? "");
  return cell.paragraphs.map((one) => one.runs.map((run) => cleanText(run.text)).join("")).join("\n");
}

/** Width in cm of the cell that begins at column `at`. */
export function cellCm(columns: readonly Column[], at: number, span: number): number {
  return columns.slice(at, at + span).reduce((sum, column) => sum + column.cm, 0);
}

/** Estimated height of a row in lines: its highest cell. */
export function rowLines(row: Row, columns: readonly Column[], sizePt: number): number {
  let at = 0;
  let lines = 1;
  for (const cell of row.cells) {
    const span = cell.span ?? 1;
    const bold = cell.bold ?? row.bold ?? row.kind === "head";
    lines = Math.max(lines, estimateLines(cellText(cell), cellCm(columns, at, span), sizePt, bold));
    at += span;
  }
  return lines;
}

/** What {@link grid} is made from. */
export type GridInput = {
  columns: readonly Column[];
  head?: readonly Row[];
  rows: readonly Row[];
  sizePt: number;
  border?: Table["border"];
};

/**
 * A table with fixed columns. Checks that every row fills exactly the columns (RangeError else, a fault of ours), and
 * lets only low rows (≤ 6 estimated lines) stay whole on a page unless the row says itself.
 */
export function grid({ columns, head = [], rows, sizePt, border = "lines" }: GridInput): Table {
  const all: Row[] = [];
  for (const row of [...head, ...rows]) {
    const spans = row.cells.reduce((sum, cell) => sum + (cell.span ?? 1), 0);
    if (spans !== columns.length) throw new RangeError(`a row of ${spans} columns in a grid of ${columns.length}`);
    const whole = row.cantSplit ?? rowLines(row, columns, sizePt) <= WHOLE_ROW_LINES;
    all.push(whole === row.cantSplit ? row : { ...row, cantSplit: whole });
  }
  return { kind: "table", columns, rows: all, sizePt, border };
}
