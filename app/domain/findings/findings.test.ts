import { describe, expect, test } from "vitest";
import { fiscalYear } from "../calendar/fiscalYear";
import { PLAN_CALENDAR } from "../calendar/planCalendar";
import type { Finding } from "../rules/finding";
import { calendarFindings } from "./areaFindings";
import { passes } from "./findingFilter";
import { itemsOf, joined } from "./summary";

const finding = (rule: string, severity: Finding["severity"], th: string, ids: string[] = ["p"]): Finding => ({
  ...{ rule, severity, code: "X", ids },
  message: { th, en: th },
});

test("one line says what several findings say, their sentence of the guideline once, the gravest decides", () => {
  const two = [finding("R20", "W", "ขาด ก · “มี สศช.ภาค”"), finding("R20", "E", "ขาด ข · “มี สศช.ภาค”", ["p", "q"])];
  expect(joined(two, "R20")).toMatchObject([
    { severity: "E", ids: ["p", "q"], message: { th: "ขาด ก · ขาด ข · “มี สศช.ภาค”" } },
  ]);
  expect(joined(two, "R28")).toEqual([]);
});

test("items are read from the ids of a rule, in order and once; the extra part has no number", () => {
  const found = [
    finding("R16", "E", "", ["p", "item-12", "item-extra"]),
    finding("R16", "E", "", ["p", "item-2", "item-12"]),
  ];
  expect(itemsOf(found, "R16")).toEqual([2, 12]);
});

describe("filter", () => {
  const filed = { finding: finding("R9b", "W", ""), projectIds: ["p"], orgs: [{ id: "o" }] };
  test.each([
    [{}, true],
    [{ rule: "R9" }, true],
    [{ rule: "R9b" }, true],
    [{ rule: "R9c" }, false],
    [{ severity: "E" as const }, false],
    [{ project: "p", org: "o", severity: "W" as const }, true],
    [{ project: "q" }, false],
    [{ org: "x" }, false],
  ])("%j passes: %s", (filter, expected) => expect(passes(filed, filter)).toBe(expected));
});

describe("calendar", () => {
  const codes = (annualSubmitted: string | null, today: string) =>
    calendarFindings({ fy: fiscalYear(2568), calendar: PLAN_CALENDAR, annualSubmitted, today }).map(
      ({ severity, code, ids }) => `${severity} ${code} ${ids.join(">")}`,
    );
  const notes = ["W WEEKEND ANNUAL", "I CALENDAR_ORDER KICK_OFF>GOALS_20", "I CALENDAR_ORDER WORK_END>ANNUAL"];
  test("[R15] on the last day nothing is overdue, the day after the annual plan is", () => {
    expect(codes(null, "2023-09-30")).toEqual(notes);
    expect(codes(null, "2023-10-01")).toContain("E OVERDUE ANNUAL");
  });
  test("[R15] submitted on the day it is on time for ever, a day later it is not", () => {
    expect(codes("2023-09-30", "2026-01-01")).toEqual(notes);
    expect(codes("2023-10-01", "2026-01-01")).toContain("E OVERDUE ANNUAL");
  });
});
