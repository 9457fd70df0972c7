import { beforeEach, describe, expect, test } from "vitest";
import { AppError } from "../../../server/errors";
import { budgetUseCases } from "../../../server/usecases/budget/budgetUseCases";
import { testDatabase } from "../../support/database";
import { makeBudgetYear, own, type BudgetYear } from "./budgetYear";

const FRAME = 21_954_890_000n; // 219,548,900 baht, the real one of Phatthalung
let year: BudgetYear;
let budget: ReturnType<typeof budgetUseCases>;

beforeEach(async () => {
  year = await makeBudgetYear(await testDatabase());
  budget = budgetUseCases(year.office.deps);
});

const check = () => budget.checkWindow(year.planner, "93", 2568);

describe("[R1] the window through the database", () => {
  test.each([
    [32_932_334_999n, "BELOW_MIN"],
    [32_932_335_000n, "WITHIN"],
    [43_909_780_000n, "WITHIN"],
    [43_909_780_001n, "ABOVE_MAX"],
  ])("proposals of %i satang are %s", async (amount, verdict) => {
    await year.setFrame(FRAME);
    await year.project({ code: "P1", rank: 1, money: own(amount - 1n) });
    await year.project({ code: "P2", rank: 2, money: own(1n) });
    const { window, summary } = await check();
    expect(window).toMatchObject({ verdict, proposedSatang: amount, minSatang: 32_932_335_000n });
    expect(summary).toMatchObject({ verdict, proposedSatang: amount, maxSatang: 43_909_780_000n });
  });

  test("only the area's own money of that year counts, whoever owns the project", async () => {
    await year.setFrame(100n);
    const money = [
      { source: "PROVINCE" as const, amount: 60n },
      { source: "PROVINCE" as const, amount: 7n, orgId: null },
      { source: "PROVINCE" as const, amount: 1000n, fy: 2569 },
      { source: "CLUSTER" as const, amount: 1000n },
      { source: "FUNCTION" as const, amount: 1000n },
      { source: "LOCAL" as const, amount: 1000n },
      { source: "PRIVATE" as const, amount: 1000n },
    ];
    await year.project({ code: "P1", rank: 1, money, leadOrgId: year.agriOrgId });
    await year.project({ code: "P2", money: [{ source: "FUNCTION", amount: 500n }] });
    await year.project({ code: "P9", rank: 1, money: own(5000n), fy: 2567 });
    const { window } = await check();
    expect(window.proposedSatang).toBe(67n);
    expect(window.rows.map(({ code }) => code)).toEqual(["P1"]);
  });

  test("a cluster counts cluster money", async () => {
    const db = year.office.deps.db.prisma;
    await db.area.create({
      data: { code: "S9", kind: "CLUSTER", nameTh: "กลุ่มจังหวัด", nameEn: "Cluster", active: true },
    });
    const orgId = await year.office.organization("PROVINCE_OFFICE", "สำนักงานกลุ่มจังหวัด", "S9");
    const planner = await year.office.person("cluster", orgId, "PLANNER");
    await year.setFrame(100n, "S9");
    const money = [
      { source: "CLUSTER" as const, amount: 150n },
      { source: "PROVINCE" as const, amount: 999n },
    ];
    await year.project({ code: "C1", rank: 1, areaCode: "S9", money });
    const { window } = await budget.checkWindow(planner, "S9", 2568);
    expect(window).toMatchObject({ proposedSatang: 150n, verdict: "WITHIN" });
  });

  test("a removed project no longer counts; without a frame nothing is divided", async () => {
    const { projectId } = await year.project({ code: "P1", rank: 1, money: own(150n) });
    await year.setFrame(100n);
    await year.office.deps.db.prisma.project.update({ where: { id: projectId }, data: { removedAt: new Date(0) } });
    expect((await check()).window).toMatchObject({ proposedSatang: 0n, verdict: "BELOW_MIN", shortfallSatang: 150n });
    await year.setFrame(0n);
    expect((await check()).window).toMatchObject({ frameSatang: null, verdict: "FRAME_UNKNOWN", minSatang: null });
  });
});

describe("[R2] [R3] order and key share through the database", () => {
  test("the vector of the source: strict prefix, straddler named with what it must give up", async () => {
    await year.setFrame(100n);
    const amounts = [40n, 35n, 30n, 50n, 50n, 25n, 10n];
    for (const [index, amount] of amounts.entries())
      await year.project({ code: `P${index + 1}`, rank: index + 1, kind: "KEY", money: own(amount) });
    const { window, summary } = await check();
    expect(window.rows.map(({ band }) => band)).toEqual([
      ...["IN_FRAME", "IN_FRAME", "IN_WINDOW", "IN_WINDOW", "STRADDLES", "OUT_OF_WINDOW", "OUT_OF_WINDOW"],
    ]);
    expect(summary).toMatchObject({ consideredSatang: 155n, straddler: { code: "P5", shrinkSatang: 5n } });
  });

  test("two projects with one rank: RANK_INVALID, no band, the verdict stands", async () => {
    await year.setFrame(100n);
    await year.project({ code: "P1", rank: 1, money: own(100n) });
    await year.project({ code: "P2", rank: 1, money: own(60n) });
    await year.project({ code: "P3", rank: 2.5, money: own(1n) });
    const { window } = await check();
    expect(window.findings.filter(({ code }) => code === "RANK_INVALID")).toHaveLength(2);
    expect(window.rows.map(({ band }) => band)).toEqual([null, null, null]);
    expect(window.verdict).toBe("WITHIN");
  });

  test.each([
    [59n, false],
    [60n, true],
  ])("key projects of %i against a frame of 100: %s", async (amount, ok) => {
    await year.setFrame(100n);
    await year.project({ code: "P1", rank: 1, kind: "KEY", money: own(amount) });
    await year.project({ code: "P2", rank: 2, kind: "UNDECIDED", money: own(100n) });
    const { window, summary } = await check();
    expect(window.keyShareOk).toBe(ok);
    expect(summary).toMatchObject({ undecidedSatang: 100n, undecided: 1, keySatang: amount });
  });
});

describe("who reads the window", () => {
  test("every member of the area; nobody of another area", async () => {
    const orgId = await year.office.organization("LINE_AGENCY", "หน่วยงานสงขลา", "90");
    const stranger = await year.office.person("stranger", orgId);
    await expect(budget.checkWindow(stranger, "93", 2568)).rejects.toThrow(new AppError("notFound"));
    await expect(budget.explain(stranger, "93", 2568)).rejects.toThrow(new AppError("notFound"));
    expect((await budget.checkWindow(year.agri, "93", 2568)).window.verdict).toBe("FRAME_UNKNOWN");
  });

  test("the title of an idea is for those who work on it, its money is in everybody's sum", async () => {
    await year.setFrame(100n);
    const idea = await year.project({ code: "P1", rank: 1, state: "IDEA", money: own(150n) });
    const asAgri = await budget.checkWindow(year.agri, "93", 2568);
    expect(asAgri.window.rows[0]).toMatchObject({ title: null, amountSatang: 150n });
    expect(asAgri.briefIds).toEqual({});
    expect((await check()).briefIds).toEqual({ [idea.projectId]: idea.briefId });
  });
});

describe("how it is counted", () => {
  test("names the policy cycle and shows the arithmetic", async () => {
    await year.setFrame(FRAME);
    await year.project({ code: "P1", rank: 1, money: own(37_675_600_000n) });
    const { cycle, rules } = await budget.explain(year.planner, "93", 2568);
    expect(cycle.fyFrom).toBe(2568);
    expect(rules.map(({ rule, ok }) => [rule, ok])).toEqual([
      ["R1", true],
      ["R2", true],
      ["R3", false],
    ]);
    expect(rules[0]?.steps.map(({ th }) => th).join(" ")).toContain("376,756,000");
  });
});
