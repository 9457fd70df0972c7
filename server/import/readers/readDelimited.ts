import type { GridRow, RawGrid } from "~/domain/progress/table/grid";
import { ImportFault } from "../importFault";
import { IMPORT_LIMITS } from "../limits";

type Delimiter = "\t" | "," | ";";

const SAMPLE_LINES = 60;
/** A quoted cell is searched for its end only so far: beyond it the quote was just a character. */
const QUOTE_REACH = IMPORT_LIMITS.cellLength * 2;

type Field = { text: string; end: number };

/** A cell in quotes that begins at `at`; null when the quotes do not close where a cell may end. */
function quotedField(text: string, at: number, delimiter: Delimiter): Field | null {
  let from = at + 1;
  while (from - at < QUOTE_REACH) {
    const quote = text.indexOf('"', from);
    if (quote < 0 || quote - at > QUOTE_REACH) return null;
    const after = text[quote + 1];
    if (after === '"') {
      from = quote + 2;
      continue;
    }
    if (after === undefined || after === delimiter || after === "\n" || after === "\r")
      return { text: text.slice(at + 1, quote).replaceAll('""', '"'), end: quote + 1 };
    return null;
  }
  return null;
}

function plainField(text: string, at: number, delimiter: Delimiter): Field {
  let end = at;
  while (end < text.length && text[end] !== delimiter && text[end] !== "\n" && text[end] !== "\r") end += 1;
  return { text: text.slice(at, end), end };
}

function pushRow(rows: GridRow[], cells: string[]): void {
  if (rows.length >= IMPORT_LIMITS.rows)
    throw new ImportFault("fileTooLarge", { reason: "rows", max: `${IMPORT_LIMITS.rows} rows` });
  rows.push({ line: rows.length + 1, cells });
}

/** Splits text into rows and cells; quoted cells may hold delimiters and line breaks. */
export function splitDelimited(text: string, delimiter: Delimiter): GridRow[] {
  const rows: GridRow[] = [];
  let cells: string[] = [];
  let at = 0;
  while (at < text.length) {
    const field = (text[at] === '"' ? quotedField(text, at, delimiter) : null) ?? plainField(text, at, delimiter);
    cells.push(field.text);
    at = field.end;
    if (text[at] === delimiter) {
      at += 1;
      if (at < text.length && text[at] !== "\n" && text[at] !== "\r") continue;
      cells.push("");
    }
    if (text[at] === "\r" && text[at + 1] === "\n") at += 1;
    at += 1;
    pushRow(rows, cells);
    cells = [];
  }
  return rows;
}

function guessDelimiter(text: string): Delimiter {
  const sample = text.split(/\r?\n/, SAMPLE_LINES).join("\n");
  const score = (delimiter: Delimiter) =>
    splitDelimited(sample, delimiter).filter(({ cells }) => cells.length >= 3).length;
  const [tabs, commas, semicolons] = [score("\t"), score(","), score(";")];
  // a list of two columns, pasted from a sheet
  if (tabs + commas + semicolons === 0 && sample.includes("\t")) return "\t";
  if (tabs > 0 && tabs >= Math.min(commas, semicolons)) return "\t";
  return semicolons > commas ? ";" : ",";
}

/** Reads TSV or CSV text; the delimiter is the one that makes a table (tabs first: figures carry commas). */
export function readDelimited(text: string): RawGrid {
  const body = text.startsWith("\ufeff") ? text.slice(1) : text;
  const delimiter = guessDelimiter(body);
  return { source: delimiter === "\t" ? "TSV" : "CSV", rows: splitDelimited(body, delimiter) };
}
