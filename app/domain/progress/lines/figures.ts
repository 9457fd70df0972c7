import { printedAmount } from "../cells/printedAmount";
import type { Satang } from "../../money/satang";
import type { Layout } from "../table/alignRow";
import { FIGURE_COLUMNS, type Column, type FigureColumn } from "../table/columns";
import type { Figures } from "./progressLine";

/** A money cell that holds no usable amount. */
export type FigureFault = {
  column: FigureColumn;
  printed: string;
  kind: "NEGATIVE" | "TOO_LARGE" | "NOT_A_NUMBER";
};

/** Figures of a layout in satang, and the cells that could not be taken (they stay null, as printed elsewhere). */
export function readFigures(
  layout: Layout,
  columns: readonly (Column | null)[],
): { figures: Figures; faults: FigureFault[] } {
  const faults: FigureFault[] = [];
  const entries = FIGURE_COLUMNS.map((column): [FigureColumn, Satang | null] => {
    const index = columns.indexOf(column);
    const printed = index < 0 ? "" : (layout.cells[index] ?? "");
    const amount = printedAmount(printed);
    if (amount.kind === "AMOUNT") return [column, amount.amount];
    if (amount.kind !== "BLANK") faults.push({ column, printed, kind: amount.kind });
    return [column, null];
  });
  return { figures: Object.fromEntries(entries) as Record<FigureColumn, Satang | null>, faults };
}
