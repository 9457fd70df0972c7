import { baht } from "~/format/baht";
import { grid, rowLines } from "../kit/grid";
import type { Block, Cell, Column, Paragraph, Row, Table } from "../kit/model";
import { FILL } from "../kit/page";
import { gap, paragraph } from "../kit/paragraphs";
import type { BookTarget } from "./view";

/** The four five-year steps as the official list prints them (source 004 lines 444–448). */
export const STEPS = ["พ.ศ.2566-2570", "พ.ศ.2571-2575", "พ.ศ.2576-2580", "พ.ศ.2581-2585"] as const;

/** Text size of tables in a book, points. */
export const TABLE_PT = 14;

/** Most lines of a row that is not split. */
const WHOLE_LINES = 16;

/** A table of a book; books print Arabic digits, as the official lists do. Empty cells print "-". */
export function bookTable(columns: readonly Column[], heads: readonly string[], rows: readonly Row[]): Block[] {
  const table: Table = grid({
    columns,
    head: [{ kind: "head", cells: heads.map((text) => ({ text })), fill: FILL.head }],
    // a project stays on one page unless it alone would fill half of one
    rows: rows.map((row) => ({ ...row, cantSplit: rowLines(row, columns, TABLE_PT) <= WHOLE_LINES })),
    sizePt: TABLE_PT,
  });
  return [table, gap()];
}

/** A cell that prints "-" when it has no text. */
export const textCell = (text: string): Cell => ({ text: text.trim() === "" ? "-" : text });

/** A money cell in baht. */
export const moneyCell = (amount: bigint | null): Cell =>
  amount === null ? { text: "-" } : { text: baht(amount), amount };

/** A row of plain cells. */
export const itemRow = (cells: readonly Cell[]): Row => ({ kind: "item", cells });

/** Indicators with their targets of the four steps. */
export function stepTable(targets: readonly BookTarget[], head: string): Block[] {
  const rows = targets.map(({ code, title, steps }) =>
    itemRow([
      { text: `${code === "" ? "" : `${code}. `}${title}` },
      ...STEPS.map((_, at) => textCell(steps[at] ?? "")),
    ]),
  );
  const columns: Column[] = [{ cm: 5.6 }, ...STEPS.map((): Column => ({ cm: 2.6, align: "center" }))];
  return bookTable(columns, [head, ...STEPS], rows);
}

/** A list, one line each. */
export function listBlocks(lines: readonly string[]): Paragraph[] {
  return lines.map((line, at) =>
    paragraph(`${lines.length > 1 ? `${at + 1}) ` : ""}${line}`, { align: "thai", left: 1.9, hanging: 0.65 }),
  );
}

/** Running text, one paragraph a line. */
export function textBlocks(text: string): Paragraph[] {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => paragraph(line.trim(), { align: "thai", firstLine: 1.25, after: 4 }));
}
