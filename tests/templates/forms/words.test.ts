import { describe, expect, test } from "vitest";
import { chapters as annualChapters } from "../../../templates/annualPlan/words";
import { HEADING, POINTS } from "../../../templates/conceptNote/words";
import { CHAPTERS as FIVE, CLOSING } from "../../../templates/fiveYearPlan/words";
import { CHAPTERS as GOALS, ENVIRONMENT_HELP, TITLE } from "../../../templates/goals20/words";
import { STEPS } from "../../../templates/planBook/tables";
import { TITLES } from "../../../templates/activityForm/words";
import { FORM_SET_2571 } from "~/domain/brief/formSets";
import { ITEM_LINES, lineLabel } from "../../../templates/projectBriefJ11/words";
import printed from "../../fixtures/planBookWords.json";

const headings = (parts: readonly { heading: string }[]): string[] => parts.map(({ heading }) => heading);

describe("[F8] headings of the plan books are those of the source, in its order", () => {
  test("20-year goals", () => {
    const [title, ...rest] = printed.goals20;
    expect(TITLE).toBe(title);
    expect(STEPS.join(" / ")).toBe(rest.find((line) => line.startsWith("พ.ศ.2566")));
    expect(headings(GOALS)).toEqual(rest.filter((line) => /^\d\./.test(line)));
    expect(ENVIRONMENT_HELP).toBe("(ให้วิเคราะห์สภาพแวดล้อม ทั้งภายในและภายนอก เพื่อแสดงให้เห็นถึงศักยภาพและโอกาสของพื้นที่)");
  });

  test("five-year plan, with its closing sentence", () => {
    expect([...headings(FIVE), CLOSING]).toEqual(printed.fiveYear);
  });

  test("annual plan", () => {
    expect(headings(annualChapters(2568))).toEqual(printed.annual);
  });
});

test("[F1a] the five points", () => {
  expect([HEADING, ...Object.values(POINTS)]).toEqual(printed.fivePoints);
});

test("the forms of a main activity bear the two names of the source", () => {
  expect(headings(annualChapters(2568)).find((line) => line.includes("1 ชุด"))).toBe(
    `${TITLES.basicInfo} + ${TITLES.expenditure} (1 ชุด : 1 กิจกรรมหลัก)`,
  );
});

test("แบบ จ.1-1: five header lines, eleven numbered items", () => {
  expect(FORM_SET_2571.lines.filter(({ number }) => number === null)).toHaveLength(5);
  expect(ITEM_LINES.map(lineLabel).at(5)).toBe("๖. ขอบเขตของกิจกรรมหลักโดยสังเขป");
  expect(ITEM_LINES).toHaveLength(11);
});
