import { beforeEach, describe, expect, test } from "vitest";
import { AppError } from "../../../server/errors";
import { budgetUseCases } from "../../../server/usecases/budget/budgetUseCases";
import { projectUseCases } from "../../../server/usecases/project/projectUseCases";
import { testDatabase } from "../../support/database";
import { makeBudgetYear, own, type BudgetYear } from "../budget/budgetYear";

const where = { areaCode: "93", fy: 2568 };
let year: BudgetYear;
let projects: ReturnType<typeof projectUseCases>;
let budget: ReturnType<typeof budgetUseCases>;
const ids: Record<string, string> = {};

beforeEach(async () => {
  year = await makeBudgetYear(await testDatabase());
  projects = projectUseCases(year.office.deps);
  budget = budgetUseCases(year.office.deps);
  await year.setFrame(100n);
  for (const [index, code] of ["A", "B", "C", "D"].entries())
    ids[code] = (await year.project({ code, rank: index + 1, money: own(50n) })).projectId;
});

const id = (code: string) => ids[code] ?? "";
const version = async () => (await budget.checkWindow(year.planner, "93", 2568)).orderVersion;
const move = async (actor: typeof year.planner, codes: string[], to: number, seen?: string) =>
  projects.setRanks(actor, { ...where, version: seen ?? (await version()), ids: codes.map(id), to });

describe("[R2] [I13] setting ranks", () => {
  test("a move renumbers 1…n, with one audit row and one event that names the office", async () => {
    await move(year.planner, ["D"], 1);
    expect(await year.ranks()).toEqual({ A: 2, B: 3, C: 4, D: 1 });
    expect(await year.office.auditActions()).toEqual(["ranks.set"]);
    expect(year.office.windowEvents).toHaveLength(1);
    expect(year.office.windowEvents[0]?.cause?.th).toBe("สำนักงานจังหวัดพัทลุง ย้าย D ไปลำดับ 1");
  });

  test("a whole order, several at once, and a move that changes nothing", async () => {
    const order = ["C", "A", "D", "B"].map(id);
    await projects.setRanks(year.planner, { ...where, version: await version(), order });
    expect(await year.ranks()).toEqual({ A: 2, B: 4, C: 1, D: 3 });
    await move(year.planner, ["D", "B"], 1);
    expect(await year.ranks()).toEqual({ A: 4, B: 2, C: 3, D: 1 });
    await move(year.planner, ["D"], 1);
    expect(await year.office.auditActions()).toEqual(["ranks.set", "ranks.set"]);
    expect(year.office.windowEvents).toHaveLength(2);
  });

  test("ranks that were not valid are put in order by the first move", async () => {
    await year.project({ code: "E", rank: 2, money: own(5n) });
    await year.project({ code: "F", rank: null, money: own(5n) });
    await move(year.planner, ["A"], 1);
    expect(await year.ranks()).toEqual({ A: 1, B: 2, E: 3, C: 4, D: 5, F: 6 });
  });

  test("a ranked project without own money keeps its place behind the window", async () => {
    await year.project({ code: "Z", rank: 2 });
    await year.project({ code: "Y", rank: null });
    await move(year.planner, ["B"], 1);
    expect(await year.ranks()).toEqual({ A: 2, B: 1, C: 3, D: 4, Y: null, Z: 5 });
  });

  test.each([0, -3, 1.5])("place %d is refused", async (to) => {
    await expect(move(year.planner, ["A"], to)).rejects.toThrow(new AppError("rankInvalid"));
  });

  test("an order that leaves one out or names one twice is refused", async () => {
    const seen = { ...where, version: await version() };
    await expect(projects.setRanks(year.planner, { ...seen, order: ["A", "B", "C"].map(id) })).rejects.toThrow(
      /badInput/,
    );
    const twice = ["A", "B", "C", "C"].map(id);
    await expect(projects.setRanks(year.planner, { ...seen, order: twice })).rejects.toThrow(/badInput/);
    await expect(projects.setRanks(year.planner, { ...seen, ids: ["x"], to: 1 })).rejects.toThrow(/badInput/);
    expect(await year.ranks()).toEqual({ A: 1, B: 2, C: 3, D: 4 });
  });

  test("only for planners; another area is not there", async () => {
    await expect(move(year.agri, ["A"], 2)).rejects.toThrow(new AppError("forbidden"));
    const orgId = await year.office.organization("PROVINCE_OFFICE", "สำนักงานจังหวัดสงขลา", "90");
    const stranger = await year.office.person("stranger", orgId, "PLANNER");
    await expect(move(stranger, ["A"], 2)).rejects.toThrow(new AppError("notFound"));
    expect(year.office.windowEvents).toEqual([]);
  });
});

describe("[S85] two planners at once", () => {
  test("of two moves made on one order, one is done and the other is told; none is lost silently", async () => {
    const seen = await version();
    const done = await Promise.allSettled([move(year.planner, ["D"], 1, seen), move(year.second, ["A"], 4, seen)]);
    expect(done.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const refused = done.find(({ status }) => status === "rejected") as PromiseRejectedResult;
    expect(refused.reason).toMatchObject({ code: "stale" });
    expect(await year.office.auditActions()).toEqual(["ranks.set"]);
    const loser = done[0].status === "rejected" ? (["D"] as const) : (["A"] as const);
    await move(done[0].status === "rejected" ? year.planner : year.second, [...loser], loser[0] === "D" ? 1 : 4);
    expect(await year.ranks()).toMatchObject({ D: 1, A: 4 });
  });

  test("many moves at once: every one that was answered is in the audit, and ranks end as 1…n", async () => {
    let answered = 0;
    const worker = async (actor: typeof year.planner, moved: string[]) => {
      for (let turn = 0; turn < 20; turn += 1) {
        const seen = await version();
        const done = await move(actor, [moved[turn % moved.length] ?? "A"], (turn % 4) + 1, seen).catch(
          (error: AppError) => (error.code === "stale" ? null : Promise.reject(error)),
        );
        if (done && done.orderVersion !== seen) answered += 1;
      }
    };
    await Promise.all([worker(year.planner, ["A", "B"]), worker(year.second, ["C", "D"])]);
    expect(Object.values(await year.ranks()).sort()).toEqual([1, 2, 3, 4]);
    expect(answered).toBeGreaterThan(5);
    expect(await year.office.auditActions()).toHaveLength(answered);
  });

  test("two agencies push the sum over twice the frame: the sum is exact and the warning is there", async () => {
    const a = await year.project({ code: "X", rank: 5, money: own(0n) });
    const b = await year.project({ code: "Y", rank: 6, money: own(0n) });
    await Promise.all([year.setOwn(a.briefId, 1n), year.setOwn(b.briefId, 1n)]);
    const { window } = await budget.checkWindow(year.agri, "93", 2568);
    expect(window).toMatchObject({ proposedSatang: 202n, verdict: "ABOVE_MAX", overSatang: 2n });
    expect(window.findings.map(({ code }) => code)).toContain("ABOVE_MAX");
  });

  test("a project that gained money since makes the order a new one", async () => {
    const seen = await version();
    await year.project({ code: "E", rank: 9, money: own(1n) });
    await expect(move(year.planner, ["A"], 2, seen)).rejects.toThrow(new AppError("stale"));
  });
});

describe("undo", () => {
  test("puts back what the last change replaced, and once more brings it back", async () => {
    await move(year.planner, ["D"], 1);
    const undo = async () => projects.undoRanks(year.second, { ...where, version: await version() });
    await undo();
    expect(await year.ranks()).toEqual({ A: 1, B: 2, C: 3, D: 4 });
    await undo();
    expect(await year.ranks()).toEqual({ A: 2, B: 3, C: 4, D: 1 });
    expect(await year.office.auditActions()).toEqual(["ranks.set", "ranks.undone", "ranks.undone"]);
  });

  test("is refused when nothing was ranked, and when the order moved on", async () => {
    const seen = await version();
    await expect(projects.undoRanks(year.planner, { ...where, version: seen })).rejects.toThrow(
      new AppError("notFound"),
    );
    await move(year.planner, ["D"], 1);
    await year.project({ code: "E", rank: 9, money: own(1n) });
    const now = await version();
    await expect(projects.undoRanks(year.planner, { ...where, version: now })).rejects.toThrow(new AppError("stale"));
  });
});
