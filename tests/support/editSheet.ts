import { read, utils, write, type WorkBook, type WorkSheet } from "@e965/xlsx";

/** Opens a workbook with a spreadsheet library, changes its first sheet, saves it: what a person does in Excel. */
export function editSheet(bytes: Uint8Array, change: (sheet: WorkSheet, book: WorkBook) => void): Uint8Array {
  const book = read(bytes, { type: "array", cellStyles: true });
  const sheet = book.Sheets[book.SheetNames[0] ?? ""];
  if (!sheet) throw new Error("no sheet");
  change(sheet, book);
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
}

/** Texts and figures of a sheet, row by row. */
export function sheetCells(sheet: WorkSheet): (string | number)[][] {
  return utils.sheet_to_json<(string | number)[]>(sheet, { header: 1, blankrows: true, defval: "" });
}

/** Number (from 1) of the first row with a cell that says `text`. */
export function sheetRow(sheet: WorkSheet, text: string): number {
  const at = sheetCells(sheet).findIndex((cells) => cells.includes(text));
  if (at < 0) throw new Error(`no row with ${text}`);
  return at + 1;
}

/** Writes cells from an address on. */
export function setCells(sheet: WorkSheet, from: string, rows: (string | number)[][]): void {
  utils.sheet_add_aoa(sheet, rows, { origin: from });
}
