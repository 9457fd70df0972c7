import { beforeEach, describe, expect, test } from "vitest";
import { addFunding, setAmount } from "~/collab/brief/editRows";
import { satang } from "~/domain/money/satang";
import { lockScenario } from "../../../server/db/budget/scenarios";
import { budgetUseCases } from "../../../server/usecases/budget/budgetUseCases";
import { applyCuts, demandCuts } from "../../../server/usecases/budget/scenario/applyCuts";
import { makeHistoryOffice, type HistoryOffice } from "../history/historyOffice";

/** One project with provincial lines of 1,000,000.00 and 333,333.33 baht under a frame of half a million. */
let world: HistoryOffice;
let budget: ReturnType<typeof budgetUseCases>;
let scenarioId = "";
let projectId = "";

beforeEach(async () => {
  world = await makeHistoryOffice();
  budget = budgetUseCases(world.deps);
  const { activityId, orgs } = world;
  await world.edit(world.people.roads, (doc) => {
    const line = addFunding(doc, { activityId, orgId: orgs.tao, source: "PROVINCE" });
    setAmount(doc, line, 2568, satang(333_333_33));
  });
  const place = { areaCode: "93", fy: 2568 };
  await world.deps.db.prisma.budgetFrame.create({
    data: { ...place, amountSatang: 500_000_00n, setAt: world.deps.clock.now() },
  });
  await world.deps.db.prisma.project.updateMany({ data: { rank: 1 } });
  scenarioId = (await budget.saveScenario(world.people.planner, { ...place, name: "ลองลด" })).id;
  projectId = (await official()).window.rows[0]?.projectId ?? "";
  return () => world.close();
});

const official = () => budget.checkWindow(world.people.planner, "93", 2568);
const view = () => budget.evaluateScenario(world.people.planner, scenarioId);
const tryCut = async (reduce: string, way: "REDUCE" | "PHASE" = "REDUCE") =>
  budget.cutInScenario(world.people.planner, scenarioId, { version: (await view()).version, projectId, way, reduce });
const apply = async () => budget.applyScenario(world.people.planner, scenarioId, (await official()).orderVersion);
const total = async () => (await official()).window.proposedSatang;

describe("[R2] a way out inside a scenario", () => {
  test("lets the straddler in there alone: no brief, no gauge and no official figure changes", async () => {
    expect((await view()).window.straddler?.shrinkSatang).toBe(333_333_33n);
    await tryCut("333,333.33");
    const { window, cuts, official: real } = await view();
    expect(window.proposedSatang).toBe(1_000_000_00n);
    expect(window.straddler).toBeNull();
    expect(cuts).toMatchObject([{ projectId, way: "REDUCE", reduceSatang: 333_333_33n, afterSatang: 1_000_000_00n }]);
    expect(real.window.proposedSatang).toBe(1_333_333_33n);
    expect(await budget.listWayOuts(world.people.planner, "93", 2568)).toEqual([]);
  });

  test("adds up, is undone and done again, and given back; what was not seen is refused", async () => {
    const first = (await view()).version;
    await tryCut("1");
    await tryCut("0.50");
    expect((await view()).cuts[0]?.reduceSatang).toBe(1_50n);
    const undo = async () => budget.undoInScenario(world.people.planner, scenarioId, (await view()).version);
    await undo();
    expect((await view()).cuts[0]?.reduceSatang).toBe(1_00n);
    await undo();
    expect((await view()).cuts[0]?.reduceSatang).toBe(1_50n);
    const stale = { version: first, projectId };
    await expect(budget.uncutInScenario(world.people.planner, scenarioId, stale)).rejects.toMatchObject({
      code: "stale",
    });
    await budget.uncutInScenario(world.people.planner, scenarioId, { version: (await view()).version, projectId });
    expect((await view()).cuts).toEqual([]);
    expect((await view()).version).toBe(first);
  });

  test("one satang must be left, and only who ranks may try", async () => {
    await expect(tryCut("1,333,333.33")).rejects.toMatchObject({ code: "reduceTooMuch" });
    await expect(tryCut("0")).rejects.toMatchObject({ code: "amountInvalid" });
    const trial = { version: (await view()).version, projectId, way: "REDUCE" as const, reduce: "1" };
    await expect(budget.cutInScenario(world.people.roads, scenarioId, trial)).rejects.toMatchObject({
      code: "forbidden",
    });
    await tryCut("1,333,333.32");
    expect((await view()).window.proposedSatang).toBe(1n);
  });
});

describe("[R2] applying a scenario with cuts", () => {
  test("takes each as a way out that is taken back by one click, and never twice", async () => {
    await tryCut("333,333.33");
    expect(await apply()).toMatchObject({ left: 0 });
    expect(await total()).toBe(1_000_000_00n);
    expect((await view()).cuts).toEqual([]);
    await apply();
    expect(await total()).toBe(1_000_000_00n);
    const [taken] = await budget.listWayOuts(world.people.planner, "93", 2568);
    expect(taken).toMatchObject({ way: "REDUCE", reducedSatang: 333_333_33n });
    await budget.undoWayOut(world.people.planner, taken?.id ?? "");
    expect(await total()).toBe(1_333_333_33n);
  });

  test("a phase becomes a project of the next year with exactly what was taken out", async () => {
    await tryCut("333,333.33", "PHASE");
    await apply();
    const [taken] = await budget.listWayOuts(world.people.planner, "93", 2568);
    expect(taken?.later).toMatchObject({ fy: 2569 });
    const next = await budget.checkWindow(world.people.planner, "93", 2569);
    expect(next.window.proposedSatang).toBe(333_333_33n);
  });

  test("changes nothing when a brief no longer bears its cut", async () => {
    await tryCut("1,200,000");
    await world.edit(world.people.roads, (doc) => {
      const [line] = [...doc.getMap("funding").keys()];
      if (line) setAmount(doc, line, 2568, satang(1_00));
    });
    const before = await total();
    expect(before).toBeLessThan(1_200_000_00n);
    await expect(apply()).rejects.toMatchObject({ code: "cutImpossible" });
    expect(await total()).toBe(before);
    expect((await view()).cuts).toMatchObject([{ afterSatang: null }]);
    expect((await view()).window.proposedSatang).toBe(before);
  });

  test("what somebody changes between the look and the cut is left alone, counted, and stays in the scenario", async () => {
    await tryCut("1,200,000");
    const { prisma } = world.deps.db;
    const scenario = await prisma.$transaction((tx) => lockScenario(tx, scenarioId));
    if (!scenario) throw new Error("no scenario");
    const looked = await prisma.$transaction((tx) => demandCuts(tx, world.people.planner, scenario));
    await world.edit(world.people.roads, (doc) => {
      const [line] = [...doc.getMap("funding").keys()];
      if (line) setAmount(doc, line, 2568, satang(1_00));
    });
    const before = await total();
    expect(await applyCuts(world.deps, world.people.planner, scenario, looked)).toEqual({ left: 1 });
    expect(await total()).toBe(before);
    expect((await view()).cuts).toMatchObject([{ projectId, reduceSatang: 1_200_000_00n }]);
    expect(await budget.listWayOuts(world.people.planner, "93", 2568)).toEqual([]);
  });
});
