import { beforeAll, describe, expect, test } from "vitest";
import { makeLink, makeNode, makePlan } from "../../factories/planRows";
import { makeProject } from "../../factories/projectRows";
import { makePlanOffice, type PlanOffice } from "./planOffice";

let desk: PlanOffice;
let projectId: string;

beforeAll(async () => {
  desk = await makePlanOffice();
  ({ projectId } = await makeProject(desk.db, { code: "P1", kind: "KEY", leadOrgId: desk.orgs.agri }));
});

type Who = keyof PlanOffice["people"];

const place = { areaCode: "93", fy: 2568 };
const move = (who: Who, nodeId: string, dx: number, dy: number) =>
  desk.plans.moveCard(desk.people[who], { ...place, nodeId, dx, dy });
const open = (who: Who = "planner") => desk.plans.open(desk.people[who], "93", 2568);
const lastAudit = () => desk.db.prisma.auditEvent.findFirst({ orderBy: { seq: "desc" } });

describe("moving cards", () => {
  test("everybody sees the card there; the answer says where it stood; 0, 0 puts it back", async () => {
    expect(await move("planner", projectId, 5, -40)).toEqual({ dx: 0, dy: 0 });
    expect((await open("observer")).nudges).toEqual({ [projectId]: [5, -40] });
    expect(await lastAudit()).toMatchObject({
      ...{ action: "plan.cardMoved", objectId: projectId, areaCode: "93" },
      detail: { fy: 2568, dx: 5, dy: -40, before: { dx: 0, dy: 0 } },
    });
    expect(await move("planner", projectId, 0, 0)).toEqual({ dx: 5, dy: -40 });
    expect((await open()).nudges).toEqual({});
  });

  test("who does not arrange the picture, cards of other places and places beyond it are refused", async () => {
    const before = await desk.db.prisma.auditEvent.count();
    for (const who of ["agri", "observer", "nesdc"] as const)
      await expect(move(who, projectId, 1, 1)).rejects.toMatchObject({ code: "forbidden" });
    await expect(move("elsewhere", projectId, 1, 1)).rejects.toMatchObject({ code: "notFound" });
    const { projectId: other } = await makeProject(desk.db, { code: "P2", fy: 2569 });
    for (const id of [other, "00000000-0000-4000-8000-000000000000", "x"])
      await expect(move("planner", id, 1, 1)).rejects.toMatchObject({ code: "notFound" });
    for (const far of [100_001, -100_001, 1.5, Number.NaN])
      await expect(move("planner", projectId, far, 0)).rejects.toMatchObject({ code: "badInput" });
    expect(await desk.db.prisma.auditEvent.count()).toBe(before);
  });

  test("[I11] a card of a plan that stands still is refused and stays when the others are put back", async () => {
    await move("planner", projectId, 7, 7);
    await move("planner", desk.programme, 3, 3);
    await desk.db.prisma.plan.update({ where: { id: desk.development }, data: { state: "IN_FORCE" } });
    await expect(move("planner", desk.programme, 9, 9)).rejects.toMatchObject({ code: "planFrozenInForce" });
    await expect(desk.plans.resetCards(desk.people.agri, "93", 2568)).rejects.toMatchObject({ code: "forbidden" });
    expect(await desk.plans.resetCards(desk.people.planner, "93", 2568)).toBe(1);
    expect((await open()).nudges).toEqual({ [desk.programme]: [3, 3] });
    await desk.db.prisma.plan.update({ where: { id: desk.development }, data: { state: "DRAFT" } });
    expect(await desk.plans.resetCards(desk.people.planner, "93", 2568)).toBe(1);
    expect(await desk.plans.resetCards(desk.people.planner, "93", 2568)).toBe(0);
  });
});

describe("folding", () => {
  test("each person's own, kept without an audit row", async () => {
    const before = await desk.db.prisma.auditEvent.count();
    await desk.plans.fold(desk.people.observer, "93", [desk.goal, desk.goal, desk.issue]);
    expect((await open("observer")).folded).toEqual([desk.goal, desk.issue]);
    expect((await open("planner")).folded).toEqual([]);
    await desk.plans.fold(desk.people.observer, "93", []);
    expect((await open("observer")).folded).toEqual([]);
    expect(await desk.db.prisma.auditEvent.count()).toBe(before);
  });
  test("other areas, ids that cannot be and too many are refused", async () => {
    const { observer, elsewhere } = desk.people;
    await expect(desk.plans.fold(elsewhere, "93", [])).rejects.toMatchObject({ code: "notFound" });
    await expect(desk.plans.fold(observer, "93", ["x"])).rejects.toMatchObject({ code: "notFound" });
    const many = Array.from({ length: 2_001 }, () => desk.goal);
    await expect(desk.plans.fold(observer, "93", many)).rejects.toMatchObject({ code: "badInput" });
  });
});

describe("what changed since a page was read", () => {
  const since = async (who: Who, act: () => Promise<unknown>) => {
    const { seq } = await open(who);
    await act();
    return desk.plans.changes(desk.people[who], { ...place, after: BigInt(seq) });
  };
  const said = { reason: "ลดต้นทุน", relation: "REALISES", strength: "M" } as const;
  const link = (from: string, to: string) => desk.plans.link(desk.people.planner, { ...place, from, to, ...said });

  test("links that came and went, and moved cards", async () => {
    const changes = await since("observer", async () => {
      const { id } = await link(projectId, desk.programme);
      await desk.plans.unlink(desk.people.planner, id);
      await link(projectId, desk.programme);
      await move("planner", projectId, 1, 2);
    });
    expect(changes?.links).toMatchObject([{ from: projectId, to: desk.programme, reason: "ลดต้นทุน", origin: "ACTION" }]);
    expect(changes?.removed).toHaveLength(1);
    expect(changes?.nudges).toEqual({ [projectId]: [1, 2] });
    const after = BigInt(changes?.seq ?? "0");
    const again = await desk.plans.changes(desk.people.observer, { ...place, after });
    expect(again).toEqual({ seq: changes?.seq, links: [], removed: [], nudges: null });
  });
  test("anything else, and too much, asks for everything", async () => {
    expect(await since("observer", () => desk.plans.archiveNode(desk.people.planner, "93", desk.guideline))).toBeNull();
    const moved = async () => {
      for (let at = 0; at < 51; at += 1) await move("planner", projectId, at + 3, 0);
    };
    expect(await since("observer", moved)).toBeNull();
  });
  test("[S60] a link of a project that one may not read is not told; nor is anything of another area", async () => {
    const { projectId: idea } = await makeProject(desk.db, { code: "P9", state: "IDEA", leadOrgId: desk.orgs.agri });
    const changes = await since("observer", () => link(idea, desk.programme));
    expect(changes?.links).toEqual([]);
    const foreign = desk.plans.changes(desk.people.elsewhere, { ...place, after: 0n });
    await expect(foreign).rejects.toMatchObject({ code: "notFound" });
  });
  test("what a page takes in makes the same graph as reading it again", async () => {
    const plan = await makePlan(desk.db, { kind: "ANNUAL", fyFrom: 2568, fyTo: 2568 });
    const item = await makeNode(desk.db, plan, "ANNUAL_ITEM", "รายการ");
    await makeLink(desk.db, item, desk.programme);
    const made = await link(projectId, item);
    expect((await open()).graph.links).toContainEqual(made);
  });
});
