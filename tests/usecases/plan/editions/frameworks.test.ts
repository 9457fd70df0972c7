import { beforeAll, describe, expect, test } from "vitest";
import type { Relation } from "~/domain/plan/planGraph";
import { ensureBaseData } from "../../../../server/usecases/setup/ensureBaseData";
import { makeProject } from "../../../factories/projectRows";
import { makePlanOffice, type PlanOffice } from "../planOffice";

type Who = keyof PlanOffice["people"];

let desk: PlanOffice;
let projectId: string;

beforeAll(async () => {
  desk = await makePlanOffice();
  await ensureBaseData(desk.office.deps);
  projectId = (await makeProject(desk.db, { code: "P1", leadOrgId: desk.orgs.agri })).projectId;
});

const framework = async (kind: string, code: string) =>
  (await desk.db.prisma.frameworkItem.findFirstOrThrow({ where: { kind, code } })).id;
const link = (who: Who, from: string, to: string, relation: Relation = "SUPPORTS", fy = 2568) =>
  desk.plans.link(desk.people[who], {
    ...{ areaCode: "93", fy, from, to, relation, reason: "ตามแนวทางของแผน", strength: "M" },
  });
const outcome = (promise: Promise<unknown>) =>
  promise.then(
    () => "made",
    (error: { code: string }) => error.code,
  );

describe("national frameworks", () => {
  test("are there once, however often the server starts, with six strategies, 13 milestones and 17 goals", async () => {
    await ensureBaseData(desk.office.deps);
    const count = (kind: string) => desk.db.prisma.frameworkItem.count({ where: { kind } });
    expect([await count("NATIONAL_STRATEGY"), await count("MILESTONE"), await count("SDG")]).toEqual([6, 13, 17]);
    expect(
      await desk.db.prisma.frameworkItem.count({ where: { kind: "MASTER_PLAN", code: { not: { contains: "." } } } }),
    ).toBe(23);
  });

  test("become nodes with their first link, keep its kind and strength, and go with the last", async () => {
    const sdg = await framework("SDG", "2");
    const before = await desk.plans.open(desk.people.planner, "93", 2568);
    expect(before.graph.nodes.some(({ kind }) => kind === "FRAMEWORK")).toBe(false);
    expect(before.frameworks.map(({ id }) => id)).toContain(sdg);
    const { id } = await link("planner", desk.goal, sdg);
    const after = await desk.plans.open(desk.people.planner, "93", 2568);
    expect(after.graph.nodes.find((node) => node.id === sdg)).toMatchObject({ kind: "FRAMEWORK", framework: "SDG" });
    expect(after.graph.links.find((one) => one.id === id)).toMatchObject({ relation: "SUPPORTS", strength: "M" });
    expect(after.frameworks.map((node) => node.id)).not.toContain(sdg);
    await desk.plans.unlink(desk.people.planner, id);
    const again = await desk.plans.open(desk.people.planner, "93", 2568);
    expect(again.graph.nodes.some(({ kind }) => kind === "FRAMEWORK")).toBe(false);
  });

  test("are offered only to whoever may link; a milestone of another plan period is none", async () => {
    expect((await desk.plans.open(desk.people.observer, "93", 2568)).frameworks).toEqual([]);
    const milestone = await framework("MILESTONE", "1");
    expect(await outcome(link("planner", desk.goal, milestone, "SUPPORTS", 2571))).toBe("notFound");
  });
});

describe("who may link what", () => {
  test.each<[Who, "goal" | "programme" | "project", string]>([
    ["planner", "goal", "made"],
    ["planner", "programme", "made"],
    ["planner", "project", "made"],
    ["agri", "goal", "forbidden"],
    ["agri", "programme", "forbidden"],
    ["agri", "project", "made"],
    ["tao", "project", "forbidden"],
    ["governor", "goal", "forbidden"],
    ["governor", "project", "forbidden"],
    ["nesdc", "project", "forbidden"],
    ["observer", "project", "forbidden"],
    ["admin", "project", "forbidden"],
    ["elsewhere", "goal", "notFound"],
    ["elsewhere", "project", "notFound"],
  ])("%s links a %s to a milestone: %s", async (who, from, expected) => {
    const milestone = await framework("MILESTONE", "2");
    await desk.db.prisma.planLink.deleteMany({ where: { toNodeId: milestone } });
    const id = { goal: desk.goal, programme: desk.programme, project: projectId }[from];
    expect(await outcome(link(who, id, milestone))).toBe(expected);
  });

  test.each<[Relation, string]>([
    ["MEASURED_BY", "linkRefused"],
    ["REQUIRED_BY_M25", "linkRefused"],
    ["REQUIRED_BY_M30", "linkRefused"],
    ["REALISES", "made"],
  ])("a goal may state %s towards a framework: %s", async (relation, expected) => {
    expect(await outcome(link("planner", desk.goal, await framework("SDG", "15"), relation))).toBe(expected);
  });
});
