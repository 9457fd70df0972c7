import { cellKind } from "../cells/cellKind";
import { cleanCell } from "../cells/cleanText";
import { alignRow, type Alignment } from "./alignRow";
import type { Column } from "./columns";
import type { RawGrid } from "./grid";
import { headerAt, type HeaderMap } from "./header";
import { lineHead, type LineHead, type LineKind } from "./lineKind";

/** A body line with its kind and the ways its cells can lie under the columns. */
export type ScannedLine = {
  line: number;
  kind: LineKind;
  cells: readonly string[];
  head: LineHead | null;
  columns: readonly (Column | null)[];
  alignment: Alignment | null;
};

/** What cleaning did, summed over the file, with the cells concerned. */
export type CleaningMark = { glyphs: number; controls: number; tags: number; length: number };

/** Result of the first pass: every line has its kind. `header` null = no heading found. */
export type Scan = {
  lines: ScannedLine[];
  header: HeaderMap | null;
  /** Cells that cleaning touched, or that are unusually long; `index` is 0-based. */
  marks: ({ line: number; index: number } & CleaningMark)[];
};

/** A cell longer than this is named in the notes: nobody types so much into a table. */
export const LONG_CELL = 5_000;

type Cleaned = { line: number; cells: string[] };

function cleanGrid(grid: RawGrid): { rows: Cleaned[]; marks: Scan["marks"] } {
  const marks: Scan["marks"] = [];
  const rows = grid.rows.map(({ line, cells }) => ({
    line,
    cells: cells.map((raw, index) => {
      const { text, glyphs, controls, tags } = cleanCell(raw);
      if (glyphs || controls || tags || text.length > LONG_CELL)
        marks.push({ line, index, glyphs, controls, tags, length: text.length });
      return text;
    }),
  }));
  return { rows, marks };
}

function bodyLine({ line, cells }: Cleaned, columns: readonly (Column | null)[]): ScannedLine {
  const order = columns.indexOf("order");
  const hasMoney = columns.some(
    (column, index) => index > columns.indexOf("name") && column !== null && cellKind(cells[index] ?? "") === "NUMBER",
  );
  const head = lineHead(order < 0 ? "" : (cells[order] ?? ""), cells[columns.indexOf("name")] ?? "", hasMoney);
  return { line, kind: head.kind, cells, head, columns, alignment: alignRow(cells, columns) };
}

/** First pass over a grid: cleans cells, finds the heading and its repetitions, and gives every line its kind. */
export function scanLines(grid: RawGrid): Scan {
  const { rows, marks } = cleanGrid(grid);
  const texts = rows.map(({ cells }) => cells);
  const lines: ScannedLine[] = [];
  let first: HeaderMap | null = null;
  let current: HeaderMap | null = null;
  let headerRows = 0;
  rows.forEach((row, index) => {
    const plain = (kind: LineKind) =>
      lines.push({
        line: row.line,
        kind,
        cells: row.cells,
        head: null,
        columns: current?.columns ?? [],
        alignment: null,
      });
    if (headerRows > 0) {
      headerRows -= 1;
      plain("header");
      return;
    }
    if (row.cells.every((cell) => cell === "")) return void plain("blank");
    const header = headerAt(texts, index);
    if (header) {
      current = header;
      first ??= header;
      headerRows = header.height - 1;
      return void plain("header");
    }
    if (current) lines.push(bodyLine(row, current.columns));
    else plain("title");
  });
  return { lines, header: first, marks };
}
