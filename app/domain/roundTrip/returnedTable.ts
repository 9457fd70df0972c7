import { tidyText } from "./cellValue";
import { readSheetMark, type SheetMark } from "./sheetMark";
import type { TypedCell, TypedRow, TypedSheet } from "./typedSheet";

/** A row of the table that came back; `id` "" = the hidden column says nothing. `at` counts all rows of the file. */
export type ReturnedRow = {
  at: number;
  sheet: string;
  line: number;
  id: string;
  cells: Readonly<Record<string, TypedCell>>;
};

/** A workbook that came back, before it is compared. */
export type ReturnedTable = {
  mark: SheetMark;
  rows: readonly ReturnedRow[];
  /** Heads that the form does not have: columns that somebody added. */
  extraHeads: readonly string[];
  /** Columns of the form that are no longer in the file. */
  lostColumns: readonly string[];
  /** Names of sheets without the table. */
  otherSheets: readonly string[];
};

const NOTHING: TypedCell = { kind: "EMPTY", text: "" };
const headText = (cell: TypedCell | undefined): string => tidyText(cell?.text ?? "").replace(/\n/g, " ");

type Found = { head: TypedRow; idAt: number; mark: SheetMark };

function findHead(sheet: TypedSheet): Found | null {
  for (const head of sheet.rows)
    for (const [idAt, cell] of head.cells.entries()) {
      const mark = readSheetMark(cell.text);
      if (mark) return { head, idAt, mark };
    }
  return null;
}

/** The mark of a workbook: that of its first sheet which has one; null when nobody exported it from here. */
export function markOf(sheets: readonly TypedSheet[]): SheetMark | null {
  for (const sheet of sheets) {
    const found = findHead(sheet);
    if (found) return found.mark;
  }
  return null;
}

/**
 * Where each column of the form stands in a sheet: by its head, else – its head was reworded – at its own place when
 * nothing of the form stands there.
 */
function placesIn({ head, idAt, mark }: Found, heads: readonly string[]): Map<string, number> {
  const texts = head.cells.map(headText);
  const places = new Map<string, number>();
  const taken = new Set<number>([idAt]);
  for (const [index, column] of mark.columns.entries()) {
    const at = texts.findIndex(
      (text, place) => !taken.has(place) && text !== "" && text === tidyText(heads[index] ?? ""),
    );
    if (at < 0) continue;
    places.set(column, at);
    taken.add(at);
  }
  for (const [index, column] of mark.columns.entries()) {
    if (places.has(column) || taken.has(index) || index >= texts.length || texts[index] === "") continue;
    places.set(column, index);
    taken.add(index);
  }
  return places;
}

const isEmpty = (cells: readonly TypedCell[]): boolean => cells.every((cell) => tidyText(cell.text) === "");

/**
 * Finds the table in a workbook of ours. `heads` = the heads of the mark's columns in its order. Null when no sheet
 * carries the mark: the hidden column was taken out, or the file is none of ours.
 */
export function readReturned(sheets: readonly TypedSheet[], heads: readonly string[]): ReturnedTable | null {
  const mark = markOf(sheets);
  if (!mark) return null;
  const rows: ReturnedRow[] = [];
  const extraHeads = new Set<string>();
  const lostColumns = new Set<string>();
  const otherSheets: string[] = [];
  for (const sheet of sheets) {
    const found = findHead(sheet);
    if (!found || found.mark.fingerprint !== mark.fingerprint || found.mark.kind !== mark.kind) {
      otherSheets.push(sheet.name);
      continue;
    }
    const places = placesIn(found, heads);
    const ours = new Set([...places.values(), found.idAt]);
    for (const [at, cell] of found.head.cells.entries())
      if (!ours.has(at) && headText(cell) !== "") extraHeads.add(headText(cell));
    for (const column of mark.columns) if (!places.has(column)) lostColumns.add(column);
    for (const { line, cells } of sheet.rows) {
      if (line <= found.head.line || isEmpty(cells)) continue;
      const id = tidyText(cells[found.idAt]?.text ?? "");
      const own = [...places].map(([column, at]) => [column, cells[at] ?? NOTHING] as const);
      rows.push({ at: rows.length, sheet: sheet.name, line, id, cells: Object.fromEntries(own) });
    }
  }
  return { mark, rows, extraHeads: [...extraHeads], lostColumns: [...lostColumns], otherSheets };
}
