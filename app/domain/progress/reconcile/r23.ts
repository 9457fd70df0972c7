import type { FiscalYear } from "../../calendar/fiscalYear";
import { plainBaht } from "../../money/bahtText";
import type { Satang } from "../../money/satang";
import type { Bilingual, Finding, Severity } from "../../rules/finding";
import type { Column, FigureColumn } from "../table/columns";
import type { ProgressLine, ProgressTree } from "../lines/progressLine";

/**
 * R23 — a progress table is recomputed, the printed figure is kept and every difference is said with both figures.
 * Source: the six-month progress table of the provincial development budget (forms F6); the rule is ours, after
 * domain §3.13: remaining = allocated − disbursed, sums up and down, quarters, periods, status.
 */
export const R23 = "R23";

/** What every check of a table needs. Dates are ISO (Gregorian). */
export type ReconcileContext = {
  tree: ProgressTree;
  /** Columns that the table has at all. */
  columns: ReadonlySet<Column>;
  /** The table's own budget year. */
  fy: FiscalYear;
  /** Last day of the reporting round ("รอบ 6 เดือน"), null when the title does not say. */
  reportDate: string | null;
};

/** Words for money columns. */
export const COLUMN_WORDS: Readonly<Record<FigureColumn, Bilingual>> = {
  allocated: { th: "งบประมาณที่ได้รับการจัดสรร", en: "the allocation" },
  q1: { th: "ไตรมาส 1", en: "quarter 1" },
  q2: { th: "ไตรมาส 2", en: "quarter 2" },
  q3: { th: "ไตรมาส 3", en: "quarter 3" },
  q4: { th: "ไตรมาส 4", en: "quarter 4" },
  result: { th: "งบประมาณที่ได้รับการจัดสรร (ช่องผลการใช้จ่าย)", en: "the allocation under results" },
  disbursed: { th: "เบิกจ่าย", en: "disbursed" },
  remaining: { th: "คงเหลือ", en: "remaining" },
};

/** How a sentence calls a line. */
export function lineWords(line: ProgressLine, tree: ProgressTree): Bilingual {
  if (line.level === "TOTAL") return { th: "แถวรวม", en: "the total row" };
  if (line.level === "GROUP") return { th: `กลุ่ม “${line.name}”`, en: `group “${line.name}”` };
  if (line.level === "ADMIN") return { th: "ค่าใช้จ่ายในการบริหารงานฯ", en: "the administration line" };
  const number = line.orderNo ?? line.name;
  if (line.level === "PROJECT") return { th: `โครงการที่ ${number}`, en: `project ${number}` };
  const project = tree.byKey.get(line.parentKey ?? "");
  const of = project
    ? { th: ` ของโครงการที่ ${project.orderNo ?? project.name}`, en: ` of project ${project.orderNo ?? project.name}` }
    : null;
  return { th: `กิจกรรมที่ ${number}${of?.th ?? ""}`, en: `activity ${number}${of?.en ?? ""}` };
}

/** Figures of a finding: satang or null for "not stated"; left out when the finding is not about a figure. */
export type FindingFigures = { printed?: Satang | bigint | null; expected?: Satang | bigint | null };

/** One R23 finding about a cell of a line; figures become plain baht strings. */
export function finding(
  code: string,
  severity: Severity,
  line: ProgressLine,
  column: Column,
  message: Bilingual,
  { printed, expected }: FindingFigures = {},
): Finding {
  const cell = line.at[column] ?? line.at.name;
  return {
    rule: R23,
    severity,
    code,
    ids: [line.key],
    ...(cell === undefined ? {} : { cell }),
    ...(printed === undefined || printed === null ? {} : { printed: plainBaht(printed) }),
    ...(expected === undefined || expected === null ? {} : { expected: plainBaht(expected) }),
    message,
  };
}
