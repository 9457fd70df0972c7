import { cleanCell } from "../progress/cells/cleanText";
import type { GridRow } from "../progress/table/grid";
import { arabicDigits } from "../text/arabicDigits";

/** One line of a local plan's table, classified by what it prints. */
export type LocalLine =
  | { kind: "EMPTY" | "SUBHEAD"; line: number }
  | { kind: "HEAD"; line: number; years: readonly number[]; columns: readonly number[]; note: number | null }
  | { kind: "DIMENSION"; line: number; no: number; title: string; printed: string }
  | { kind: "TOTAL"; line: number; no: number; words: string; cells: readonly string[] }
  | { kind: "TEXT"; line: number; text: string }
  | { kind: "ROW"; line: number; mission: string; words: string; cells: readonly string[] };

const YEAR = /^ปี\s*(?:งบประมาณ\s*)?(?:พ\.ศ\.\s*)?(\d{4})$/;
/** "มิติที่ ๑ …", also as misprinted: มิตินี้, มติที่. */
const DIMENSION = /^(มิ?ติ(?:ที่|นี้))\s*(\d+)\s*(.*)$/;
const BUDGET = /^งบประมาณ\s*\(?บาท\)?$/;

/** Classifies a line of the table; cells are cleaned of invisible signs and tags, words stay as printed. */
export function localLine({ line, cells: raw }: GridRow): LocalLine {
  const cells = raw.map((cell) => cleanCell(cell.replace(/^\*\*|\*\*$/g, "")).text);
  const filled = cells.filter((cell) => cell !== "");
  if (filled.length === 0) return { kind: "EMPTY", line };
  const years = cells.map((cell) => YEAR.exec(arabicDigits(cell))?.[1] ?? null);
  if (years.some((year) => year !== null)) return head(line, cells, years);
  if (filled.every((cell) => BUDGET.test(cell))) return { kind: "SUBHEAD", line };
  const [first = "", second = ""] = cells;
  const dimension = DIMENSION.exec(arabicDigits(first));
  if (dimension) {
    const [, printed = "", no = "", rest = ""] = dimension;
    if (rest === "รวม") return { kind: "TOTAL", line, no: parseInt(no, 10), words: second, cells };
    // the digits of a title stay as printed: only the number in front was asked for
    const title = first.slice(first.length - rest.length);
    if (filled.length === 1) return { kind: "DIMENSION", line, no: parseInt(no, 10), title, printed };
  }
  if (filled.length === 1 && first !== "") return { kind: "TEXT", line, text: first };
  return { kind: "ROW", line, mission: first, words: second, cells };
}

function head(line: number, cells: readonly string[], years: readonly (string | null)[]): LocalLine {
  const columns = years.flatMap((year, at) => (year === null ? [] : [at]));
  const note = cells.findIndex((cell) => cell === "หมายเหตุ");
  const found = years.flatMap((year) => (year === null ? [] : [parseInt(year, 10)]));
  return { kind: "HEAD", line, years: found, columns, note: note === -1 ? null : note };
}
