import { cellText } from "./grid";
import type { Block, BookModel, DocModel, Paragraph, Row, Table } from "./model";
import { EMPTY_SLOT } from "./paragraphs";

/** One printed cell: the head of its column, its text, and its exact amount in satang (as text) where it is money. */
export type PrintedCell = { head: string; text: string; amount?: string };

/**
 * One printed line of a document: a row of a table, or a paragraph outside of tables. `key` names the same line in
 * another state of the document; paragraphs have none and are matched by their order.
 */
export type PrintedLine = { key: string | null; rowId: string | null; label: string; cells: PrintedCell[] };

const LABEL_CHARS = 90;

function labelOf(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > LABEL_CHARS ? `${line.slice(0, LABEL_CHARS)}…` : line;
}

const textOf = (paragraph: Paragraph): string => paragraph.runs.map(({ text }) => text).join("");

/** Heads of columns: the last head row's cells, spread over the columns that they span. */
function headsOf(rows: readonly Row[]): string[] {
  const head = rows.filter(({ kind }) => kind === "head").at(-1);
  return head === undefined
    ? []
    : head.cells.flatMap((cell) => Array.from({ length: cell.span ?? 1 }, () => cellText(cell).replace(/\s+/g, " ")));
}

function rowLine(row: Row, heads: readonly string[], keyOf: (name: string) => string): PrintedLine {
  const cells: PrintedCell[] = [];
  let at = 0;
  for (const cell of row.cells) {
    const amount = cell.amount === undefined ? {} : { amount: String(cell.amount) };
    cells.push({ head: heads[at] ?? "", text: cellText(cell), ...amount });
    at += cell.span ?? 1;
  }
  const label = labelOf(cells.find(({ text }) => text.trim() !== "")?.text ?? "");
  return { key: keyOf(row.id ?? `${row.kind}/${label}`), rowId: row.id ?? null, label, cells };
}

function tableLines(table: Table, name: string, used: Map<string, number>): PrintedLine[] {
  const heads = headsOf(table.rows);
  // the same project stands in several groups: the second one is another line
  const keyOf = (row: string): string => {
    const key = `${name}/${row}`;
    const times = (used.get(key) ?? 0) + 1;
    used.set(key, times);
    return times === 1 ? key : `${key}#${times}`;
  };
  return table.rows.filter(({ kind }) => kind !== "head" && kind !== "layout").map((row) => rowLine(row, heads, keyOf));
}

function blockLines(blocks: readonly Block[]): PrintedLine[] {
  const used = new Map<string, number>();
  return blocks.flatMap((block): PrintedLine[] => {
    if (block.kind === "table") return tableLines(block, "table", used);
    const text = textOf(block);
    if (text.trim() === "") return [];
    return [{ key: null, rowId: null, label: labelOf(text), cells: [{ head: "", text }] }];
  });
}

/** Everything that a document prints, line by line; signature blocks and empty lines are left out. */
export function printedLines(model: DocModel | BookModel): PrintedLine[] {
  if ("blocks" in model) return blockLines(model.blocks);
  const used = new Map<string, number>();
  return model.sheets.flatMap(({ name, table }) => tableLines(table, name, used));
}

/** A cell of a document by its row and head, e.g. a slot that nobody filled: five dots where the form expects data. */
export type EmptyPlace = { rowId: string | null; label: string; head: string };

/** Places of a document that print five dots. Lines to write on by hand are leaders, not dots, and do not count. */
export function emptyPlaces(lines: readonly PrintedLine[]): EmptyPlace[] {
  return lines.flatMap(({ rowId, label, cells }) =>
    cells.filter(({ text }) => text.includes(EMPTY_SLOT)).map(({ head }) => ({ rowId, label, head })),
  );
}
