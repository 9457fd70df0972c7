import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { planEditionUseCases } from "../../../../server/usecases/planEdition/planEditionUseCases";
import type { PlanState } from "~/domain/lifecycle/plan/planLife";
import { makeLink, makeNode } from "../../../factories/planRows";
import { makeProject } from "../../../factories/projectRows";
import { makePlanOffice, type PlanOffice } from "../planOffice";

type Who = keyof PlanOffice["people"];

let desk: PlanOffice;
let editions: ReturnType<typeof planEditionUseCases>;
let first: string[];

beforeAll(async () => {
  desk = await makePlanOffice();
  editions = planEditionUseCases(desk.office.deps);
  first = (await desk.db.prisma.planLink.findMany()).map(({ id }) => id);
});
beforeEach(async () => {
  const { prisma } = desk.db;
  await prisma.planStep.deleteMany();
  const own = [desk.goal, desk.issue, desk.guideline, desk.programme];
  await prisma.planLink.deleteMany({ where: { id: { notIn: first } } });
  await prisma.planLink.updateMany({ data: { removedAt: null } });
  await prisma.planNode.deleteMany({ where: { id: { notIn: own } } });
  await prisma.planNode.updateMany({ data: { archivedAt: null } });
  await prisma.plan.deleteMany({ where: { version: { gt: 1 } } });
  await prisma.plan.updateMany({ data: { state: "DRAFT" } });
  await prisma.brief.deleteMany();
  await prisma.project.deleteMany();
});

const PAPER = { reason: "", documentNo: "พท 0017/1", documentDate: "2025-05-01" };
const take = (who: Who, seen: PlanState, to: PlanState, more: Partial<typeof PAPER> & { planId?: string } = {}) =>
  editions.takeStep(desk.people[who], { planId: desk.development, seen, to, ...PAPER, ...more });
const setState = (state: PlanState) => desk.db.prisma.plan.update({ where: { id: desk.development }, data: { state } });
const stateOf = async (id = desk.development) => (await desk.db.prisma.plan.findUnique({ where: { id } }))?.state;
const open = (edition?: string) => desk.plans.open(desk.people.planner, "93", 2568, edition);
const revise = (who: Who = "planner", reason = "บริบทเปลี่ยน") =>
  editions.revise(desk.people[who], desk.development, reason);
const link = (from: string, to: string, who: Who = "planner", edition?: string) =>
  desk.plans.link(desk.people[who], {
    ...{ areaCode: "93", fy: 2568, from, to, relation: "REALISES", reason: "ตามแผน", strength: "M", edition },
  });
const continuing = async (id: string) =>
  (await desk.db.prisma.planNode.findFirstOrThrow({ where: { continuesId: id } })).id;

async function toForce(planId: string): Promise<void> {
  await take("planner", "DRAFT", "CONSULTED", { planId });
  await take("governor", "CONSULTED", "COMMITTEE_APPROVED", { planId });
  await take("planner", "COMMITTEE_APPROVED", "SUBMITTED", { planId });
  await take("planner", "SUBMITTED", "APPROVED", { planId });
  await take("planner", "APPROVED", "IN_FORCE", { planId });
}

describe("life of a 5-year plan", () => {
  test("each step is a row with its paper, the hash of what the plan holds, and an audit row", async () => {
    await toForce(desk.development);
    const { editions: views } = await editions.open(desk.people.observer, "93", 2568);
    const view = views.find(({ id }) => id === desk.development);
    expect(view?.steps.map(({ fromState, toState }) => `${fromState}>${toState}`)).toEqual([
      "APPROVED>IN_FORCE",
      "SUBMITTED>APPROVED",
      "COMMITTEE_APPROVED>SUBMITTED",
      "CONSULTED>COMMITTEE_APPROVED",
      "DRAFT>CONSULTED",
    ]);
    expect(view?.steps[0]).toMatchObject({ documentNo: "พท 0017/1", documentDate: "2025-05-01" });
    // frozen since the committee's approval: the same words, the same hash
    expect(new Set(view?.steps.slice(0, 4).map(({ hash }) => hash)).size).toBe(1);
    expect(view?.steps[0]?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect((await desk.office.auditActions()).slice(-1)).toEqual(["planEdition.stateSet"]);
  });

  test.each<[Who, PlanState, PlanState]>([
    ["planner", "CONSULTED", "COMMITTEE_APPROVED"],
    ["governor", "DRAFT", "CONSULTED"],
    ["governor", "COMMITTEE_APPROVED", "SUBMITTED"],
    ["planner", "COMMITTEE_APPROVED", "CONSULTED"],
    ["agri", "DRAFT", "CONSULTED"],
    ["nesdc", "SUBMITTED", "APPROVED"],
    ["observer", "APPROVED", "IN_FORCE"],
    ["admin", "IN_FORCE", "ARCHIVED"],
  ])("%s may not take %s → %s", async (who, seen, to) => {
    await setState(seen);
    const error = { code: to === "CONSULTED" && seen !== "DRAFT" ? /forbidden|editionStale/ : /forbidden/ };
    await expect(take(who, seen, to, { reason: "เหตุผล" })).rejects.toMatchObject({
      code: expect.stringMatching(error.code) as string,
    });
    expect(await stateOf()).toBe(seen);
  });

  test("another province finds nothing, papers are asked for, a step from elsewhere is refused", async () => {
    await expect(take("elsewhere", "DRAFT", "CONSULTED")).rejects.toMatchObject({ code: "notFound" });
    await expect(take("planner", "DRAFT", "CONSULTED", { documentNo: "" })).rejects.toMatchObject({
      code: "documentMissing",
    });
    await expect(take("governor", "DRAFT", "COMMITTEE_APPROVED")).rejects.toMatchObject({ code: "reasonMissing" });
    await expect(take("planner", "CONSULTED", "DRAFT", { reason: "แก้" })).rejects.toMatchObject({
      code: "editionStale",
    });
    await expect(take("planner", "DRAFT", "CONSULTED", { documentDate: "2025-02-30" })).rejects.toMatchObject({
      ...{ code: "badInput", details: { field: "documentDate" } },
    });
    expect(await stateOf()).toBe("DRAFT");
  });

  test("[R9c] a plan with a circle is not approved", async () => {
    await setState("CONSULTED");
    await makeLink(desk.db, desk.issue, desk.programme);
    await expect(take("governor", "CONSULTED", "COMMITTEE_APPROVED")).rejects.toMatchObject({
      code: "planNotApprovable",
    });
  });
});

describe("[I11] a frozen plan", () => {
  test.each<[PlanState, string]>([
    ["COMMITTEE_APPROVED", "planFrozenByCommittee"],
    ["SUBMITTED", "planFrozenInForce"],
    ["APPROVED", "planFrozenInForce"],
    ["IN_FORCE", "planFrozenInForce"],
  ])("%s refuses entries and links, and says who opens it again: %s", async (state, code) => {
    const { projectId } = await makeProject(desk.db, { code: "P1" });
    const stored = await makeLink(desk.db, desk.programme, desk.issue);
    await setState(state);
    const { people, plans } = desk;
    const words = { code: "", titleTh: "ใหม่", titleEn: "", steps: [] };
    const attempts = [
      () => plans.addNode(people.planner, { areaCode: "93", fy: 2568, kind: "ISSUE", ...words }),
      () => plans.archiveNode(people.planner, "93", desk.programme),
      () => link(desk.programme, desk.goal),
      () => plans.unlink(people.planner, stored),
    ];
    for (const attempt of attempts)
      await expect(attempt()).rejects.toMatchObject({ code, details: { plan: "DEVELOPMENT_5", version: 1 } });
    // what realises it from below stays free
    await expect(link(projectId, desk.programme)).resolves.toMatchObject({ id: expect.any(String) as string });
    const { linkable } = await open();
    expect(linkable).toContain(projectId);
    expect(linkable).not.toContain(desk.programme);
  });

  test("taken back by the committee it is open again", async () => {
    await setState("CONSULTED");
    await take("governor", "CONSULTED", "COMMITTEE_APPROVED");
    await expect(link(desk.programme, desk.goal)).rejects.toMatchObject({ code: "planFrozenByCommittee" });
    await take("governor", "COMMITTEE_APPROVED", "CONSULTED", { reason: "ขอแก้" });
    await expect(link(desk.programme, desk.goal)).resolves.toBeDefined();
  });
});

describe("revised edition", () => {
  test("copies entries and links, leaves the edition in force alone, and is edited by itself", async () => {
    await setState("IN_FORCE");
    const { id } = await revise();
    const before = await open();
    expect(before.graph.nodes.map(({ id: node }) => node)).toContain(desk.programme);
    const view = await open(id);
    const programme = await continuing(desk.programme);
    const guideline = await continuing(desk.guideline);
    expect(view.graph.links.map(({ from, to }) => `${from}>${to}`)).toContain(`${programme}>${guideline}`);
    expect(view.plans.find(({ lane }) => lane === "DEVELOPMENT_5")).toMatchObject({ version: 2, reopener: null });
    await link(programme, await continuing(desk.issue), "planner", id);
    const words = { code: "9", titleTh: "ประเด็นใหม่", titleEn: "", steps: [] };
    await desk.plans.addNode(desk.people.planner, {
      ...{ areaCode: "93", fy: 2568, kind: "ISSUE", edition: id, ...words },
    });
    // neither edition shows through the other
    expect((await open()).graph.nodes.map(({ titleTh }) => titleTh)).toEqual(
      before.graph.nodes.map(({ titleTh }) => titleTh),
    );
    expect((await open(id)).graph.nodes.filter(({ archived }) => archived)).toEqual([]);
    expect((await open(id)).graph.nodes.map(({ titleTh }) => titleTh)).toContain("ประเด็นใหม่");
    const { editions: views } = await editions.open(desk.people.planner, "93", 2568);
    expect(views.find((one) => one.id === id)).toMatchObject({
      ...{ current: false, changes: { added: 1, changed: 0, dropped: 0 }, mayRevise: false },
    });
    await expect(revise()).rejects.toMatchObject({ code: "editionExists" });
  });

  test("[R9d] in force it archives the earlier edition; links to that are gaps until they are carried over", async () => {
    await setState("IN_FORCE");
    const linked = await makeProject(desk.db, { code: "P1", kind: "KEY" });
    const stated = await makeProject(desk.db, { code: "P2", kind: "KEY", programmeNodeId: desk.programme });
    await link(linked.projectId, desk.programme);
    const { id } = await revise();
    const programme = await continuing(desk.programme);
    const carried = (await open(id)).graph.links.filter(({ to }) => to === programme);
    expect(carried.map(({ from, origin }) => `${origin} ${from}`).sort()).toEqual(
      [`CARRIED ${linked.projectId}`, `CARRIED ${stated.projectId}`].sort(),
    );
    await toForce(id);
    expect(await stateOf()).toBe("ARCHIVED");
    const gaps = async () =>
      (await open()).findings
        .filter(({ rule }) => rule === "R9d")
        .flatMap(({ ids }) => ids.slice(0, 1))
        .sort();
    expect(await gaps()).toEqual([linked.projectId, stated.projectId].sort());
    expect(await editions.carryLinks(desk.people.planner, "93", 2568)).toBe(2);
    expect(await gaps()).toEqual([]);
    expect((await open()).findings.filter(({ code }) => code === "KEY_WITHOUT_GOAL")).toEqual([]);
    expect(await editions.carryLinks(desk.people.planner, "93", 2568)).toBe(0);
    expect((await desk.office.auditActions()).slice(-1)).toEqual(["planEdition.carried"]);
  });

  test("a draft that is not needed is put away; only the strategy office revises, with a reason", async () => {
    await setState("IN_FORCE");
    for (const who of ["governor", "agri", "tao", "nesdc", "observer", "admin"] as const)
      await expect(revise(who)).rejects.toMatchObject({ code: "forbidden" });
    await expect(revise("elsewhere")).rejects.toMatchObject({ code: "notFound" });
    await expect(revise("planner", "  ")).rejects.toMatchObject({ code: "reasonMissing" });
    const { id } = await revise();
    await take("planner", "DRAFT", "ARCHIVED", { planId: id, reason: "ไม่ต้องทบทวน" });
    expect(await stateOf(id)).toBe("ARCHIVED");
    const again = await revise();
    expect(await desk.db.prisma.plan.findUnique({ where: { id: again.id } })).toMatchObject({ version: 3 });
  });

  test("a draft cannot be revised, an edition of another place cannot be looked at", async () => {
    await expect(revise()).rejects.toMatchObject({ code: "editionStale" });
    await expect(open("00000000-0000-4000-8000-000000000000")).rejects.toMatchObject({ code: "notFound" });
    expect(await makeNode(desk.db, desk.development, "ISSUE", "x")).toBeDefined();
  });
});
