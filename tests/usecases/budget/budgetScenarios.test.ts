import { beforeEach, describe, expect, test } from "vitest";
import { AppError } from "../../../server/errors";
import { budgetUseCases } from "../../../server/usecases/budget/budgetUseCases";
import { projectUseCases } from "../../../server/usecases/project/projectUseCases";
import { testDatabase } from "../../support/database";
import { makeBudgetYear, own, type BudgetYear } from "./budgetYear";

const where = { areaCode: "93", fy: 2568 };
let year: BudgetYear;
let budget: ReturnType<typeof budgetUseCases>;
let projects: ReturnType<typeof projectUseCases>;
const ids: Record<string, string> = {};

beforeEach(async () => {
  year = await makeBudgetYear(await testDatabase());
  budget = budgetUseCases(year.office.deps);
  projects = projectUseCases(year.office.deps);
  await year.setFrame(100n);
  for (const [index, code] of ["A", "B", "C"].entries())
    ids[code] = (await year.project({ code, rank: index + 1, money: own(80n) })).projectId;
});

const official = async () => (await budget.checkWindow(year.planner, "93", 2568)).orderVersion;
const save = async (name: string, frame = "") =>
  (await budget.saveScenario(year.planner, { ...where, name, frame })).id;
const view = (id: string) => budget.evaluateScenario(year.agri, id);
const move = async (id: string, code: string, to: number) =>
  budget.moveInScenario(year.planner, id, { version: (await view(id)).version, ids: [ids[code] ?? ""], to });
const orderOf = (rows: { code: string | null }[]) => rows.map(({ code }) => code).join("");

describe("[R2] named scenarios", () => {
  test("moving inside one never touches the official ranks, and nobody's gauge", async () => {
    const id = await save("ลองย้าย C");
    await move(id, "C", 1);
    const { window, official: real } = await view(id);
    expect(orderOf(window.rows)).toBe("CAB");
    expect(orderOf(real.window.rows)).toBe("ABC");
    expect(await year.ranks()).toEqual({ A: 1, B: 2, C: 3 });
    expect(year.office.windowEvents).toEqual([]);
    expect(window.straddler?.projectId).toBe(ids.B);
    expect(real.window.straddler?.projectId).toBe(ids.C);
  });

  test("applying sets the official ranks with an audit row and one event; undo brings the order before back", async () => {
    const id = await save("ลองย้าย C");
    await move(id, "C", 1);
    await budget.applyScenario(year.planner, id, await official());
    expect(await year.ranks()).toEqual({ A: 2, B: 3, C: 1 });
    expect(await year.office.auditActions()).toEqual(["scenario.saved", "scenario.applied"]);
    expect(year.office.windowEvents.map(({ cause }) => cause?.en)).toEqual([
      "สำนักงานจังหวัดพัทลุง applied the order “ลองย้าย C”",
    ]);
    await projects.undoRanks(year.planner, { ...where, version: await official() });
    expect(await year.ranks()).toEqual({ A: 1, B: 2, C: 3 });
  });

  test("a move inside one is undone and done again; one that was deleted is brought back with its order", async () => {
    const id = await save("ลองย้าย C");
    const undo = async () => budget.undoInScenario(year.planner, id, (await view(id)).version);
    await expect(undo()).rejects.toThrow(new AppError("notFound"));
    await move(id, "C", 1);
    await undo();
    expect(orderOf((await view(id)).window.rows)).toBe("ABC");
    await undo();
    expect(orderOf((await view(id)).window.rows)).toBe("CAB");
    await expect(budget.undoInScenario(year.planner, id, "another")).rejects.toThrow(new AppError("stale"));
    await budget.deleteScenario(year.planner, id);
    await expect(view(id)).rejects.toThrow(new AppError("notFound"));
    await expect(undo()).rejects.toThrow(new AppError("notFound"));
    await expect(budget.restoreScenario(year.agri, id)).rejects.toThrow(new AppError("forbidden"));
    await budget.restoreScenario(year.planner, id);
    expect(orderOf((await view(id)).window.rows)).toBe("CAB");
    expect(await year.office.auditActions()).toEqual(["scenario.saved", "scenario.deleted", "scenario.restored"]);
  });

  test("applying on an order that was not seen is refused", async () => {
    const id = await save("ลอง");
    await move(id, "C", 1);
    const seen = await official();
    const input = { ...where, version: seen, ids: [ids.B ?? ""], to: 1 };
    await projects.setRanks(year.second, input);
    await expect(budget.applyScenario(year.planner, id, seen)).rejects.toThrow(new AppError("stale"));
    expect(await year.ranks()).toEqual({ A: 2, B: 1, C: 3 });
  });

  test("a tried frame changes bands and verdict of the scenario alone and is never applied", async () => {
    const id = await save("กรอบลดลง", "0.60");
    const { window, official: real } = await view(id);
    expect(window).toMatchObject({ frameSatang: 60n, verdict: "ABOVE_MAX" });
    expect(real.window).toMatchObject({ frameSatang: 100n });
    await budget.applyScenario(year.planner, id, await official());
    expect((await budget.checkWindow(year.planner, "93", 2568)).window.frameSatang).toBe(100n);
    await budget.setScenarioFrame(year.planner, id, "");
    expect((await view(id)).window.frameSatang).toBe(100n);
  });

  test("a project that came later stands at the end and is named; one that went is left out", async () => {
    const id = await save("ลอง");
    await move(id, "C", 1);
    ids.D = (await year.project({ code: "D", rank: 1, money: own(1n) })).projectId;
    await projects.remove(year.planner, ids.A ?? "");
    const { window, newIds } = await view(id);
    expect(orderOf(window.rows)).toBe("CBD");
    expect(window.rows.map(({ rank }) => rank)).toEqual([1, 2, 3]);
    expect(newIds).toEqual([ids.D]);
  });

  test("only planners make, change, apply and delete; members read; strangers find nothing", async () => {
    const id = await save("ลอง");
    const forbidden = new AppError("forbidden");
    await expect(budget.saveScenario(year.agri, { ...where, name: "x" })).rejects.toThrow(forbidden);
    await expect(budget.deleteScenario(year.agri, id)).rejects.toThrow(forbidden);
    await expect(budget.applyScenario(year.agri, id, await official())).rejects.toThrow(forbidden);
    expect((await budget.listScenarios(year.agri, "93", 2568)).map(({ name }) => name)).toEqual(["ลอง"]);
    const stranger = await year.office.person("stranger", await year.office.organization("LAO", "อบต.", "90"));
    await expect(budget.evaluateScenario(stranger, id)).rejects.toThrow(new AppError("notFound"));
    await budget.deleteScenario(year.planner, id);
    expect(await budget.listScenarios(year.planner, "93", 2568)).toEqual([]);
  });

  test.each([
    ["", "", "badInput"],
    ["x".repeat(101), "", "badInput"],
    ["ลอง", "abc", "amountInvalid"],
    ["ลอง", "0", "frameInvalid"],
    ["ลอง", "-5", "amountInvalid"],
  ])("name %j with frame %j is refused: %s", async (name, frame, code) => {
    await expect(budget.saveScenario(year.planner, { ...where, name, frame })).rejects.toMatchObject({ code });
  });
});
