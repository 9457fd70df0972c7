import { read, SSF, utils, type CellObject, type WorkSheet } from "@e965/xlsx";
import type { TypedCell, TypedRow, TypedSheet } from "~/domain/roundTrip/typedSheet";
import { ImportFault } from "../importFault";
import { IMPORT_LIMITS } from "../limits";
import { guardWorkbook } from "../zip/guardWorkbook";

/** Most sheets that are looked at; an exported workbook has two. */
const MAX_SHEETS = 20;

/** What a cell shows: figures with all their digits, everything else as text. */
function shownText(cell: CellObject): string {
  if (cell.v === undefined || cell.v === null) return "";
  if (cell.t === "n" && typeof cell.v === "number") return String(cell.v);
  return cell.t === "e" ? (cell.w ?? "#ERROR") : String(cell.v);
}

function typedCell(cell: CellObject | undefined): TypedCell {
  if (!cell || cell.t === "z") return { kind: "EMPTY", text: "" };
  const text = shownText(cell);
  if (text.length > IMPORT_LIMITS.cellLength) throw new ImportFault("fileTooLarge", { reason: "cell", max: "32,767" });
  if (cell.t === "e") return { kind: "ERROR", text };
  if (typeof cell.f === "string") return { kind: "FORMULA", text };
  if (text === "") return { kind: "EMPTY", text: "" };
  if (cell.t === "b") return { kind: "BOOLEAN", text };
  if (cell.t === "d") return { kind: "DATE", text: cell.w ?? text };
  if (cell.t !== "n") return { kind: "TEXT", text };
  return typeof cell.z === "string" && SSF.is_date(cell.z)
    ? { kind: "DATE", text: cell.w ?? text }
    : { kind: "NUMBER", text };
}

/** Addresses of cells that a merged neighbour covers, `<row>:<column>` from 0. */
function covered(sheet: WorkSheet, rows: number): ReadonlySet<string> {
  const places = new Set<string>();
  for (const { s: start, e: end } of sheet["!merges"] ?? [])
    for (let row = start.r; row <= Math.min(end.r, rows); row += 1)
      for (let column = start.c; column <= Math.min(end.c, IMPORT_LIMITS.columns); column += 1)
        if (row !== start.r || column !== start.c) places.add(`${row}:${column}`);
  return places;
}

function sheetRows(sheet: WorkSheet): TypedRow[] {
  const full: unknown = sheet["!fullref"] ?? sheet["!ref"];
  if (typeof full !== "string") return [];
  const data = (sheet["!data"] ?? []) as (CellObject | undefined)[][];
  if (data.length > IMPORT_LIMITS.rows && data[IMPORT_LIMITS.rows]?.some((cell) => typedCell(cell).text !== ""))
    throw new ImportFault("fileTooLarge", { reason: "rows", max: `${IMPORT_LIMITS.rows} rows` });
  const merged = covered(sheet, data.length);
  const lastColumn = Math.min(utils.decode_range(full).e.c + 1, IMPORT_LIMITS.columns);
  // a gap between rows is a hole in the list, which a plain map would leave a hole
  return Array.from(data.slice(0, IMPORT_LIMITS.rows), (line, row) => {
    const cells = Array.from({ length: lastColumn }, (_, column): TypedCell => {
      const cell = typedCell(line?.[column]);
      return merged.has(`${row}:${column}`) ? { kind: "MERGED", text: cell.text } : cell;
    });
    return { line: row + 1, cells };
  });
}

/**
 * Reads every sheet of an .xlsx with the kind of each cell, for a table that comes back from editing: formulas, figures
 * kept as text and merged cells must be told, not guessed. Throws ImportFault as `readGrid` does.
 */
export function readTypedBook(bytes: Uint8Array): TypedSheet[] {
  if (bytes.length > IMPORT_LIMITS.fileBytes) throw new ImportFault("fileTooLarge", { reason: "bytes", max: "10 MB" });
  if (bytes.length === 0) throw new ImportFault("pasteEmpty", { reason: "empty" });
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new ImportFault("fileType", { reason: "unknown" });
  const safe = guardWorkbook(bytes);
  try {
    const book = read(safe, { type: "array", dense: true, sheetRows: IMPORT_LIMITS.rows + 1, cellNF: true });
    return book.SheetNames.slice(0, MAX_SHEETS).map((name) => {
      const sheet = book.Sheets[name];
      return { name, rows: sheet ? sheetRows(sheet) : [] };
    });
  } catch (error) {
    if (error instanceof ImportFault) throw error;
    throw new ImportFault("fileBroken", { reason: "xlsx" });
  }
}
