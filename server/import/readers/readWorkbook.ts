import { read, SSF, type CellObject, type WorkSheet, utils } from "@e965/xlsx";
import { headerAt } from "~/domain/progress/table/header";
import { cleanCell } from "~/domain/progress/cells/cleanText";
import type { GridRow, RawGrid } from "~/domain/progress/table/grid";
import { guardWorkbook } from "../zip/guardWorkbook";
import { ImportFault } from "../importFault";
import { IMPORT_LIMITS } from "../limits";

const HEADER_SEARCH = 200;

/** Text of a cell: figures as stored (not as rounded by their format), dates as shown. */
function textOf(cell: CellObject | undefined): string {
  if (!cell || cell.v === undefined || cell.v === null || cell.t === "z") return "";
  if (cell.t === "n" && typeof cell.v === "number")
    return typeof cell.z === "string" && SSF.is_date(cell.z) ? (cell.w ?? String(cell.v)) : String(cell.v);
  return cell.t === "e" ? (cell.w ?? "#ERROR") : String(cell.v);
}

function sheetRows(sheet: WorkSheet): GridRow[] {
  const full: unknown = sheet["!fullref"] ?? sheet["!ref"];
  if (typeof full !== "string") return [];
  const { e: end } = utils.decode_range(full);
  if (end.r + 1 > IMPORT_LIMITS.rows && sheetHas(sheet, IMPORT_LIMITS.rows))
    throw new ImportFault("fileTooLarge", { reason: "rows", max: `${IMPORT_LIMITS.rows} rows` });
  const data = (sheet["!data"] ?? []) as (CellObject | undefined)[][];
  const rows: GridRow[] = [];
  for (let row = 0; row < Math.min(data.length, IMPORT_LIMITS.rows); row += 1) {
    const line = data[row] ?? [];
    if (line.length > IMPORT_LIMITS.columns && line.slice(IMPORT_LIMITS.columns).some((cell) => textOf(cell) !== ""))
      throw new ImportFault("fileTooLarge", { reason: "columns", max: `${IMPORT_LIMITS.columns} columns` });
    rows.push({ line: row + 1, cells: Array.from(line.slice(0, IMPORT_LIMITS.columns), textOf) });
  }
  while (rows.at(-1)?.cells.every((cell) => cell === "")) rows.pop();
  return rows;
}

/** True when the row after the last one read holds something (a stray format far below does not count). */
const sheetHas = (sheet: WorkSheet, row: number): boolean => {
  const line = ((sheet["!data"] ?? []) as (CellObject | undefined)[][])[row];
  return line?.some((cell) => textOf(cell) !== "") ?? false;
};

const hasHeader = (rows: readonly GridRow[]): boolean => {
  const texts = rows.slice(0, HEADER_SEARCH).map(({ cells }) => cells.map((cell) => cleanCell(cell).text));
  return texts.some((_, at) => headerAt(texts, at) !== null);
};

/**
 * Reads the sheet of an .xlsx that carries a known heading (the first one; else the first sheet with content).
 * Merged cells hold their value once and are never filled down. Throws ImportFault.
 */
export function readWorkbook(bytes: Uint8Array): RawGrid {
  const safe = guardWorkbook(bytes);
  let book;
  try {
    // one row more than allowed, to tell a long sheet from one that just fits
    book = read(safe, {
      type: "array",
      dense: true,
      sheetRows: IMPORT_LIMITS.rows + 1,
      cellFormula: false,
      cellNF: true,
    });
  } catch {
    throw new ImportFault("fileBroken", { reason: "xlsx" });
  }
  const sheets = book.SheetNames.map((name) => {
    const sheet = book.Sheets[name];
    return { name, rows: sheet ? sheetRows(sheet) : [] };
  }).filter(({ rows }) => rows.length > 0);
  const chosen = sheets.find(({ rows }) => hasHeader(rows)) ?? sheets[0];
  if (!chosen) throw new ImportFault("pasteEmpty", { reason: "emptySheet" });
  const otherSheets = sheets.filter((sheet) => sheet !== chosen).map(({ name }) => name);
  return { source: "XLSX", rows: chosen.rows, sheet: chosen.name, otherSheets };
}
