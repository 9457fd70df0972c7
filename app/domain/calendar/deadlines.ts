import type { Bilingual, Finding } from "../rules/finding";
import { LAW_TEXTS } from "../rules/lawTexts";
import { BUDDHIST_OFFSET, buddhistDateText } from "./buddhistDate";
import type { FiscalYear } from "./fiscalYear";
import { dayNumber, isoOf, parseIsoDate, weekday } from "./isoDate";
import {
  CALENDAR_KINDS,
  CALENDAR_TITLES,
  PLAN_CALENDAR,
  type CalendarEntry,
  type CalendarKind,
  type PlanDeadlineKind,
} from "./planCalendar";

/** A day of the plan calendar of one budget year; `weekend` marks Saturday and Sunday, the date itself never moves. */
export type CalendarDay = {
  kind: CalendarKind;
  title: Bilingual;
  iso: string;
  weekend: boolean;
  /** The letter that moved it in this budget year; null = as in the cycle. */
  reference: string | null;
};

/** A date of submission. */
export type Deadline = CalendarDay & { kind: PlanDeadlineKind };

const isDeadline = (day: CalendarDay): day is Deadline =>
  day.kind === "GOALS_20" || day.kind === "DEVELOPMENT_5" || day.kind === "ANNUAL";

function dayIn(fy: FiscalYear, { kind, month, day, yearOffset, exceptions }: CalendarEntry): CalendarDay {
  const moved = exceptions.find((one) => one.fy === fy);
  const iso = moved?.iso ?? isoOf({ year: fy + yearOffset - BUDDHIST_OFFSET, month, day });
  const date = parseIsoDate(iso);
  const dayOfWeek = date ? weekday(date) : -1;
  const weekend = dayOfWeek === 0 || dayOfWeek === 6;
  return { kind, title: CALENDAR_TITLES[kind], iso, weekend, reference: moved?.reference ?? null };
}

/**
 * [R15] The plan calendar of budget year N, by date: FY2568 lies in the Buddhist year 2566 (source 004 lines 149–217).
 * A date on a weekend stays (no shift without an official notice) and is marked.
 */
export function calendarOf(fy: FiscalYear, calendar: readonly CalendarEntry[] = PLAN_CALENDAR): CalendarDay[] {
  return calendar
    .map((entry) => dayIn(fy, entry))
    .sort((a, b) =>
      a.iso === b.iso ? CALENDAR_KINDS.indexOf(a.kind) - CALENDAR_KINDS.indexOf(b.kind) : a.iso < b.iso ? -1 : 1,
    );
}

/** [R15] The dates of submission of budget year N, by date. */
export function deadlinesOf(fy: FiscalYear, calendar: readonly CalendarEntry[] = PLAN_CALENDAR): Deadline[] {
  return calendarOf(fy, calendar).filter(isDeadline);
}

/** True when something submitted on the Bangkok date `submitted` is on time: up to the end of the day itself. */
export function isOnTime(deadline: Deadline, submitted: string): boolean {
  return submitted <= deadline.iso;
}

/** Days from today to a date (both YYYY-MM-DD); negative when it has passed. Throws RangeError for what is no date. */
export function daysUntil(iso: string, today: string): number {
  const [date, now] = [parseIsoDate(iso), parseIsoDate(today)];
  if (!date || !now) throw new RangeError(`not a date: ${date ? today : iso}`);
  return dayNumber(date) - dayNumber(now);
}

/** Days before a date of submission on which its office is reminded. */
export const REMINDER_DAYS = [30, 14, 7, 3, 1, 0] as const;

/**
 * [R15] The reminder that stands on a day `days` before the date: the nearest step that has begun (12 days left → 14);
 * null before the first step and after the date.
 */
export function reminderAt(days: number): (typeof REMINDER_DAYS)[number] | null {
  if (days < 0) return null;
  return REMINDER_DAYS.findLast((step) => days <= step) ?? null;
}

/** The sentences of the guideline on each date of submission. */
const [GOALS_20 = "", DEVELOPMENT_5 = "", ANNUAL = ""] = LAW_TEXTS.calendar.text.split(" · ");
const SENTENCES: Record<PlanDeadlineKind, string> = { GOALS_20, DEVELOPMENT_5, ANNUAL };

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
        th: `${title.th}: กำหนดส่งตรงวันหยุด (${buddhistDateText(iso)}) ระบบคงวันเดิมจนกว่าจะมีหนังสือแจ้งเปลี่ยน`,
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
        th: `${title.th}: เกินกำหนดส่ง (${buddhistDateText(iso)}) ระบุเหตุผลก่อนส่ง · “${SENTENCES[deadline.kind]}”`,
        en: `${title.en}: past the date of submission (${iso}); give a reason before submitting`,
      },
    });
  return findings;
}
