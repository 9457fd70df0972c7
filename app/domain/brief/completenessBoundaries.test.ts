import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fiscalYear } from "../calendar/fiscalYear";
import { satang } from "../money/satang";
import type { BriefContent, BriefIndicator, FundingLine, MainActivity } from "./briefContent";
import { completeness, type NamedOrganization } from "./completeness";
import { NO_READINESS } from "./quality/readiness";

const FY = fiscalYear(2568);
const LEAD: NamedOrganization[] = [{ orgId: "roads", role: "LEAD" }];
const activity = (id = "a"): MainActivity => ({
  ...{ id, order: id, orgId: "roads", title: "ก่อสร้าง", method: "จ้าง", related: "-", subActivities: "" },
  ...{ periodStart: null, periodEnd: null },
});
const line = (amount: number, activityId = "a", id = `f-${activityId}`): FundingLine => ({
  ...{ id, order: id, activityId, orgId: "roads", source: "PROVINCE", commitment: "PLEDGED" },
  amounts: { [FY]: satang(amount) },
});
const indicator: BriefIndicator = {
  ...{ id: "i", order: "a", name: "ระยะทาง", unit: "กม.", direction: "UP", baselineYear: null, baselineValue: "" },
  ...{ targetMin: "", targetStd: "5", targetHigh: "", method: "สำรวจ", dataSource: "" },
};
const whole: BriefContent = {
  ...NO_READINESS,
  title: "ปรับปรุงถนน",
  issue: { text: "ประเด็น", nodeId: null },
  programme: { text: "แผนงาน", nodeId: null },
  guideline: { text: "แนวทาง", nodeId: null },
  rationale: "เหตุผล",
  objectives: "วัตถุประสงค์",
  indicators: [indicator],
  districts: [],
  areaText: "ต.พนางตุง",
  activities: [activity()],
  funding: [line(1)],
  costItems: [],
  periodStart: "2024-10-01",
  periodEnd: "2024-10-01",
  outputs: "ถนน 1 สาย",
  outcomesQuantitative: "5 กม.",
  outcomesQualitative: "เดินทางสะดวก",
  highPotential: "",
  highPriority: "",
  activityMethod: "",
  nationalCode: "",
  milestone: "",
};

/** Numbers of the items that are not complete, and the rules that say so. */
const open = (change: Partial<BriefContent>, organizations = LEAD) =>
  completeness({ ...whole, ...change }, organizations)
    .filter(({ complete }) => !complete)
    .map(({ item, missing }) => `${item} ${[...new Set(missing.map(({ rule }) => rule))].join(" ")}`);
const measured = (change: Partial<BriefIndicator>) => open({ indicators: [{ ...indicator, ...change }] });

describe("the thirteen items at their boundaries", () => {
  test.each<[string, Partial<BriefContent>, string[]]>([
    ["[R16] a brief with everything, one satang and one day", {}, []],
    ["[R16] a budget of nothing", { funding: [line(0)] }, ["8 R16", "11 R16"]],
    ["[R16] one satang is a budget", { funding: [line(1)] }, []],
    ["[R16] no line at all", { funding: [] }, ["8 R16", "11 R16"]],
    ["[R16] one activity paid, another not", { activities: [activity(), activity("b")] }, ["8 R16"]],
    ["[R16] no activity", { activities: [] }, ["8 R16"]],
    ["[R16] the last day before the first", { periodEnd: "2024-09-30" }, ["10 R16"]],
    ["[R16] the same day", { periodEnd: "2024-10-01" }, []],
    ["[R16] one day later", { periodEnd: "2024-10-02" }, []],
    ["[R16] no last day", { periodEnd: null }, ["10 R16"]],
    ["[R16] a title of dots", { title: " ..….. " }, ["1 R16"]],
    ["[R16] a title of one letter", { title: "ก" }, []],
    ["[R16] nobody is asked is an answer", { activities: [{ ...activity(), related: "-" }] }, []],
    ["[R16] related agencies left open", { activities: [{ ...activity(), related: " " }] }, ["8 R16"]],
    ["[R16] nobody responsible", { activities: [{ ...activity(), orgId: null }] }, ["8 R16"]],
    ["[R16] money of nobody", { funding: [{ ...line(1), orgId: null }] }, ["11 R16"]],
    ["[R16] nothing of nobody", { funding: [line(1), { ...line(0, "a", "g"), orgId: null }] }, []],
    ["[R16] no indicator", { indicators: [] }, ["6 R16"]],
    ["[R17] no quantitative outcome", { outcomesQuantitative: "-" }, ["13 R17"]],
    ["[R17] no qualitative outcome", { outcomesQualitative: "" }, ["13 R17"]],
  ])("%s", (_, change, expected) => expect(open(change)).toEqual(expected));

  test.each<[string, Partial<BriefIndicator>, boolean]>([
    ["[R17] a target of zero is a number", { targetStd: "0" }, true],
    ["[R17] Thai digits with separators", { targetStd: "๑,๒๐๐.๕๐" }, true],
    ["[R17] a fall is a number", { targetStd: "-5" }, true],
    ["[R17] a wrong separator", { targetStd: "1,20" }, false],
    ["[R17] a word is none", { targetStd: "เพิ่มขึ้น" }, false],
    ["[R17] a percent sign belongs to the unit", { targetStd: "5%" }, false],
    ["[R17] the minimum alone is enough", { targetStd: "", targetMin: "1" }, true],
    ["[R17] no target", { targetStd: "" }, false],
    ["[R17] no unit", { unit: "-" }, false],
    ["[R17] no method", { method: "…" }, false],
    ["[R17] no name", { name: "" }, false],
  ])("%s", (_, change, complete) => expect(measured(change)).toEqual(complete ? [] : ["6 R17"]));

  test("[R16] an adviser or partner does not stand for who is mainly responsible", () => {
    expect(open({}, [])).toEqual(["9 R16"]);
    expect(open({}, [{ orgId: "tao", role: "PARTNER" }])).toEqual(["9 R16"]);
  });
});

const TEXTS = ["title", "rationale", "objectives", "outputs", "areaText"] as const;

describe("properties", () => {
  test("[R16] filling an item never opens another one, and emptying one never completes one", () => {
    fc.assert(
      fc.property(fc.subarray([...TEXTS]), fc.constantFrom(...TEXTS), (emptied, one) => {
        const without = (fields: readonly string[]) => Object.fromEntries(fields.map((field) => [field, ""]));
        const before = open(without(emptied));
        const more = open(without([...new Set([...emptied, one])]));
        expect(before.every((item) => more.includes(item))).toBe(true);
        expect(more.length - before.length).toBe(emptied.includes(one) ? 0 : 1);
      }),
    );
  });

  test("[R16] the order of activities and lines changes no item, and sums beyond 2^53 are still a budget", () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 2 ** 50 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(amounts, (given) => {
        const activities = given.map((_, at) => activity(`a${at}`));
        const funding = given.map((amount, at) => line(amount, `a${at}`));
        const forward = open({ activities, funding });
        expect(open({ activities: activities.toReversed(), funding: funding.toReversed() })).toEqual(forward);
        expect(forward.includes("8 R16")).toBe(given.some((amount) => amount === 0));
        expect(forward.includes("11 R16")).toBe(given.every((amount) => amount === 0));
      }),
    );
  });

  test("[R17] one indicator that cannot be measured leaves item 6 open, wherever it stands", () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 5 }),
        fc.nat({ max: 5 }),
        fc.constantFrom("unit", "method", "targetStd"),
        (n, at, field) => {
          const good = Array.from({ length: n }, (_, index) => ({ ...indicator, id: `i${index}` }));
          const bad = { ...indicator, id: "bad", [field]: "" };
          expect(open({ indicators: [...good, indicator] })).toEqual([]);
          expect(open({ indicators: good.toSpliced(at, 0, bad) })).toEqual(["6 R17"]);
        },
      ),
    );
  });
});
