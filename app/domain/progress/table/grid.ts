/** One line of a table as it was read: raw texts, and its 1-based number in the file or sheet. */
export type GridRow = { line: number; cells: readonly string[] };

/** A table before anybody has understood it. */
export type RawGrid = {
  source: "TSV" | "CSV" | "HTML" | "XLSX";
  rows: readonly GridRow[];
  /** XLSX: name of the sheet read, and of sheets left aside. */
  sheet?: string;
  otherSheets?: readonly string[];
  /** Text encoding when it was not UTF-8. */
  encoding?: string;
};

/** Sheet letters of a 0-based column: 0 → A, 26 → AA. */
export function columnLetters(index: number): string {
  const rest = index % 26;
  const before = (index - rest) / 26;
  return (before > 0 ? columnLetters(before - 1) : "") + String.fromCharCode(65 + rest);
}

/** Address of a cell for people: `<line>:<column>`, 1-based; the sheet's own address for XLSX. */
export function cellAddress(source: RawGrid["source"], line: number, index: number): string {
  return source === "XLSX" ? `${columnLetters(index)}${line}` : `${line}:${index + 1}`;
}
