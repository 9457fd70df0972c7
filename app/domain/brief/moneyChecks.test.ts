import { describe, expect, test } from "vitest";
import { satang } from "../money/satang";
import type { CostItem, FundingLine, MainActivity } from "./briefContent";
import { checkMoney } from "./moneyChecks";
import { fundingTotals, fundingYears, projectTotal, totalsByActivity, totalsBySource, totalsByYear } from "./totals";

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
const activity = (id: string): MainActivity => ({
  id,
  order: id,
  orgId: "roads",
  title: "ไฟส่องสว่าง",
  method: "",
  related: "-",
  subActivities: "",
  periodStart: null,
  periodEnd: null,
});
const full = { activities: [activity("a1")], funding: [funding("f1")], costItems: [cost("c1")] };

describe("money", () => {
  const two = {
    ...full,
    funding: [
      funding("f1", { amounts: { 2568: satang(500), 2569: satang(200) } }),
      funding("f2", { source: "LOCAL", amounts: { 2569: satang(50) } }),
      funding("f3", { source: "PROVINCE", activityId: "a2", amounts: { 2568: satang(5) } }),
    ],
    activities: [activity("a1"), activity("a2")],
    costItems: [cost("c1", { amount: satang(750), quantity: "", unitPrice: null })],
  };
  test("totals by source, year and activity", () => {
    expect(projectTotal(two)).toBe(755n);
    expect(fundingYears(two)).toEqual([2568, 2569]);
    expect(totalsBySource(two)).toEqual([
      { source: "PROVINCE", amount: 705n },
      { source: "LOCAL", amount: 50n },
    ]);
    expect(totalsByYear(two)).toEqual([
      { year: 2568, amount: 505n },
      { year: 2569, amount: 250n },
    ]);
    expect(fundingTotals(two)).toEqual([
      { source: "PROVINCE", year: 2568, amount: 505n },
      { source: "PROVINCE", year: 2569, amount: 200n },
      { source: "LOCAL", year: 2569, amount: 50n },
    ]);
    expect(totalsByActivity(two)).toEqual([
      { activityId: "a1", funding: 750n, costItems: 750n },
      { activityId: "a2", funding: 5n, costItems: null },
    ]);
  });
  test("[R6] equal sums pass, an activity without cost items is not asked", () => expect(checkMoney(two)).toEqual([]));
  test("[R6] a satang of difference is an error with both figures and the difference", () => {
    const [finding] = checkMoney({
      ...two,
      costItems: [cost("c1", { amount: satang(749), quantity: "", unitPrice: null })],
    });
    expect(finding).toMatchObject({
      rule: "R6",
      severity: "E",
      code: "ACTIVITY_SUM",
      ids: ["a1"],
      printed: "7.49",
      expected: "7.50",
    });
    expect(finding?.message.th).toContain("ต่างกัน 0.01 บาท");
    const [over] = checkMoney({
      ...two,
      costItems: [cost("c1", { amount: satang(751), quantity: "", unitPrice: null })],
    });
    expect(over?.message.en).toContain("difference 0.01 baht");
  });
  test("[R6] money outside the main activities is found", () => {
    const stray = checkMoney({ ...full, activities: [], funding: [funding("f1"), funding("f2", { amounts: {} })] });
    expect(stray.map(({ code, ids }) => [code, ids])).toEqual([
      ["STRAY_MONEY", ["f1"]],
      ["STRAY_MONEY", ["c1"]],
    ]);
  });
  test("[R6] quantity times unit price is the amount", () => {
    const product = checkMoney({ ...full, costItems: [cost("c1", { quantity: "11" })] });
    expect(product).toMatchObject([{ severity: "W", code: "LINE_PRODUCT", printed: "10000", expected: "11000" }]);
    const inexact = checkMoney({ ...full, costItems: [cost("c1", { quantity: "0.333333" })] });
    expect(inexact[0]).not.toHaveProperty("expected");
  });
});
