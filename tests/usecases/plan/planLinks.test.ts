import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { LinkInput } from "../../../server/usecases/plan/linkNodes";
import { makeLink, makeNode } from "../../factories/planRows";
import { makeProject } from "../../factories/projectRows";
import { makePlanOffice, type PlanOffice } from "./planOffice";

type Who = keyof PlanOffice["people"];

let desk: PlanOffice;
let serial = 0;
let projectId: string;
let plansTold: string[] = [];

beforeAll(async () => {
  desk = await makePlanOffice();
  desk.office.deps.bus.on("plan", ({ areaCode }) => void plansTold.push(areaCode));
});
beforeEach(async () => {
  const leads = { leadOrgId: desk.orgs.agri, partnerOrgIds: [desk.orgs.tao] };
  ({ projectId } = await makeProject(desk.db, { code: `P${(serial += 1)}`, kind: "KEY", ...leads }));
  plansTold = [];
});

const place = { areaCode: "93", fy: 2568 };
const said = { reason: "  ลดต้นทุน\tผลิต ", relation: "REALISES", strength: "H" } as const;
const link = (who: Who, change: Partial<LinkInput> = {}) =>
  desk.plans.link(desk.people[who], { ...place, from: projectId, to: desk.programme, ...said, ...change });
const lastAudit = () => desk.db.prisma.auditEvent.findFirst({ orderBy: { seq: "desc" } });
const auditCount = () => desk.db.prisma.auditEvent.count();
const liveLinks = (from: string) => desk.db.prisma.planLink.count({ where: { fromNodeId: from, removedAt: null } });
const nodes = (kind: "ISSUE" | "PROGRAMME" | "GUIDELINE") =>
  makeNode(desk.db, desk.development, kind, `${kind} ${(serial += 1)}`);

describe("linking", () => {
  test("writes the link, its audit row and tells the open pages", async () => {
    const { id } = await link("planner");
    expect(await desk.db.prisma.planLink.findUnique({ where: { id } })).toMatchObject({
      ...{ areaCode: "93", fromNodeId: projectId, toNodeId: desk.programme, relation: "REALISES", strength: "H" },
      ...{ reason: "ลดต้นทุน ผลิต", createdBy: desk.people.planner.userId, removedAt: null },
    });
    expect(await lastAudit()).toMatchObject({
      ...{ action: "plan.linked", objectKind: "planLink", objectId: id, areaCode: "93" },
      actorUserId: desk.people.planner.userId,
      detail: { from: projectId, to: desk.programme, reason: "ลดต้นทุน ผลิต", strength: "H" },
    });
    expect(plansTold).toEqual(["93"]);
  });

  test("[R9] the link takes the finding away", async () => {
    const mine = async () =>
      (await desk.plans.open(desk.people.planner, "93", 2568)).findings.filter(({ ids }) => ids.includes(projectId));
    expect((await mine()).map(({ code }) => code)).toEqual(["KEY_WITHOUT_GOAL"]);
    await link("planner");
    expect(await mine()).toEqual([]);
  });

  test.each(["", "   ", "\u200b\n", "ก".repeat(501)])("a reason is compulsory and bounded: %j", async (reason) => {
    await expect(link("planner", { reason })).rejects.toMatchObject({ code: "badInput", details: { field: "reason" } });
    expect(await liveLinks(projectId)).toBe(0);
  });

  test("downward, to an equal, to an archived node and from one is refused", async () => {
    const { planner } = desk.people;
    const [sibling, archived] = [await nodes("PROGRAMME"), await nodes("PROGRAMME")];
    await desk.plans.archiveNode(planner, "93", archived);
    await makeLink(desk.db, projectId, archived);
    for (const [from, to] of [
      [desk.goal, desk.issue],
      [desk.programme, projectId],
      [desk.programme, sibling],
      [desk.programme, desk.programme],
      [archived, desk.issue],
    ] as const)
      await expect(link("planner", { from, to })).rejects.toMatchObject({ code: "linkRefused" });
    const other = await makeProject(desk.db, { code: `P${(serial += 1)}` });
    await expect(link("planner", { from: other.projectId, to: archived })).rejects.toMatchObject({
      code: "linkRefused",
    });
  });

  test("a pair is linked once, also when the brief states it", async () => {
    await link("planner");
    await expect(link("planner")).rejects.toMatchObject({ code: "linkExists" });
    const stated = await makeProject(desk.db, { code: `P${(serial += 1)}`, programmeNodeId: desk.programme });
    await expect(link("planner", { from: stated.projectId })).rejects.toMatchObject({ code: "linkExists" });
  });

  test.each([
    ["an id that is no node", () => "00000000-0000-4000-8000-000000000000"],
    ["something that is no id", () => "x"],
  ])("%s is not found", async (_name, id) => {
    await expect(link("planner", { to: id() })).rejects.toMatchObject({ code: "notFound" });
    await expect(link("planner", { from: id() })).rejects.toMatchObject({ code: "notFound" });
  });

  test("a node of another area or year is not found", async () => {
    const next = await makeProject(desk.db, { code: `P${(serial += 1)}`, fy: 2569 });
    const abroad = await makeProject(desk.db, { code: `P${(serial += 1)}`, areaCode: "91" });
    for (const from of [next.projectId, abroad.projectId])
      await expect(link("planner", { from })).rejects.toMatchObject({ code: "notFound" });
  });

  test("[R9c] a link that closes a circle with a stored one is refused", async () => {
    const [issue, programme] = [await nodes("ISSUE"), await nodes("PROGRAMME")];
    await makeLink(desk.db, issue, programme);
    await expect(link("planner", { from: programme, to: issue })).rejects.toMatchObject({ code: "linkCycle" });
  });
});

describe("two at once", () => {
  const settle = async (work: Promise<unknown>[]) =>
    (await Promise.allSettled(work)).map((one) =>
      one.status === "fulfilled" ? "made" : (one.reason as { code: string }).code,
    );

  test("of the same link one is made", async () => {
    const results = await settle([link("planner"), link("agri"), link("planner")]);
    expect(results.sort()).toEqual(["linkExists", "linkExists", "made"]);
    expect(await liveLinks(projectId)).toBe(1);
  });

  test("[R9c] of two links that close a circle only together one is made", async () => {
    const [issue, guideline, programme] = [await nodes("ISSUE"), await nodes("GUIDELINE"), await nodes("PROGRAMME")];
    // a stored link that runs the wrong way, as an import or an older version may leave it
    await makeLink(desk.db, issue, programme);
    const results = await settle([
      link("planner", { from: programme, to: guideline }),
      link("planner", { from: guideline, to: issue }),
    ]);
    expect(results.sort()).toEqual(["linkCycle", "made"]);
  });

  test("of two removals one is made, with one audit row", async () => {
    const { id } = await link("planner");
    const before = await auditCount();
    const remove = () => desk.plans.unlink(desk.people.planner, id);
    expect((await settle([remove(), remove()])).sort()).toEqual(["made", "notFound"]);
    expect(await auditCount()).toBe(before + 1);
  });
});

describe("rights", () => {
  test.each([
    ["planner", "made"],
    ["agri", "made"],
    ["tao", "forbidden"],
    ["governor", "forbidden"],
    ["nesdc", "forbidden"],
    ["observer", "forbidden"],
    ["admin", "forbidden"],
    ["elsewhere", "notFound"],
  ] as const)("%s links, removes and restores a project led by agri: %s", async (who, expected) => {
    const outcome = (work: Promise<unknown>) => work.then(() => "made").catch((error: { code: string }) => error.code);
    expect(await outcome(link(who))).toBe(expected);
    const { id } = await link("planner", { to: desk.goal });
    expect(await outcome(desk.plans.unlink(desk.people[who], id))).toBe(expected);
    if (expected !== "made") await desk.plans.unlink(desk.people.planner, id);
    expect(await outcome(desk.plans.restoreLink(desk.people[who], id, 2568))).toBe(expected);
  });

  test("the lead links its own project only, and no plan node", async () => {
    const other = await makeProject(desk.db, { code: `P${(serial += 1)}`, leadOrgId: desk.orgs.tao });
    const programme = await nodes("PROGRAMME");
    for (const from of [other.projectId, programme])
      await expect(link("agri", { from, to: desk.issue })).rejects.toMatchObject({ code: "forbidden" });
  });

  test("[S60] an idea that one may not read is not found, also through its link", async () => {
    const idea = await makeProject(desk.db, { code: `P${(serial += 1)}`, state: "IDEA", leadOrgId: desk.orgs.agri });
    const { id } = await link("agri", { from: idea.projectId });
    await expect(link("observer", { from: idea.projectId, to: desk.goal })).rejects.toMatchObject({ code: "notFound" });
    await expect(desk.plans.unlink(desk.people.observer, id)).rejects.toMatchObject({ code: "notFound" });
    await desk.plans.unlink(desk.people.agri, id);
    const again = desk.plans.restoreLink(desk.people.observer, id, 2568);
    await expect(again).rejects.toMatchObject({ code: "notFound" });
  });
});

describe("removing and taking back", () => {
  test("the row stays with its end, undo makes a row of its own with the same words", async () => {
    const { id } = await link("agri");
    desk.office.clock.pass(60_000);
    await desk.plans.unlink(desk.people.agri, id);
    expect(await lastAudit()).toMatchObject({ action: "plan.unlinked", objectId: id });
    const removed = await desk.db.prisma.planLink.findUnique({ where: { id } });
    expect(removed?.removedAt).toEqual(desk.office.clock.now());
    const restored = await desk.plans.restoreLink(desk.people.agri, id, 2568);
    expect(restored.id).not.toBe(id);
    expect(await desk.db.prisma.planLink.findUnique({ where: { id: restored.id } })).toMatchObject({
      ...{ reason: "ลดต้นทุน ผลิต", strength: "H", relation: "REALISES", removedAt: null },
    });
    expect(await lastAudit()).toMatchObject({ action: "plan.linked", detail: { restored: id } });
    await expect(desk.plans.restoreLink(desk.people.agri, id, 2568)).rejects.toMatchObject({ code: "linkExists" });
  });

  test("what is not removed cannot be restored, what is not there cannot be removed", async () => {
    const { id } = await link("planner");
    await expect(desk.plans.restoreLink(desk.people.planner, id, 2568)).rejects.toMatchObject({ code: "notFound" });
    await desk.plans.unlink(desk.people.planner, id);
    await expect(desk.plans.unlink(desk.people.planner, id)).rejects.toMatchObject({ code: "notFound" });
  });

  test("a link of a project that was taken out is gone with it", async () => {
    const { id } = await link("planner");
    await desk.db.prisma.project.update({ where: { id: projectId }, data: { removedAt: desk.office.clock.now() } });
    await expect(desk.plans.unlink(desk.people.planner, id)).rejects.toMatchObject({ code: "notFound" });
  });

  test("a refused act writes nothing", async () => {
    const before = await auditCount();
    await expect(link("observer")).rejects.toMatchObject({ code: "forbidden" });
    await expect(link("planner", { from: desk.goal, to: projectId })).rejects.toMatchObject({ code: "linkRefused" });
    expect(await auditCount()).toBe(before);
    expect(plansTold).toEqual([]);
  });
});
