import { describe, expect, test } from "vitest";
import { satang } from "../money/satang";
import type { BriefContent, CostItem, FundingLine } from "./briefContent";
import { BRIEF_ITEMS, BRIEF_ITEM_KEYS, briefItem, printedLabel } from "./briefItems";
import { checkBrief } from "./checkBrief";
import { completeness } from "./completeness";
import { isFilled, isNumberText } from "./filled";
import { FORM_SET_2571 } from "./formSets";
import { NO_READINESS } from "./quality/readiness";

const funding = (id: string, change: Partial<FundingLine> = {}): FundingLine => ({
  id,
  order: id,
  activityId: "a1",
  orgId: "roads",
  source: "PROVINCE",
  commitment: "PLEDGED",
  amounts: { 2568: satang(1_000_000) },
  ...change,
});
const cost = (id: string, change: Partial<CostItem> = {}): CostItem => ({
  id,
  order: id,
  activityId: "a1",
  orgId: "roads",
  category: "EQUIPMENT",
  description: "เสาไฟ",
  quantity: "10",
  unit: "ต้น",
  unitPrice: satang(100_000),
  amount: satang(1_000_000),
  isAsset: true,
  receiverOrgId: "tao",
  ...change,
});
const full: BriefContent = {
  title: "โครงการพัฒนาแหล่งท่องเที่ยวทะเลน้อย",
  issue: { nodeId: null, text: "ท่องเที่ยว" },
  programme: { nodeId: null, text: "แผนงานท่องเที่ยว" },
  guideline: { nodeId: null, text: "พัฒนาแหล่งท่องเที่ยว" },
  rationale: "น้ำทะเลสาบตื้นเขิน",
  objectives: "เพิ่มรายได้",
  indicators: [
    {
      id: "k",
      order: "a",
      name: "รายได้",
      unit: "ล้านบาท",
      direction: "UP",
      baselineYear: 2565,
      baselineValue: "449.21",
      targetMin: "707.14",
      targetStd: "",
      targetHigh: "",
      method: "สถิติ",
      dataSource: "",
    },
  ],
  districts: ["9305"],
  areaText: "",
  activityMethod: "",
  activities: [
    {
      id: "a1",
      order: "a",
      orgId: "roads",
      title: "ไฟส่องสว่าง",
      method: "",
      related: "-",
      subActivities: "",
      periodStart: null,
      periodEnd: null,
    },
  ],
  periodStart: "2024-10-01",
  periodEnd: "2025-09-30",
  funding: [funding("f1")],
  costItems: [cost("c1")],
  outputs: "เสาไฟ 10 ต้น",
  outcomesQuantitative: "รายได้เพิ่มร้อยละ 5",
  outcomesQualitative: "ปลอดภัยขึ้น",
  highPotential: "",
  highPriority: "",
  nationalCode: "",
  milestone: "",
  ...NO_READINESS,
};
const organizations = [{ orgId: "roads", role: "LEAD" as const }];
const incomplete = (change: Partial<BriefContent>, named = organizations) =>
  completeness({ ...full, ...change }, named).filter(({ complete }) => !complete);

describe("items", () => {
  test("thirteen, numbered in official order", () => {
    expect(BRIEF_ITEMS.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
    expect(BRIEF_ITEMS.map(({ key }) => key)).toEqual([...BRIEF_ITEM_KEYS]);
    expect(printedLabel(briefItem(13))).toBe("๑๓. ผลลัพธ์จากการดำเนินโครงการ (Outcome)");
    expect(briefItem(9).instructionTh).toBe("ระบุหน่วยงานผู้รับผิดชอบหลักของโครงการ และหน่วยงานอื่นที่เกี่ยวข้องกับการดำเนินโครงการ");
    expect(() => briefItem(14)).toThrow(RangeError);
  });
  test("the form of 2571 shows every item once: eleven numbered, five header lines", () => {
    const shown = FORM_SET_2571.lines.map(({ shows }) => shows);
    expect(new Set(shown).size).toBe(shown.length);
    for (const key of BRIEF_ITEM_KEYS) expect(shown).toContain(key);
    expect(FORM_SET_2571.lines.filter(({ number }) => number === null)).toHaveLength(5);
    expect(FORM_SET_2571.lines.flatMap(({ number }) => number ?? [])).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });
});

describe("completeness", () => {
  test("[R16] a full brief lacks nothing", () => expect(incomplete({})).toEqual([]));

  test.each<[number, Partial<BriefContent>]>([
    [1, { title: "  " }],
    [2, { programme: { nodeId: null, text: "....." } }],
    [3, { guideline: { nodeId: null, text: "-" } }],
    [4, { rationale: "\u200b" }],
    [5, { objectives: "" }],
    [6, { indicators: [] }],
    [7, { districts: [], areaText: "" }],
    [8, { activities: [], costItems: [] }],
    [10, { periodStart: null }],
    [10, { periodEnd: null }],
    [10, { periodStart: "2025-10-01" }],
    [11, { funding: [funding("f1", { orgId: null })] }],
    [12, { outputs: "" }],
  ])("[R16] item %i is missing", (item, change) => {
    expect(incomplete(change).map((found) => found.item)).toContain(item);
  });
  test("[R16] item 9 needs an organisation mainly responsible", () => {
    expect(incomplete({}, []).map(({ item }) => item)).toEqual([9]);
    expect(completeness(full, [{ orgId: "tao", role: "PARTNER" }])[8]?.complete).toBe(false);
  });
  test("[R16] a main activity names budget, responsible and related agency", () => {
    const bare = {
      id: "a2",
      order: "b",
      orgId: null,
      title: "",
      method: "",
      related: " ",
      subActivities: "",
      periodStart: null,
      periodEnd: null,
    };
    const [item] = incomplete({ activities: [...full.activities, bare] });
    expect(item?.item).toBe(8);
    expect(item?.missing.map(({ th }) => th)).toEqual([
      "กิจกรรมหลักที่ 2: ระบุชื่อกิจกรรม",
      "กิจกรรมหลักที่ 2: ระบุงบประมาณ",
      "กิจกรรมหลักที่ 2: ระบุผู้รับผิดชอบ",
      "กิจกรรมหลักที่ 2: ระบุหน่วยงานที่เกี่ยวข้อง",
    ]);
  });
  test("[R16] no money at all leaves items 8 and 11 open", () => {
    expect(incomplete({ funding: [] }).map(({ item }) => item)).toEqual([8, 11]);
  });
  test.each([
    [{ unit: "" }, "ระบุหน่วยนับ"],
    [{ targetMin: "มาก" }, "ระบุค่าเป้าหมายเป็นตัวเลข"],
    [{ method: "" }, "ระบุวิธีวัด"],
    [{ name: "" }, "ระบุชื่อ"],
  ])("[R17] an indicator with %o is not measurable", (change, text) => {
    const [item] = incomplete({ indicators: full.indicators.map((indicator) => ({ ...indicator, ...change })) });
    expect(item).toMatchObject({ item: 6, missing: [{ rule: "R17" }] });
    expect(item?.missing[0]?.th).toContain(text);
  });
  test("[R17] outcomes are quantitative and qualitative", () => {
    expect(incomplete({ outcomesQuantitative: "" })[0]).toMatchObject({ item: 13, missing: [{ rule: "R17" }] });
    expect(incomplete({ outcomesQualitative: "" })[0]).toMatchObject({ item: 13, missing: [{ rule: "R17" }] });
  });
  test("empty slots of a form are empty, numbers in Thai digits are numbers", () => {
    expect(["", " ", ".....", "-", "…", "–"].map(isFilled)).toEqual([false, false, false, false, false, false]);
    expect(["ก", "0", "- ถนน"].map(isFilled)).toEqual([true, true, true]);
    expect(["๗๐๗.๑๔", "1,200", "-5", "0"].map(isNumberText)).toEqual([true, true, true, true]);
    expect(["", "12 คน", "1,20", "ร้อยละ 5"].map(isNumberText)).toEqual([false, false, false, false]);
  });
});

test("[R16] the findings of a brief name item and rule", () => {
  const asked = { projectId: "p", kind: "KEY" as const, organizations, minSources: 3 };
  const findings = checkBrief({ ...full, outputs: "", outcomesQualitative: "" }, asked);
  expect(findings.map(({ rule, code }) => `${rule} ${code}`)).toEqual([
    "R16 ITEM_INCOMPLETE",
    "R17 NOT_MEASURABLE",
    "R19 NOT_READY_TO_START",
    "R4 TOO_FEW_SOURCES",
  ]);
  expect(findings[0]).toMatchObject({ ids: ["p", "item-12"], message: { th: "ข้อ 12 ผลผลิต (Output): ระบุผลผลิต" } });
  const other = checkBrief(full, { ...asked, kind: "OTHER" });
  expect(other.map(({ severity, code }) => `${severity} ${code}`)).toEqual(["W NOT_READY_TO_START"]);
});
