import { beforeEach, describe, expect, test } from "vitest";
import { AppError } from "../../../server/errors";
import { budgetUseCases } from "../../../server/usecases/budget/budgetUseCases";
import { duplicateUseCases } from "../../../server/usecases/duplicate/duplicateUseCases";
import { testDatabase } from "../../support/database";
import { makeBudgetYear, own, type BudgetYear } from "../budget/budgetYear";

const YEAR = { areaCode: "93", fy: 2568 };

let year: BudgetYear;
let duplicates: ReturnType<typeof duplicateUseCases>;
let budget: ReturnType<typeof budgetUseCases>;

beforeEach(async () => {
  year = await makeBudgetYear(await testDatabase());
  duplicates = duplicateUseCases(year.office.deps);
  budget = budgetUseCases(year.office.deps);
});

const prisma = () => year.office.deps.db.prisma;

/** A project with a title, as a commit of its document would write it. */
async function titled(code: string, title: string, state: "BRIEF_DRAFT" | "IDEA" = "BRIEF_DRAFT") {
  const made = await year.project({ code, state, leadOrgId: year.agriOrgId, money: own(1_000n) });
  await retitle(made.briefId, title);
  return made;
}
const retitle = (briefId: string, title: string) =>
  prisma().brief.update({ where: { id: briefId }, data: { title, content: { title, districts: ["9305"] } } });

const pairFindings = async (actor = year.planner) =>
  (await budget.findings(actor, "93", 2568))
    .filter(({ target }) => target.kind === "pair")
    .map(({ finding: { severity, code } }) => `${severity} ${code}`);

async function pairOf(a: string, b: string, actor = year.planner) {
  const { pair } = await duplicates.compare(actor, YEAR, { a, b });
  if (!pair) throw new Error("no pair");
  return pair;
}

async function twins() {
  const a = await titled("A", "ขุดลอกคลองท่าแนะ บ้านควน");
  const b = await titled("B", "โครงการขุดลอกคลองท่าแนะ บ้านควน");
  const decide = async (
    verdict: "SAME" | "COMPLEMENTARY" | "DIFFERENT",
    reason = "สัญญาเดียวกัน",
    actor = year.planner,
  ) => {
    const { seen } = await pairOf(a.projectId, b.projectId);
    await duplicates.decide(actor, { ...YEAR, a: b.projectId, b: a.projectId, verdict, reason, seen });
  };
  return { a, b, decide };
}

describe("verdicts", () => {
  test("[R6] a pair is found, leads to the comparison, and an answer is remembered with its history", async () => {
    const { a, b, decide } = await twins();
    expect(await pairFindings()).toEqual(["W LOOKS_ALIKE"]);
    const [entry] = (await budget.findings(year.agri, "93", 2568)).filter(({ target }) => target.kind === "pair");
    const [first, second] = [a.projectId, b.projectId].sort();
    expect(entry).toMatchObject({ target: { kind: "pair", a: first, b: second }, mine: true });
    await decide("DIFFERENT", "คนละช่วงคลอง");
    expect(await pairFindings()).toEqual([]);
    year.office.clock.pass(60_000);
    await decide("SAME", "  ช่วงเดียวกัน\u0007 ");
    expect(await pairFindings()).toEqual(["E SAME_WORK"]);
    const pair = await pairOf(a.projectId, b.projectId);
    expect(pair.history.map(({ verdict, reason, by }) => [verdict, reason, by])).toEqual([
      ["SAME", "ช่วงเดียวกัน", year.planner.nameTh],
      ["DIFFERENT", "คนละช่วงคลอง", year.planner.nameTh],
    ]);
    const rows = await prisma().auditEvent.findMany({
      where: { action: "duplicate.decided" },
      orderBy: { seq: "asc" },
    });
    expect(rows.map(({ detail }) => detail)).toMatchObject([
      { before: null, after: "DIFFERENT" },
      { before: "DIFFERENT", after: "SAME", reason: "ช่วงเดียวกัน" },
    ]);
  });

  test("[R6] SAME stands until one of the two is withdrawn", async () => {
    const { b, decide } = await twins();
    await decide("SAME");
    await prisma().project.update({ where: { id: b.projectId }, data: { state: "NOT_SUPPORTED" } });
    expect(await pairFindings()).toEqual([]);
    await prisma().project.update({ where: { id: b.projectId }, data: { state: "BRIEF_DRAFT" } });
    expect(await pairFindings()).toEqual(["E SAME_WORK"]);
    await prisma().project.update({ where: { id: b.projectId }, data: { removedAt: new Date(0) } });
    expect(await pairFindings()).toEqual([]);
  });

  test("[R6] a verdict lasts until what was compared changes, then it is asked again", async () => {
    const { a, b, decide } = await twins();
    await decide("COMPLEMENTARY", "คนละฝั่ง");
    await year.setOwn(b.briefId, 5n);
    expect(await pairFindings()).toEqual([]);
    await retitle(b.briefId, "ขุดลอกคลองท่าแนะ บ้านควน ระยะที่ 2");
    expect(await pairFindings()).toEqual(["W VERDICT_OUTDATED"]);
    expect((await pairOf(a.projectId, b.projectId)).state).toBe("ASK_AGAIN");
    await decide("COMPLEMENTARY", "ยังคนละฝั่ง");
    expect(await pairFindings()).toEqual([]);
  });

  test("[R6] whoever saw other words, or another verdict, is told so", async () => {
    const { a, b, decide } = await twins();
    const { seen } = await pairOf(a.projectId, b.projectId);
    await decide("DIFFERENT");
    const late = { ...YEAR, a: a.projectId, b: b.projectId, verdict: "SAME" as const, reason: "เดียวกัน", seen };
    await expect(duplicates.decide(year.planner, late)).rejects.toThrow(new AppError("stale"));
    expect(await prisma().duplicateRuling.count()).toBe(1);
  });

  test("[R6] a reason is needed; a verdict without one writes nothing", async () => {
    const { decide } = await twins();
    await expect(decide("SAME", " \u200b ")).rejects.toThrow(new AppError("reasonMissing"));
    await expect(decide("SAME", "ก".repeat(5_001))).rejects.toThrow("commentTooLong");
    expect(await prisma().duplicateVerdict.count()).toBe(0);
  });
});

describe("who may", () => {
  test("[R6] agencies of the area read the pairs, planners decide, strangers find nothing", async () => {
    const { a, b, decide } = await twins();
    expect((await duplicates.compare(year.agri, YEAR, null)).mayDecide).toBe(false);
    await expect(decide("SAME", "เหตุผล", year.agri)).rejects.toThrow(new AppError("forbidden"));
    const stranger = await year.office.person("stranger", await year.office.organization("LAO", "อบต.", "90"));
    await expect(duplicates.compare(stranger, YEAR, { a: a.projectId, b: b.projectId })).rejects.toThrow(
      new AppError("notFound"),
    );
    await expect(decide("SAME", "เหตุผล", stranger)).rejects.toThrow(new AppError("notFound"));
  });

  test("[R6] a private idea is in no pair for those who may not read it", async () => {
    const { projectId: idea } = await titled("I", "ปลูกป่าชายเลนปากน้ำ", "IDEA");
    const { projectId: open } = await titled("O", "ปลูกป่าชายเลนปากน้ำ");
    const other = await year.office.person("other", await year.office.organization("LAO", "อบต."));
    expect((await duplicates.compare(year.agri, YEAR, { a: idea, b: open })).pair).not.toBeNull();
    expect(await duplicates.compare(other, YEAR, { a: idea, b: open })).toMatchObject({ pairs: [], pair: null });
  });
});

test("[R6] the two stand side by side with the money of each source and their codes", async () => {
  const { projectId: a } = await titled("A", "ติดตั้งไฟฟ้าแสงสว่าง ถนนสาย พท.2041");
  const { projectId: b } = await titled("B", "ซ่อมผิวจราจร พท.๒๐๔๑");
  const pair = await pairOf(a, b);
  expect(pair.sides.map(({ codes, districts, money, totalSatang }) => [codes, districts, money, totalSatang])).toEqual([
    [["พท2041"], ["ควนขนุน"], { PROVINCE: 1_000n }, 1_000n],
    [["พท2041"], ["ควนขนุน"], { PROVINCE: 1_000n }, 1_000n],
  ]);
  expect(pair.why?.th).toContain("รหัสเดียวกัน พท2041");
});
