import { parseBahtDetailed } from "../../money/parseBaht";
import { cellAddress, type GridRow, type RawGrid } from "../../progress/table/grid";
import { arabicDigits } from "../../text/arabicDigits";
import type { DecisionLine, DecisionRound } from "./decision";
import { readDecisionWord } from "./decisionWords";

type Column = "code" | "outcome" | "amount" | "reason";
type Columns = Partial<Record<Column, number>>;

/** Words by which a column is known; the first that fits wins. */
const HEADS: readonly (readonly [Column, RegExp])[] = [
  ["code", /รหัส|^code|project\s*code/i],
  ["amount", /วงเงิน|จำนวนเงิน|งบประมาณที่|amount|baht/i],
  ["outcome", /ผลการ?พิจารณา|^ผล|มติ|decision|outcome|result/i],
  ["reason", /เหตุผล|หมายเหตุ|ข้อสังเกต|reason|note|remark/i],
];
/** A head may stand below a title. */
const HEAD_WITHIN = 20;

/** Order of the columns where a list has no head. */
const BARE: Columns = { code: 0, outcome: 1, amount: 2, reason: 3 };

function columnsOf(row: GridRow): Columns {
  const columns: Columns = {};
  row.cells.forEach((cell, index) => {
    const column = HEADS.find(([name, pattern]) => columns[name] === undefined && pattern.test(cell.trim()))?.[0];
    if (column) columns[column] = index;
  });
  return columns;
}

/** A project code as the product gives it, however it was typed: "93-2568-001", Thai digits, stray blanks. */
export function tidyCode(text: string): string {
  return arabicDigits(text)
    .replace(/[\s\u00a0]/g, "")
    .replace(/[–—−]/g, "-")
    .toUpperCase();
}

const isTotal = (row: GridRow) => row.cells.some((cell) => /^(รวม|รวมทั้งสิ้น|total)$/i.test(cell.trim()));

function lineOf(grid: RawGrid, row: GridRow, columns: Columns, round: DecisionRound): DecisionLine {
  const at = (column: Column) => (columns[column] === undefined ? "" : (row.cells[columns[column]] ?? "").trim());
  const place = (column: Column) => cellAddress(grid.source, row.line, columns[column] ?? columns.code ?? 0);
  const amount = parseBahtDetailed(at("amount"));
  return {
    line: row.line,
    code: tidyCode(at("code")),
    printed: at("outcome"),
    outcome: readDecisionWord(round, at("outcome")),
    amountText: at("amount").replace(/^[-–]$/, ""),
    amountSatang: amount.ok ? amount.amount : null,
    reason: at("reason"),
    at: { code: place("code"), outcome: place("outcome"), amount: place("amount"), reason: place("reason") },
  };
}

/**
 * Reads a list of decisions as it came: a head with the names of its columns (รหัสโครงการ, ผลการพิจารณา, วงเงิน, เหตุผล) or, when
 * its first cell is a project code, the four columns in that order. Totals and blank rows are left aside; everything
 * else is a line, also what is not understood. Null when it has neither head nor code.
 */
export function readDecisions(
  grid: RawGrid,
  round: DecisionRound,
  isCode: (code: string) => boolean,
): DecisionLine[] | null {
  const start = grid.rows.slice(0, HEAD_WITHIN).findIndex((row) => {
    const columns = columnsOf(row);
    return columns.code !== undefined && (columns.outcome !== undefined || columns.amount !== undefined);
  });
  const head = grid.rows[start];
  const first = grid.rows.find(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  if (!head && !isCode(tidyCode(first?.cells[0] ?? ""))) return null;
  const columns = head ? columnsOf(head) : BARE;
  return grid.rows
    .slice(head ? start + 1 : 0)
    .filter((row) => row.cells.some((cell) => cell.trim() !== "") && !isTotal(row))
    .map((row) => lineOf(grid, row, columns, round));
}
