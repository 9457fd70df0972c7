import { cellValue, holds, textValue, type CellValue } from "./cellValue";
import type { CellChange, CellTarget, RowTargets, ShownValue, SheetLine } from "./comparison";
import type { ReturnedRow } from "./returnedTable";

const equal = (a: ShownValue, b: ShownValue): boolean => a.text === b.text && a.amount === b.amount;

/** A cell of a printed line as it is compared. */
function printedValue(line: SheetLine | undefined, column: string): ShownValue | null {
  const cell = line?.cells.find((one) => one.column === column);
  if (!cell) return null;
  if (column === "amount") return { text: "", amount: cell.amount };
  return { text: textValue(column, line?.rowId ?? null, cell.text), amount: null };
}

/** A long text was cut to what a cell holds when the file was written: that is no change. */
const isCut = (file: string, printed: string): boolean =>
  file.length > 30_000 && file.endsWith("…") && printed.startsWith(file.slice(0, -1));

function fileValue(column: string, { text, amount }: CellValue): ShownValue {
  return column === "amount" ? { text: amount === null ? text : "", amount } : { text, amount: null };
}

type Sides = { was: SheetLine | undefined; now: SheetLine | undefined; targets: RowTargets };

/** What stands behind the cell today, as the file's cell is compared with it. */
function today(column: string, printed: ShownValue | null, target: CellTarget | undefined): ShownValue {
  if (!target?.writes) return printed ?? { text: "", amount: null };
  return column === "amount" ? { text: "", amount: target.amount } : { text: target.text, amount: null };
}

function compareCell(row: ReturnedRow, column: string, { was, now, targets }: Sides): CellChange | null {
  const cell = row.cells[column];
  const printedNow = printedValue(now, column);
  if (!cell || !printedNow) return null;
  const target = targets[column];
  const read = cellValue(column, row.id, cell);
  const file = fileValue(column, read);
  const before = printedValue(was, column);
  const current = today(column, printedNow, target);
  const notes = [...read.notes];
  const reference = before ?? printedNow;
  if (!notes.some(holds) && (equal(file, reference) || isCut(file.text, reference.text))) {
    if (equal(reference, printedNow)) return null;
    return { column, state: "NEWER", was: before, now: current, file, kept: null, notes: [] };
  }
  if (!notes.some(holds) && equal(file, current)) return null;
  if (column === "issue" && file.text === "" && !notes.includes("MERGED")) notes.push("EMPTY_TITLE");
  if (target?.writes && file.text.length > target.max) notes.push("TOO_LONG");
  const conflict = before !== null && !equal(before, current);
  const kept = target === undefined ? "NO_PLACE" : target.writes ? null : target.reason;
  return { column, state: conflict ? "CONFLICT" : "CHANGED", was: before, now: current, file, kept, notes };
}

/** Every cell of a row that differs; columns that are not in the file are left alone. */
export function compareCells(row: ReturnedRow, columns: readonly string[], sides: Sides): CellChange[] {
  return columns.flatMap((column) => compareCell(row, column, sides) ?? []);
}

/** True when a changed cell may be written on a person's word. */
export function canTake(change: CellChange): boolean {
  return change.state !== "NEWER" && change.kept === null && !change.notes.some(holds);
}
