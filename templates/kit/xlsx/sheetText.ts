import type { EmptyPlace, PrintedLine } from "../printedLines";
import { cleanText } from "../xmlText";

/** Excel's longest text of one cell, UTF-16 units (an emoji counts two). */
const MAX_CELL = 32_767;

/** A text as a cell of a workbook holds it: clean, and cut with "…" where Excel would refuse the file. */
export function sheetText(text: string): string {
  const clean = cleanText(text);
  if (clean.length <= MAX_CELL) return clean;
  const kept = clean.slice(0, MAX_CELL - 1);
  // half of a pair is no character
  return `${/[\ud800-\udbff]$/.test(kept) ? kept.slice(0, -1) : kept}…`;
}

/** Cells whose text does not fit into one cell of a workbook: they are whole in the DOCX and cut in the XLSX. */
export function cutCells(lines: readonly PrintedLine[]): EmptyPlace[] {
  return lines.flatMap(({ rowId, label, cells }) =>
    cells
      .filter(({ text, amount }) => amount === undefined && cleanText(text).length > MAX_CELL)
      .map(({ head }) => ({ rowId, label, head })),
  );
}
