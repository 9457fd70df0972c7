import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buddhistDateText, parseBuddhistDate } from "./buddhistDate";
import { checkCalendar } from "./checkCalendar";
import { calendarOf, checkDeadline, daysUntil, deadlinesOf, isOnTime, reminderAt } from "./deadlines";
import { fiscalYearOf, fiscalYearSpan, quarterOf } from "./fiscalCalendar";
import { fiscalYear } from "./fiscalYear";
import { dayNumber, isoOf, parseIsoDate, weekday } from "./isoDate";
import { PLAN_CALENDAR } from "./planCalendar";

describe("budget year and quarter", () => {
  test.each([
    ["2024-09-30", 2567, 4],
    ["2024-10-01", 2568, 1],
    ["2024-12-31", 2568, 1],
    ["2025-01-01", 2568, 2],
    ["2025-03-31", 2568, 2],
    ["2025-04-01", 2568, 3],
    ["2025-06-30", 2568, 3],
    ["2025-07-01", 2568, 4],
    ["2025-09-30", 2568, 4],
    ["2025-10-01", 2569, 1],
  ])("%s lies in FY%i, quarter %i", (iso, fy, quarter) => {
    expect(fiscalYearOf(iso)).toBe(fy);
    expect(quarterOf(iso)).toBe(quarter);
  });
  test("a budget year runs from 1 October to 30 September", () => {
    expect(fiscalYearSpan(fiscalYear(2568))).toEqual({ start: "2024-10-01", end: "2025-09-30" });
  });
  test.each(["2024-02-30", "2024-13-01", "24-1-1", ""])("%s is no date", (iso) => {
    expect(parseIsoDate(iso)).toBeUndefined();
    expect(() => fiscalYearOf(iso)).toThrow(RangeError);
  });
});

describe("dates as typed", () => {
  test.each([
    ["10/10/2567", "2024-10-10"],
    ["๑๐/๑๐/๒๕๖๗", "2024-10-10"],
    [" 1 / 2 / 67 ", "2024-02-01"],
    ["29/2/2567", "2024-02-29"],
    ["10.10.2567", "2024-10-10"],
    ["10-10-2024", "2024-10-10"],
    ["2024-10-10", "2024-10-10"],
  ])("%s is %s", (text, iso) => expect(parseBuddhistDate(text)).toBe(iso));

  test.each(["", "29/2/2566", "32/1/2567", "1/13/2567", "10/10/3110", "10/2567", "ตุลาคม 2567", "10/10/567"])(
    "%s is refused",
    (text) => expect(parseBuddhistDate(text)).toBeUndefined(),
  );

  test("every day goes to the field and back, and agrees with the platform's calendar", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (days) => {
        const iso = new Date(days * 86_400_000).toISOString().slice(0, 10);
        const date = parseIsoDate(iso);
        expect(date && isoOf(date)).toBe(iso);
        expect(date && dayNumber(date)).toBe(days);
        expect(date && weekday(date)).toBe(new Date(days * 86_400_000).getUTCDay());
        expect(parseBuddhistDate(buddhistDateText(iso))).toBe(iso);
      }),
    );
  });
  test("no date prints nothing", () => expect([buddhistDateText(null), buddhistDateText("x")]).toEqual(["", ""]));
});

describe("plan calendar", () => {
  test("[R15] FY2568 is due in 2566: 31 May, 15 September, 30 September, the last one a Saturday", () => {
    expect(deadlinesOf(fiscalYear(2568)).map(({ kind, iso, weekend }) => [kind, iso, weekend])).toEqual([
      ["GOALS_20", "2023-05-31", false],
      ["DEVELOPMENT_5", "2023-09-15", false],
      ["ANNUAL", "2023-09-30", true],
    ]);
  });
  test("[R15] the day itself is on time, the day after is not", () => {
    const [goals] = deadlinesOf(fiscalYear(2568));
    if (!goals) throw new Error("no deadline");
    expect(isOnTime(goals, "2023-05-31")).toBe(true);
    expect(isOnTime(goals, "2023-06-01")).toBe(false);
    const codes = (submitted: string | null, today: string) =>
      checkDeadline(goals, submitted, today).map(({ severity, code }) => `${severity} ${code}`);
    expect(codes(null, "2023-05-31")).toEqual([]);
    expect(codes(null, "2023-06-01")).toEqual(["E OVERDUE"]);
    expect(codes("2023-05-31", "2024-01-01")).toEqual([]);
  });
  test("[R15] a weekend is marked, not moved", () => {
    const annual = deadlinesOf(fiscalYear(2568))[2];
    if (!annual) throw new Error("no deadline");
    expect(checkDeadline(annual, "2023-09-30", "2023-09-30").map(({ code }) => code)).toEqual(["WEEKEND"]);
  });
  test("[R15] a letter moves a date of one budget year only", () => {
    const moved = PLAN_CALENDAR.map((one) =>
      one.kind === "ANNUAL" ? { ...one, exceptions: [{ fy: 2569, iso: "2024-10-15", reference: "ว 1" }] } : one,
    );
    const annual = (fy: number) => deadlinesOf(fiscalYear(fy), moved).find(({ kind }) => kind === "ANNUAL");
    expect(annual(2568)).toMatchObject({ iso: "2023-09-30", reference: null });
    expect(annual(2569)).toMatchObject({ iso: "2024-10-15", reference: "ว 1", weekend: false });
    expect(annual(2570)).toMatchObject({ iso: "2025-09-30", reference: null });
  });
  test("[R15] the two contradictions of the source's calendar are noted, dates stay", () => {
    const days = calendarOf(fiscalYear(2568));
    expect(days.map(({ kind, iso }) => `${kind} ${iso}`)).toEqual([
      "GOALS_20 2023-05-31",
      "WORK_START 2023-06-01",
      "KICK_OFF 2023-06-19",
      "DEVELOPMENT_5 2023-09-15",
      "ANNUAL 2023-09-30",
      "WORK_END 2023-10-15",
    ]);
    expect(checkCalendar(days).map(({ severity, code, ids }) => `${severity} ${code} ${ids.join(">")}`)).toEqual([
      "I CALENDAR_ORDER KICK_OFF>GOALS_20",
      "I CALENDAR_ORDER WORK_END>ANNUAL",
    ]);
  });
  test("[R15] days in the right order, also the same day, contradict nothing", () => {
    const ordered = PLAN_CALENDAR.map((one) =>
      one.kind === "KICK_OFF"
        ? { ...one, month: 5, day: 31 }
        : one.kind === "WORK_END"
          ? { ...one, month: 9, day: 30 }
          : one,
    );
    expect(checkCalendar(calendarOf(fiscalYear(2568), ordered))).toEqual([]);
  });
  test.each([
    [31, null],
    [30, 30],
    [29, 30],
    [15, 30],
    [14, 14],
    [7, 7],
    [4, 7],
    [3, 3],
    [2, 3],
    [1, 1],
    [0, 0],
    [-1, null],
  ])("[R15] %i days before the date the reminder is %s", (days, step) => expect(reminderAt(days)).toBe(step));
  test("[R15] days are counted between dates", () => {
    expect(daysUntil("2024-03-01", "2024-02-28")).toBe(2);
    expect(daysUntil("2023-05-31", "2023-06-01")).toBe(-1);
    expect(() => daysUntil("2023-02-30", "2023-01-01")).toThrow(RangeError);
  });
});
