import { arabicDigits } from "../../text/arabicDigits";
import { cellKind } from "../cells/cellKind";
import { headingOf, type Column } from "./columns";

/** Which column of the file is which; `columns[i]` is null where the heading is unknown. */
export type HeaderMap = { columns: readonly (Column | null)[]; height: number };

const isColumnNumbers = (cells: readonly string[]) => {
  const filled = cells.filter((cell) => cell !== "");
  return filled.length >= 4 && filled.every((cell) => /^\(?\d{1,2}\)?$/.test(arabicDigits(cell)));
};

/** True when the row carries figures or an order number: then it is data, not the second row of a heading. */
const hasData = (cells: readonly string[]) => cells.some((cell) => cellKind(cell) === "NUMBER");

function columnsOf(top: readonly string[], bottom: readonly string[] | null): (Column | null)[] {
  const width = Math.max(top.length, bottom?.length ?? 0);
  const columns: (Column | null)[] = [];
  let span: "planSpan" | "resultSpan" | null = null;
  for (let index = 0; index < width; index += 1) {
    const above = top[index] ?? "";
    const heading = headingOf(above);
    if (above !== "") span = heading === "planSpan" || heading === "resultSpan" ? heading : null;
    const under = bottom?.[index] ?? "";
    const below = under === "" ? null : headingOf(under);
    const column = below ?? (heading === "planSpan" || heading === "resultSpan" ? null : heading);
    const resolved = column === "allocated" && span === "resultSpan" ? "result" : column;
    const known = resolved === "planSpan" || resolved === "resultSpan" ? null : resolved;
    columns.push(known !== null && columns.includes(known) ? null : known);
  }
  return columns;
}

const usable = (columns: readonly (Column | null)[]) =>
  columns.includes("name") && columns.includes("allocated") && columns.filter((column) => column !== null).length >= 3;

/**
 * The heading that begins at row `at`: one row, or two when the next one names quarters or results, and a row of
 * column numbers below. Null when there is none. `rows` are cleaned cells.
 */
export function headerAt(rows: readonly (readonly string[])[], at: number): HeaderMap | null {
  const top = rows[at] ?? [];
  if (hasData(top) || top.every((cell) => headingOf(cell) === null)) return null;
  const next = rows[at + 1] ?? [];
  const second = !hasData(next) && next.some((cell) => headingOf(cell) !== null) && headingOf(next[0] ?? "") === null;
  const columns = columnsOf(top, second ? next : null);
  if (!usable(columns)) return null;
  const height = second ? 2 : 1;
  return { columns, height: isColumnNumbers(rows[at + height] ?? []) ? height + 1 : height };
}
