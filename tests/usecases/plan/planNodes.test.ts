import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { planYears, type NodeInput } from "../../../server/usecases/plan/editNodes";
import { makePlan } from "../../factories/planRows";
import { makeProject } from "../../factories/projectRows";
import { makePlanOffice, type PlanOffice } from "./planOffice";

let desk: PlanOffice;

beforeAll(async () => {
  desk = await makePlanOffice();
});
beforeEach(async () => {
  await desk.db.prisma.planNode.deleteMany({ where: { plan: { areaCode: "93", kind: "ANNUAL" } } });
  await desk.db.prisma.plan.deleteMany({ where: { areaCode: "93", kind: "ANNUAL" } });
});

const words = { code: "", titleTh: "เป้าหมาย", titleEn: "", steps: [] };
const add = (change: Partial<NodeInput> = {}, who: keyof PlanOffice["people"] = "planner") =>
  desk.plans.addNode(desk.people[who], { areaCode: "93", fy: 2568, kind: "ANNUAL_ITEM", ...words, ...change });
const plans = (kind: string) =>
  desk.db.prisma.plan.findMany({ where: { areaCode: "93", kind }, orderBy: { version: "asc" } });

describe("adding", () => {
  test("the node joins the current plan of its lane; a plan that is missing is made for the right years", async () => {
    const { id } = await add({ titleTh: " รายการ\u200bแรก ", code: "1" });
    const [annual, ...more] = await plans("ANNUAL");
    expect(more).toEqual([]);
    expect(annual).toMatchObject({ fyFrom: 2568, fyTo: 2568, version: 1, state: "DRAFT" });
    const node = await desk.db.prisma.planNode.findUnique({ where: { id } });
    expect(node).toMatchObject({ planId: annual?.id, titleTh: "รายการ แรก", code: "1", sort: 0 });
    const second = await add();
    expect(await desk.db.prisma.planNode.findUnique({ where: { id: second.id } })).toMatchObject({
      ...{ planId: annual?.id, sort: 1 },
    });
    const [last] = await desk.db.prisma.auditEvent.findMany({ orderBy: { seq: "desc" }, take: 1 });
    expect(last).toMatchObject({
      action: "plan.nodeAdded",
      objectId: second.id,
      detail: { kind: "ANNUAL_ITEM", fy: 2568 },
    });
  });

  test("targets of the four steps belong to the goal", async () => {
    const { id } = await add({ kind: "GOAL", steps: ["10", "", " 30 ", "40", "50"] });
    const { graph } = await desk.plans.open(desk.people.planner, "93", 2568);
    expect(graph.nodes.find((node) => node.id === id)?.steps).toEqual(["10", "", "30", "40"]);
  });

  test("two at once make one plan", async () => {
    await Promise.all([add(), add(), add()]);
    const [annual, ...more] = await plans("ANNUAL");
    expect(more).toEqual([]);
    expect(await desk.db.prisma.planNode.count({ where: { planId: annual?.id ?? "" } })).toBe(3);
  });

  test("an archived plan is left alone: the next version takes the node", async () => {
    await makePlan(desk.db, { kind: "ANNUAL", fyFrom: 2568, fyTo: 2568, state: "ARCHIVED" });
    await add();
    expect((await plans("ANNUAL")).map(({ version, state }) => `${version} ${state}`)).toEqual([
      "1 ARCHIVED",
      "2 DRAFT",
    ]);
  });

  test.each([
    [{ titleTh: "  " }, "titleTh"],
    [{ titleTh: "ก".repeat(301) }, "titleTh"],
    [{ titleEn: "e".repeat(301) }, "titleEn"],
    [{ code: "1".repeat(21) }, "code"],
    [{ steps: ["", "9".repeat(301)] }, "step1"],
  ])("%j is refused with its field", async (change, field) => {
    await expect(add(change)).rejects.toMatchObject({ code: "badInput", details: { field } });
    expect(await plans("ANNUAL")).toEqual([]);
  });

  test("only the strategy office adds; another area and a year out of reach are not found", async () => {
    for (const who of ["agri", "governor", "nesdc", "observer", "admin"] as const)
      await expect(add({}, who)).rejects.toMatchObject({ code: "forbidden" });
    await expect(add({}, "elsewhere")).rejects.toMatchObject({ code: "notFound" });
    await expect(add({ areaCode: "91" })).rejects.toMatchObject({ code: "notFound" });
    await expect(add({ fy: 2699 })).rejects.toMatchObject({ code: "notFound" });
  });

  test.each([
    ["GOALS_20", 2570, 2566, 2585],
    ["DEVELOPMENT_5", 2566, 2566, 2570],
    ["DEVELOPMENT_5", 2570, 2566, 2570],
    ["DEVELOPMENT_5", 2571, 2571, 2575],
    ["ANNUAL", 2569, 2569, 2569],
  ] as const)("a plan of %s for %i covers %i–%i", (lane, fy, fyFrom, fyTo) => {
    expect(planYears(lane, fy)).toEqual({ fyFrom, fyTo });
  });
});

describe("archiving", () => {
  const inGraph = async (id: string) =>
    (await desk.plans.open(desk.people.planner, "93", 2568)).graph.nodes.find((node) => node.id === id);

  test("[R9d] an archived node goes, stays as long as something links to it, and can be taken back", async () => {
    const { id } = await add();
    await desk.plans.archiveNode(desk.people.planner, "93", id);
    expect(await inGraph(id)).toBeUndefined();
    await desk.plans.restoreNode(desk.people.planner, "93", id);
    expect(await inGraph(id)).toMatchObject({ archived: false });

    const { projectId } = await makeProject(desk.db, { code: "A1" });
    const reason = { reason: "ตามแผน", relation: "REALISES", strength: "M" } as const;
    await desk.plans.link(desk.people.planner, { areaCode: "93", fy: 2568, from: projectId, to: id, ...reason });
    await desk.plans.archiveNode(desk.people.planner, "93", id);
    expect(await inGraph(id)).toMatchObject({ archived: true });
    const { findings } = await desk.plans.open(desk.people.planner, "93", 2568);
    expect(findings.filter(({ rule }) => rule === "R9d").map(({ ids }) => ids)).toEqual([[projectId]]);
    expect((await desk.office.auditActions()).slice(-1)).toEqual(["plan.nodeArchived"]);
  });

  test("only once, only by the strategy office, only in its own area", async () => {
    const { id } = await add();
    await expect(desk.plans.archiveNode(desk.people.agri, "93", id)).rejects.toMatchObject({ code: "forbidden" });
    await expect(desk.plans.archiveNode(desk.people.elsewhere, "93", id)).rejects.toMatchObject({ code: "notFound" });
    await expect(desk.plans.archiveNode(desk.people.elsewhere, "91", id)).rejects.toMatchObject({ code: "notFound" });
    await expect(desk.plans.restoreNode(desk.people.planner, "93", id)).rejects.toMatchObject({ code: "notFound" });
    await desk.plans.archiveNode(desk.people.planner, "93", id);
    await expect(desk.plans.archiveNode(desk.people.planner, "93", id)).rejects.toMatchObject({ code: "notFound" });
  });
});

describe("the address of a plan", () => {
  test("leads to the latest year in use inside the plan's span", async () => {
    await makeProject(desk.db, { code: "B1", fy: 2569 });
    await makeProject(desk.db, { code: "B1", fy: 2571 });
    const place = (planId: string, who: keyof PlanOffice["people"] = "observer") =>
      desk.plans.placeOf(desk.people[who], planId);
    expect(await place(desk.development)).toEqual({ areaCode: "93", fy: 2569 });
    const later = await makePlan(desk.db, { fyFrom: 2576, fyTo: 2580 });
    expect(await place(later)).toEqual({ areaCode: "93", fy: 2576 });
    await expect(place(desk.development, "elsewhere")).rejects.toMatchObject({ code: "notFound" });
    await expect(place("00000000-0000-4000-8000-000000000000")).rejects.toMatchObject({ code: "notFound" });
  });
});
