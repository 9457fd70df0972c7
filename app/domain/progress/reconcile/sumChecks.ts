import { groupedBaht } from "../../money/bahtText";
import type { Finding } from "../../rules/finding";
import { FIGURE_COLUMNS, QUARTER_COLUMNS, type FigureColumn } from "../table/columns";
import type { ProgressLine, ProgressTree } from "../lines/progressLine";
import { COLUMN_WORDS, finding, lineWords, type ReconcileContext } from "./r23";

const isQuarter = (column: FigureColumn) => (QUARTER_COLUMNS as readonly string[]).includes(column);
const plans = ({ figures }: ProgressLine) => QUARTER_COLUMNS.some((quarter) => figures[quarter] !== null);

/** A blank quarter beside stated ones means nothing is planned in it; any other blank says nothing. */
const states = (line: ProgressLine, column: FigureColumn) =>
  isQuarter(column) ? plans(line) : line.figures[column] !== null;

/** Sum of a column over lines, satang; blanks add nothing. */
export const sumOf = (lines: readonly ProgressLine[], column: FigureColumn): bigint =>
  lines.reduce((total, line) => total + BigInt(line.figures[column] ?? 0), 0n);

const PARTS = {
  TOTAL: { th: "กลุ่ม", en: "groups" },
  GROUP: { th: "โครงการ", en: "projects" },
  PROJECT: { th: "กิจกรรม", en: "activities" },
  ADMIN: { th: "กิจกรรม", en: "activities" },
  ACTIVITY: { th: "กิจกรรม", en: "activities" },
} as const;

function childSum(line: ProgressLine, column: FigureColumn, { tree }: ReconcileContext): Finding[] {
  const children = tree.children.get(line.key) ?? [];
  if (!children.some((child) => states(child, column))) return [];
  if (isQuarter(column) && !plans(line)) return [];
  const printed = line.figures[column];
  const expected = sumOf(children, column);
  if (expected === BigInt(printed ?? 0)) return [];
  const { th, en } = lineWords(line, tree);
  const parts = PARTS[line.level];
  const words = COLUMN_WORDS[column];
  const said = printed === null ? null : groupedBaht(printed);
  return [
    finding(
      "CHILD_SUM",
      "W",
      line,
      column,
      {
        th: `${th}: ${words.th} ${said === null ? "ไม่ได้ระบุ" : `พิมพ์ ${said}`} แต่${parts.th}รวมได้ ${groupedBaht(expected)} บาท`,
        en: `${en}: ${words.en} ${said === null ? "is not stated" : `is printed as ${said}`}, its ${parts.en} add up to ${groupedBaht(expected)} baht`,
      },
      { printed, expected },
    ),
  ];
}

/** The lines of a branch that have no lines under them, in printed order. */
export function leavesUnder(line: ProgressLine, tree: ProgressTree): ProgressLine[] {
  const children = tree.children.get(line.key) ?? [];
  return children.length === 0 ? [line] : children.flatMap((child) => leavesUnder(child, tree));
}

function leafSum(line: ProgressLine, column: FigureColumn, { tree }: ReconcileContext): Finding[] {
  const printed = line.figures[column];
  const children = tree.children.get(line.key) ?? [];
  if (printed === null || children.length === 0) return [];
  const expected = sumOf(leavesUnder(line, tree), column);
  if (expected === BigInt(printed) || expected === sumOf(children, column)) return [];
  const { th, en } = lineWords(line, tree);
  const words = COLUMN_WORDS[column];
  return [
    finding(
      "LEAF_SUM",
      "W",
      line,
      column,
      {
        th: `${th}: ${words.th} พิมพ์ ${groupedBaht(printed)} แต่รวมจากกิจกรรมทุกแถวได้ ${groupedBaht(expected)} บาท`,
        en: `${en}: ${words.en} is printed as ${groupedBaht(printed)}, all single activities add up to ${groupedBaht(expected)} baht`,
      },
      { printed, expected },
    ),
  ];
}

/**
 * [R23b,c] Sums up and down: activities to project, projects and administration to group, groups to total. A figure that
 * could not be taken (`unusable`) is not compared.
 */
export function checkSums(
  line: ProgressLine,
  context: ReconcileContext,
  unusable: ReadonlySet<FigureColumn> = new Set(),
): Finding[] {
  const usable = FIGURE_COLUMNS.filter((column) => !unusable.has(column));
  const direct = usable.flatMap((column) => childSum(line, column, context));
  if (line.level !== "TOTAL" && line.level !== "GROUP") return direct;
  return [...direct, ...(["allocated", "disbursed"] as const).flatMap((column) => leafSum(line, column, context))];
}
