import { groupedBaht } from "../../money/bahtText";
import type { Finding } from "../../rules/finding";
import { QUARTER_COLUMNS, type FigureColumn } from "../table/columns";
import type { ProgressLine } from "../lines/progressLine";
import { finding, lineWords, type ReconcileContext } from "./r23";

const baht = (amount: bigint | number) => groupedBaht(BigInt(amount));

/** [R23a] remaining = allocated − disbursed; a blank disbursement counts as nothing paid. Satang; null = cannot say. */
export function expectedRemaining({ figures }: ProgressLine): bigint | null {
  return figures.allocated === null ? null : BigInt(figures.allocated) - BigInt(figures.disbursed ?? 0);
}

function remaining(line: ProgressLine, { tree }: ReconcileContext): Finding[] {
  const printed = line.figures.remaining;
  const expected = expectedRemaining(line);
  if (printed === null || expected === null || BigInt(printed) === expected) return [];
  const { th, en } = lineWords(line, tree);
  const gap = baht(expected - BigInt(printed));
  return [
    finding(
      "REMAINING",
      "W",
      line,
      "remaining",
      {
        th: `${th}: คงเหลือที่พิมพ์ ${baht(printed)} แต่จัดสรร − เบิกจ่าย = ${baht(expected)} ต่างกัน ${gap} บาท`,
        en: `${en}: remaining is printed as ${baht(printed)}, but allocated − disbursed = ${baht(expected)}; ${gap} baht apart`,
      },
      { printed, expected },
    ),
  ];
}

function resultAllocated(line: ProgressLine, { tree }: ReconcileContext): Finding[] {
  const { allocated, result } = line.figures;
  if (allocated === null || result === null || allocated === result) return [];
  const { th, en } = lineWords(line, tree);
  return [
    finding(
      "RESULT_ALLOCATED",
      "W",
      line,
      "result",
      {
        th: `${th}: งบที่ได้รับจัดสรรในช่องผลการใช้จ่าย ${baht(result)} ไม่ตรงกับช่องแรก ${baht(allocated)}`,
        en: `${en}: the allocation under results is ${baht(result)}, the first column says ${baht(allocated)}`,
      },
      { printed: result, expected: allocated },
    ),
  ];
}

function overspent(line: ProgressLine, { tree }: ReconcileContext): Finding[] {
  const { allocated, disbursed } = line.figures;
  if (allocated === null || disbursed === null || disbursed <= allocated) return [];
  const { th, en } = lineWords(line, tree);
  return [
    finding(
      "OVERSPENT",
      "E",
      line,
      "disbursed",
      {
        th: `${th}: เบิกจ่าย ${baht(disbursed)} เกินงบที่ได้รับจัดสรร ${baht(allocated)} ตรวจว่ามีการโอนงบหรือไม่`,
        en: `${en}: disbursed ${baht(disbursed)} exceeds the allocation ${baht(allocated)}; check for a transfer of budget`,
      },
      { printed: disbursed, expected: allocated },
    ),
  ];
}

function quarters(line: ProgressLine, { tree, columns }: ReconcileContext): Finding[] {
  const { allocated } = line.figures;
  if (allocated === null || !QUARTER_COLUMNS.some((quarter) => columns.has(quarter))) return [];
  const { th, en } = lineWords(line, tree);
  const first = QUARTER_COLUMNS.find((quarter) => line.figures[quarter] !== null);
  if (first === undefined)
    return [
      finding("UNPLANNED", line.level === "TOTAL" ? "I" : "W", line, "q1", {
        th: `${th}: ไม่ได้ระบุแผนการใช้จ่ายรายไตรมาส (ไม่ใช่ศูนย์)`,
        en: `${en}: no spending plan by quarter is stated (which is not zero)`,
      }),
    ];
  const sum = QUARTER_COLUMNS.reduce((total, quarter) => total + BigInt(line.figures[quarter] ?? 0), 0n);
  if (sum === BigInt(allocated)) return [];
  return [
    finding(
      "QUARTER_SUM",
      "W",
      line,
      first,
      {
        th: `${th}: แผนสี่ไตรมาสรวม ${baht(sum)} ไม่เท่ากับงบที่ได้รับจัดสรร ${baht(allocated)} ต่างกัน ${baht(BigInt(allocated) - sum)} บาท`,
        en: `${en}: the four quarters add up to ${baht(sum)}, the allocation is ${baht(allocated)}; ${baht(BigInt(allocated) - sum)} baht apart`,
      },
      { printed: sum, expected: allocated },
    ),
  ];
}

function allocation(line: ProgressLine, { tree }: ReconcileContext): Finding[] {
  if (line.figures.allocated !== null || line.level === "TOTAL" || line.level === "GROUP") return [];
  const { th, en } = lineWords(line, tree);
  return [
    finding("ALLOCATION_NOT_STATED", "W", line, "allocated", {
      th: `${th}: ไม่ได้ระบุงบประมาณที่ได้รับการจัดสรร`,
      en: `${en}: no allocation is stated`,
    }),
  ];
}

/** The columns that each check compares. */
const CHECKS: readonly {
  columns: readonly FigureColumn[];
  check(line: ProgressLine, context: ReconcileContext): Finding[];
}[] = [
  { columns: ["remaining", "allocated", "disbursed"], check: remaining },
  { columns: ["allocated", "result"], check: resultAllocated },
  { columns: ["allocated", "disbursed"], check: overspent },
  { columns: ["allocated", ...QUARTER_COLUMNS], check: quarters },
  { columns: ["allocated"], check: allocation },
];

/**
 * [R23] Checks within one line: remaining, repeated allocation, overspending, plan by quarter. What compares a figure
 * that could not be taken (`unusable`) is left out: the fault of that cell is said once, by itself.
 */
export function checkRow(
  line: ProgressLine,
  context: ReconcileContext,
  unusable: ReadonlySet<FigureColumn> = new Set(),
): Finding[] {
  const fit = CHECKS.filter(({ columns }) => !columns.some((column) => unusable.has(column)));
  return fit.flatMap(({ check }) => check(line, context));
}
