import type { Bilingual } from "../rules/finding";

/** The three plans with a date of submission. */
export type PlanDeadlineKind = "GOALS_20" | "DEVELOPMENT_5" | "ANNUAL";

/** Days of the plan calendar, in the order in which they are shown. */
export const CALENDAR_KINDS = ["GOALS_20", "KICK_OFF", "WORK_START", "DEVELOPMENT_5", "ANNUAL", "WORK_END"] as const;

/** วันในปฏิทินการจัดทำแผน. */
export type CalendarKind = (typeof CALENDAR_KINDS)[number];

/** A date that an official letter moved in one budget year. */
export type CalendarException = { fy: number; iso: string; reference: string };

/**
 * A day of the plan calendar of a policy cycle: month and day in the Buddhist year N + `yearOffset` of budget year N.
 * `exceptions` are the years in which a letter says otherwise.
 */
export type CalendarEntry = {
  kind: CalendarKind;
  month: number;
  day: number;
  yearOffset: number;
  exceptions: readonly CalendarException[];
};

/** What each day is about. */
export const CALENDAR_TITLES: Record<CalendarKind, Bilingual> = {
  GOALS_20: { th: "ส่งเป้าหมาย 20 ปี", en: "20-year goals due" },
  KICK_OFF: { th: "ชี้แจงแนวทางฯ (KM)", en: "Guideline explained (KM)" },
  WORK_START: { th: "เริ่มเวทีสนทนาและจัดทำโครงการ", en: "Dialogue sessions and project work begin" },
  DEVELOPMENT_5: { th: "ส่งแผนพัฒนา 5 ปี", en: "5-year development plan due" },
  ANNUAL: { th: "ส่งแผนปฏิบัติการประจำปี", en: "Annual action plan due" },
  WORK_END: { th: "สิ้นสุดช่วงจัดทำโครงการ", en: "Project work ends" },
};

const entry = (kind: CalendarKind, month: number, day: number): CalendarEntry => ({
  kind,
  month,
  day,
  yearOffset: -2,
  exceptions: [],
});

/**
 * Calendar of the cycle 2568–2570: submissions from source 004 lines 211–217; kick-off 19 June and work from June to
 * mid-October (read as 15 October, DECISION) from lines 149–151 and 175–176. All lie in the Buddhist year N−2.
 */
export const PLAN_CALENDAR: readonly CalendarEntry[] = [
  entry("GOALS_20", 5, 31),
  entry("KICK_OFF", 6, 19),
  entry("WORK_START", 6, 1),
  entry("DEVELOPMENT_5", 9, 15),
  entry("ANNUAL", 9, 30),
  entry("WORK_END", 10, 15),
];
