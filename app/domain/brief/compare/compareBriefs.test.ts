import { describe, expect, test } from "vitest";
import { satang } from "../../money/satang";
import type { BriefContent, CostItem, FundingLine } from "../briefContent";
import { NO_READINESS } from "../quality/readiness";
import { projectTotal } from "../totals";
import { summarize, type BriefComparison, type FieldChange, type FieldValue } from "./change";
import { compareBriefs } from "./compareBriefs";

const line = (id: string, amounts: Record<number, number>, change: Partial<FundingLine> = {}): FundingLine => ({
  id,
  order: "a0",
  activityId: "act-1",
  orgId: "roads",
  source: "PROVINCE",
  commitment: "PLEDGED",
  amounts: Object.fromEntries(Object.entries(amounts).map(([year, amount]) => [year, satang(amount)])),
  ...change,
});
const cost: CostItem = {
  ...{ id: "cost-1", order: "a0", activityId: "act-1", orgId: "roads", category: "EQUIPMENT" },
  ...{ description: "เรือ", quantity: "2", unit: "ลำ", unitPrice: satang(100), amount: satang(200) },
  ...{ isAsset: true, receiverOrgId: "tao" },
};
const brief = (change: Partial<BriefContent> = {}): BriefContent => ({
  title: "ทะเลน้อยน่าเที่ยว",
  issue: { nodeId: "node-1", text: "การท่องเที่ยว" },
  programme: { nodeId: null, text: "แผนงานท่องเที่ยว" },
  guideline: { nodeId: null, text: "" },
  rationale: "น้ำทะเลสาบตื้นเขิน",
  objectives: "เพื่อขุดลอก",
  indicators: [
    {
      ...{ id: "ind-1", order: "a0", name: "รายได้", unit: "ล้านบาท", direction: "UP", baselineYear: 2566 },
      ...{ baselineValue: "500", targetMin: "707.14", targetStd: "744.34", targetHigh: "802.25" },
      ...{ method: "สำรวจ", dataSource: "สำนักงานสถิติ" },
    },
  ],
  districts: ["9301", "9305"],
  areaText: "ตำบลพนางตุง",
  activityMethod: "จ้างเหมา",
  activities: [
    {
      ...{ id: "act-1", order: "a0", orgId: "roads", title: "ขุดลอก", method: "", related: "", subActivities: "" },
      ...{ periodStart: "2024-10-01", periodEnd: null },
    },
  ],
  periodStart: "2024-10-01",
  periodEnd: "2025-09-30",
  funding: [line("f-1", { 2568: 100_000_000 })],
  costItems: [cost],
  outputs: "คลอง",
  outcomesQuantitative: "",
  outcomesQualitative: "",
  highPotential: "",
  highPriority: "",
  nationalCode: "0502",
  milestone: "",
  ...NO_READINESS,
  ...change,
});

const one = (comparison: BriefComparison) => comparison.items.map(({ item, fields, rows }) => ({ item, fields, rows }));

describe("compareBriefs", () => {
  test("equal contents differ in nothing", () => {
    expect(compareBriefs(brief(), structuredClone(brief()))).toEqual({
      items: [],
      total: { before: 100_000_000n, after: 100_000_000n, difference: 0n },
    });
  });

  test.each<[Partial<BriefContent>, number, string]>([
    [{ issue: { nodeId: "node-2", text: "การท่องเที่ยว" } }, 0, "issueNode"],
    [{ title: "ทะเลน้อย" }, 1, "title"],
    [{ programme: { nodeId: null, text: "แผนงานเกษตร" } }, 2, "programme"],
    [{ guideline: { nodeId: null, text: "พัฒนาแหล่งท่องเที่ยว" } }, 3, "guideline"],
    [{ rationale: "" }, 4, "rationale"],
    [{ objectives: "เพื่อขุดลอกคลอง" }, 5, "objectives"],
    [{ districts: ["9301"] }, 7, "districts"],
    [{ areaText: "" }, 7, "areaText"],
    [{ activityMethod: "" }, 8, "activityMethod"],
    [{ periodEnd: null }, 10, "periodEnd"],
    [{ outputs: "ถนน" }, 12, "outputs"],
    [{ outcomesQualitative: "ดี" }, 13, "outcomesQualitative"],
    [{ highPriority: "เร่งด่วน" }, 14, "highPriority"],
    [{ nationalCode: "" }, 14, "nationalCode"],
  ])("%j is found in item %d as %s", (change, item, field) => {
    const { items } = compareBriefs(brief(), brief(change));
    expect(items.map((found) => [found.item, found.fields.map((one) => one.field)])).toEqual([[item, [field]]]);
  });

  test("every key of the content is compared: whatever is emptied shows", () => {
    for (const key of Object.keys(brief()) as (keyof BriefContent)[]) {
      const value = brief()[key];
      const other = Array.isArray(value)
        ? []
        : typeof value === "object" && value
          ? { nodeId: null, text: "อื่น" }
          : "อื่น";
      expect(compareBriefs(brief(), brief({ [key]: other })).items, key).toHaveLength(1);
    }
  });

  test("an amount shows both values and the difference; a new year counts from nothing", () => {
    const after = brief({ funding: [line("f-1", { 2568: 350_000_000, 2569: 50 })] });
    expect(one(compareBriefs(brief(), after))).toMatchObject([
      {
        item: 11,
        rows: [
          {
            list: "funding",
            id: "f-1",
            change: "CHANGED",
            difference: 250_000_050n,
            fields: [
              {
                year: 2568,
                value: { kind: "money", before: 100_000_000, after: 350_000_000, difference: 250_000_000n },
              },
              { year: 2569, value: { before: null, after: 50, difference: 50n } },
            ],
          },
        ],
      },
    ]);
  });

  test("zero and not stated differ, though the money is the same", () => {
    const { items } = compareBriefs(
      brief({ funding: [line("f-1", {})] }),
      brief({ funding: [line("f-1", { 2568: 0 })] }),
    );
    expect(items[0]?.rows[0]).toMatchObject({ change: "CHANGED", difference: 0n, fields: [{ year: 2568 }] });
  });

  test("rows are told apart by id: added, removed, moved", () => {
    const before = brief({ funding: [line("f-1", { 2568: 1 }), line("f-2", { 2568: 2 })] });
    const after = brief({ funding: [line("f-2", { 2568: 2 }, { order: "Zz" }), line("f-3", { 2568: 4 })] });
    const rows = compareBriefs(before, after).items[0]?.rows ?? [];
    expect(rows.map(({ id, change, moved, difference }) => [id, change, moved, difference])).toEqual([
      ["f-2", "CHANGED", true, 0n],
      ["f-3", "ADDED", false, 4n],
      ["f-1", "REMOVED", false, -1n],
    ]);
  });

  test("a summary counts items, rows and money", () => {
    const after = brief({ title: "ใหม่", funding: [], costItems: [{ ...cost, amount: satang(300) }] });
    expect(summarize(compareBriefs(brief(), after))).toEqual({
      items: 2,
      added: 0,
      removed: 1,
      changed: 1,
      difference: -100_000_000n,
    });
  });
});

describe("for any two contents", () => {
  let seed = 11;
  const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
  const texts = ["", "ขุดลอก", "ขุดลอกคลอง", "ถนนเลียบทะเล\nสะพาน"];
  const text = () => texts[random(texts.length)] ?? "";
  const anyBrief = () =>
    brief({
      title: text(),
      rationale: text() + text(),
      districts: ["9301", "9302", "9303"].filter(() => random(2) === 0),
      periodStart: random(2) === 0 ? null : "2024-10-01",
      funding: ["f-1", "f-2", "f-3"].flatMap((id) =>
        random(3) === 0 ? [] : [line(id, random(2) ? { 2568: random(1000) } : { 2568: random(1000), 2569: random(9) })],
      ),
      costItems:
        random(2) === 0 ? [] : [{ ...cost, description: text(), amount: random(2) ? null : satang(random(99)) }],
    });

  const turnedValue = (value: FieldValue): unknown => {
    if (value.kind === "set") return { ...value, added: value.removed, removed: value.added };
    const turned = { ...value, before: value.after, after: value.before, parts: null };
    return value.kind === "money" ? { ...turned, difference: -value.difference } : turned;
  };
  const asIs = (value: FieldValue): unknown => (value.kind === "set" ? value : { ...value, parts: null });
  const shape = (comparison: BriefComparison, turn: boolean) => {
    const kinds = turn
      ? ({ ADDED: "REMOVED", REMOVED: "ADDED", CHANGED: "CHANGED" } as const)
      : ({ ADDED: "ADDED", REMOVED: "REMOVED", CHANGED: "CHANGED" } as const);
    const fields = (found: readonly FieldChange[]) =>
      found.map((field) => ({ ...field, value: turn ? turnedValue(field.value) : asIs(field.value) }));
    return comparison.items.map((item) => ({
      item: item.item,
      fields: fields(item.fields),
      rows: item.rows
        .map((row) => ({
          ...{ id: row.id, list: row.list, moved: row.moved, change: kinds[row.change], fields: fields(row.fields) },
          difference: turn ? -row.difference : row.difference,
        }))
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
    }));
  };

  test("comparing the other way round is the mirror image", () => {
    for (let round = 0; round < 300; round++) {
      const [a, b] = [anyBrief(), anyBrief()];
      expect(shape(compareBriefs(b, a), false)).toEqual(shape(compareBriefs(a, b), true));
    }
  });

  test("the differences of all funding amounts add up to the difference of the budget", () => {
    for (let round = 0; round < 300; round++) {
      const [a, b] = [anyBrief(), anyBrief()];
      const { items, total } = compareBriefs(a, b, null);
      const rows = items.flatMap((item) => item.rows).filter(({ list }) => list === "funding");
      const cells = rows
        .flatMap((row) => row.fields)
        .map(({ value }) => (value.kind === "money" ? value.difference : 0n));
      expect(cells.reduce((sum, difference) => sum + difference, 0n)).toBe(total.difference);
      expect(rows.reduce((sum, { difference }) => sum + difference, 0n)).toBe(total.difference);
      expect(total.difference).toBe(projectTotal(b) - projectTotal(a));
    }
  });

  test("a content differs from itself in nothing", () => {
    for (let round = 0; round < 100; round++) {
      const a = anyBrief();
      expect(compareBriefs(a, structuredClone(a)).items).toEqual([]);
    }
  });
});
