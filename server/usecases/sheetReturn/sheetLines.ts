import type { SheetLine } from "~/domain/roundTrip/comparison";
import type { PrintedLine } from "../../../templates/kit/printedLines";
import { sheetText } from "../../../templates/kit/xlsx/sheetText";

/**
 * Printed lines of จ.2 as a returned sheet is compared with them; `columns` = ids of its columns in printed order.
 * Paragraphs outside the table keep their text in the first column.
 */
export function sheetLines(printed: readonly PrintedLine[], columns: readonly string[]): SheetLine[] {
  return printed.map(({ rowId, cells }) => ({
    rowId,
    cells: cells.map(({ text, amount }, at) => ({
      column: columns[at] ?? "",
      // what did not fit into a cell went out cut: it comes back so, and has not been changed
      text: sheetText(text),
      amount: amount === undefined ? null : BigInt(amount),
    })),
  }));
}

/** Heads of the columns in printed order, out of the first row of the table. */
export function printedHeads(printed: readonly PrintedLine[]): string[] {
  return printed.find(({ cells }) => cells.length > 1)?.cells.map(({ head }) => head) ?? [];
}
