/** Digits that a spreadsheet shows of a figure at most. */
const SHEET_DIGITS = 15;

/**
 * A figure of a workbook (a double as text) as its spreadsheet shows it: 15 digits, so that the 0.30000000000000004 of a
 * formula is 0.3. A text that is no figure stays as it is.
 */
export function sheetFigure(text: string): string {
  const figure = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) ? Number.parseFloat(text) : Number.NaN;
  if (!Number.isFinite(figure) || Math.abs(figure) >= 1e21) return text;
  // whole satang are exact as they stand, also with sixteen digits
  if (/^-?\d+(\.\d{1,2})?$/.test(String(figure))) return String(figure);
  const shown = Number.parseFloat(figure.toPrecision(SHEET_DIGITS));
  const plain = String(shown);
  return plain.includes("e") ? shown.toFixed(20).replace(/0+$/, "") : plain;
}
