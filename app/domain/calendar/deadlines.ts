import { BUDDHIST_OFFSET } from "./buddhistDate";
import type { FiscalYear } from "./fiscalYear";
import { isoOf, weekday } from "./isoDate";
import type { Bilingual, Finding } from "../rules/finding";

/** The three plans with a date of submission. */
export type PlanDeadlineKind = "GOALS_20" | "DEVELOPMENT_5" | "ANNUAL";

/** A day of the plan calendar: month and day, with what is due. */
export type CalendarEntry = { kind: PlanDeadlineKind; month: number; day: number; title: Bilingual };

/** Source 004 lines 211–217. Dates are policy data; another cycle may bring other ones. */
export const PLAN_CALENDAR: readonly CalendarEntry[] = [
  { kind: "GOALS_20", month: 5, day: 31, title: { th: "ส่งเป้าหมาย 20 ปี", en: "20-year goals due" } },
  { kind: "DEVELOPMENT_5", month: 9, day: 15, title: { th: "ส่งแผนพัฒนา 5 ปี", en: "5-year development plan due" } },
  { kind: "ANNUAL", month: 9, day: 30, title: { th: "ส่งแผนปฏิบัติการประจำปี", en: "Annual action plan due" } },
];

/** A date of submission; `weekend` marks Saturday and Sunday, the date itself never moves. */
export type Deadline = { kind: PlanDeadlineKind; title: Bilingual; iso: string; weekend: boolean };

/**
 * [R15] Dates of submission of budget year N: they lie in the Buddhist year N−2 (FY2568 → 2566 = 2023).
 * A date on a weekend stays (no shift without an official notice) and is marked.
 */
export function deadlinesOf(fy: FiscalYear, calendar: readonly CalendarEntry[] = PLAN_CALENDAR): Deadline[] {
  return calendar.map(({ kind, month, day, title }) => {
    const date = { year: fy - 2 - BUDDHIST_OFFSET, month, day };
    const dayOfWeek = weekday(date);
    return { kind, title, iso: isoOf(date), weekend: dayOfWeek === 0 || dayOfWeek === 6 };
  });
}

/** True when something submitted on the Bangkok date `submitted` is on time: up to the end of the day itself. */
export function isOnTime(deadline: Deadline, submitted: string): boolean {
  return submitted <= deadline.iso;
}

/**
 * [R15] Findings of a deadline: W when it falls on a weekend, E when nothing was submitted by the end of that day
 * (Bangkok). `submitted` = ISO date of submission or null, `today` = the Bangkok date.
 */
export function checkDeadline(deadline: Deadline, submitted: string | null, today: string): Finding[] {
  const { title, iso, weekend } = deadline;
  const findings: Finding[] = [];
  if (weekend)
    findings.push({
      rule: "R15",
      severity: "W",
      code: "WEEKEND",
      ids: [deadline.kind],
      message: {
        th: `${title.th}: กำหนดส่งตรงวันหยุด (${iso}) ระบบคงวันเดิมจนกว่าจะมีหนังสือแจ้งเปลี่ยน`,
        en: `${title.en}: the date falls on a weekend (${iso}) and stays until an official notice moves it`,
      },
    });
  if (!isOnTime(deadline, submitted ?? today))
    findings.push({
      rule: "R15",
      severity: "E",
      code: "OVERDUE",
      ids: [deadline.kind],
      message: {
        th: `${title.th}: เกินกำหนดส่ง (${iso}) ระบุเหตุผลก่อนส่ง`,
        en: `${title.en}: past the date of submission (${iso}); give a reason before submitting`,
      },
    });
  return findings;
}
