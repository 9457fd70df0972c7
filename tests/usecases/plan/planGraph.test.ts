import pg from "pg";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { PlanView } from "../../../server/usecases/plan/openPlan";
import { makeLink, makeNode, makePlan } from "../../factories/planRows";
import { makeProject } from "../../factories/projectRows";
import { makePlanOffice, type PlanOffice } from "./planOffice";

let desk: PlanOffice;

beforeAll(async () => {
  desk = await makePlanOffice();
});
beforeEach(async () => {
  const { prisma } = desk.db;
  await prisma.planLink.deleteMany({ where: { fromNodeId: { notIn: [desk.issue, desk.guideline, desk.programme] } } });
  await prisma.briefFunding.deleteMany();
  await prisma.brief.deleteMany();
  await prisma.projectPartner.deleteMany();
  await prisma.project.deleteMany();
  await prisma.planNode.deleteMany({
    where: { id: { notIn: [desk.goal, desk.issue, desk.guideline, desk.programme] } },
  });
});

const open = (who: keyof PlanOffice["people"] = "planner", fy = 2568) => desk.plans.open(desk.people[who], "93", fy);
const lines = ({ graph }: PlanView) => graph.links.map(({ from, to, origin }) => `${origin} ${from}>${to}`);
const titles = ({ graph }: PlanView) => graph.nodes.map(({ titleTh }) => titleTh);
const codes = ({ findings }: PlanView) => findings.map(({ severity, code }) => `${severity} ${code}`);

describe("what the graph shows", () => {
  test("nodes of the plans of the year, projects with their own money of the year, links", async () => {
    const { projectId, briefId } = await makeProject(desk.db, {
      code: "P1",
      kind: "KEY",
      money: [
        { source: "PROVINCE", amount: 700n },
        { source: "PROVINCE", amount: 1_300n },
        { source: "PROVINCE", amount: 50n, fy: 2569 },
        { source: "CLUSTER", amount: 4n },
        { source: "FUNCTION", amount: 9n },
      ],
    });
    await makeLink(desk.db, projectId, desk.programme);
    const view = await open();
    expect(titles(view)).toEqual(
      ["เมืองเกษตร", "ยกระดับเกษตร", "เกษตรปลอดภัย", "แผนงานเกษตร", "โครงการ P1"].sort(byInput(view)),
    );
    const node = view.graph.nodes.find(({ id }) => id === projectId);
    expect(node).toMatchObject({ kind: "PROJECT", projectId, briefId, projectKind: "KEY", amount: 2_000n });
    expect(lines(view)).toContain(`ACTION ${projectId}>${desk.programme}`);
    expect(view.findings).toEqual([]);
  });

  test("amounts beyond 2^53 stay exact", async () => {
    const money = Array.from({ length: 9 }, () => ({ source: "PROVINCE" as const, amount: 2n ** 50n }));
    await makeProject(desk.db, { code: "P1", money: [...money, { source: "PROVINCE", amount: 1n }] });
    const view = await open();
    expect(view.graph.nodes.find(({ kind }) => kind === "PROJECT")?.amount).toBe(9n * 2n ** 50n + 1n);
  });

  test("another year has its own projects; a removed project and its links are gone", async () => {
    const kept = await makeProject(desk.db, { code: "P1" });
    const removed = await makeProject(desk.db, { code: "P2", removed: true });
    const other = await makeProject(desk.db, { code: "P1", fy: 2569, title: "ปีหน้า" });
    for (const { projectId } of [kept, removed, other]) await makeLink(desk.db, projectId, desk.programme);
    const shown = (await open()).graph;
    expect(shown.nodes.filter(({ kind }) => kind === "PROJECT").map(({ id }) => id)).toEqual([kept.projectId]);
    expect(shown.links.map(({ from }) => from)).not.toContain(removed.projectId);
    expect(shown.links.map(({ from }) => from)).not.toContain(other.projectId);
  });

  test("another area is not found", async () => {
    await expect(open("elsewhere")).rejects.toMatchObject({ code: "notFound" });
    await expect(desk.plans.open(desk.people.planner, "91", 2568)).rejects.toMatchObject({ code: "notFound" });
  });
});

/** Order in which the view itself names titles: the set counts, not the order. */
function byInput(view: PlanView) {
  const order = titles(view);
  return (a: string, b: string) => order.indexOf(a) - order.indexOf(b);
}

describe("links that briefs state", () => {
  test("the programme of item 2 is a link; guideline and issue above it add none", async () => {
    const { programme, guideline, issue } = desk;
    const stated = { programmeNodeId: programme, guidelineNodeId: guideline, issueNodeId: issue };
    const { projectId } = await makeProject(desk.db, { code: "P1", ...stated });
    expect(lines(await open()).filter((line) => line.includes(projectId))).toEqual([`BRIEF ${projectId}>${programme}`]);
  });

  test("an issue that the programme does not lead to is a link of its own", async () => {
    const issue = await makeNode(desk.db, desk.development, "ISSUE", "ท่องเที่ยว");
    const { projectId } = await makeProject(desk.db, {
      code: "P1",
      programmeNodeId: desk.programme,
      issueNodeId: issue,
    });
    expect(lines(await open()).filter((line) => line.includes(projectId))).toEqual([
      `BRIEF ${projectId}>${desk.programme}`,
      `BRIEF ${projectId}>${issue}`,
    ]);
  });

  test("a person's link to the same node stands instead of the brief's; an unknown node is no link", async () => {
    const { projectId } = await makeProject(desk.db, { code: "P1", programmeNodeId: desk.programme });
    await makeLink(desk.db, projectId, desk.programme);
    const lost = await makeProject(desk.db, { code: "P2", programmeNodeId: "00000000-0000-4000-8000-000000000000" });
    const view = lines(await open());
    expect(view.filter((line) => line.includes(projectId))).toEqual([`ACTION ${projectId}>${desk.programme}`]);
    expect(view.filter((line) => line.includes(lost.projectId))).toEqual([]);
  });
});

describe("findings", () => {
  test("[R9] a key project without a goal blocks, another warns, a goal without a project is named", async () => {
    await makeProject(desk.db, { code: "P1", kind: "KEY" });
    await makeProject(desk.db, { code: "P2", kind: "OTHER" });
    expect(codes(await open()).sort()).toEqual([
      "E KEY_WITHOUT_GOAL",
      "W GOAL_WITHOUT_PROJECT",
      "W ISSUE_WITHOUT_PROJECT",
      "W PROJECT_WITHOUT_GOAL",
    ]);
  });

  test("[R9] what the brief states is a path", async () => {
    const project = { kind: "KEY", programmeNodeId: desk.programme } as const;
    const { projectId } = await makeProject(desk.db, { code: "P1", ...project });
    expect(codes(await open())).toEqual(["W ISSUE_WITHOUT_MONEY"]);
    await makeProject(desk.db, { code: "P2", ...project, money: [{ source: "PROVINCE", amount: 1n }] });
    const view = await open();
    expect(codes(view)).toEqual([]);
    expect(view.graph.nodes.map(({ id }) => id)).toContain(projectId);
  });

  test("[R9d] nodes of an older version of a plan are archived: hidden, unless something still links to them", async () => {
    const revised = await makePlan(desk.db, { version: 2 });
    const issue = await makeNode(desk.db, revised, "ISSUE", "ยกระดับเกษตร ฉบับทบทวน");
    await makeLink(desk.db, issue, desk.goal);
    await makeNode(desk.db, desk.development, "ISSUE", "ไม่มีใครเชื่อม");
    const { projectId } = await makeProject(desk.db, { code: "P1", kind: "KEY", programmeNodeId: desk.programme });
    const view = await open();
    await desk.db.prisma.planNode.delete({ where: { id: issue } });
    await desk.db.prisma.plan.delete({ where: { id: revised } });
    expect(titles(view)).not.toContain("ไม่มีใครเชื่อม");
    expect(view.graph.nodes.filter(({ archived }) => archived).map(({ id }) => id)).toContain(desk.programme);
    expect(view.findings.find(({ code }) => code === "ARCHIVED_TARGET")?.ids).toEqual([projectId]);
    expect(codes(view)).toContain("E KEY_WITHOUT_GOAL");
  });
});

describe("[S60] ideas and concepts of others", () => {
  test("neither title nor line nor money reach those who may not read them", async () => {
    const mine = { state: "CONCEPT" as const, leadOrgId: desk.orgs.agri, issueNodeId: desk.issue };
    const { projectId } = await makeProject(desk.db, {
      ...{ code: "C1", title: "ความลับของเกษตร", kind: "KEY", ...mine },
      money: [{ source: "PROVINCE", amount: 123n }],
    });
    await makeLink(desk.db, projectId, desk.goal);
    for (const who of ["planner", "governor", "agri", "nesdc"] as const)
      expect(titles(await open(who))).toContain("ความลับของเกษตร");
    for (const who of ["tao", "observer", "admin"] as const) {
      const view = await open(who);
      const text = JSON.stringify(view, (_key, value: unknown) => (typeof value === "bigint" ? String(value) : value));
      expect(text).not.toContain("ความลับ");
      expect(text).not.toContain(projectId);
      expect(text).not.toContain("123");
    }
  });
});

describe("who may link", () => {
  test("the planner from everything, the lead from its own project, others from nothing", async () => {
    const { projectId } = await makeProject(desk.db, {
      ...{ code: "P1", leadOrgId: desk.orgs.agri, partnerOrgIds: [desk.orgs.tao] },
    });
    const linkable = async (who: keyof PlanOffice["people"]) => new Set((await open(who)).linkable);
    expect(await linkable("planner")).toEqual(
      new Set([desk.goal, desk.issue, desk.guideline, desk.programme, projectId]),
    );
    expect(await linkable("agri")).toEqual(new Set([projectId]));
    for (const who of ["tao", "governor", "nesdc", "observer", "admin"] as const)
      expect(await linkable(who)).toEqual(new Set());
    expect((await open("planner")).mayEdit).toBe(true);
    expect((await open("agri")).mayEdit).toBe(false);
  });
});

describe("size", () => {
  async function fill(count: number) {
    const { prisma } = desk.db;
    const { agri, tao } = desk.orgs;
    await prisma.$executeRaw`
      with made as (
        insert into project (id, area_code, fy, code, lead_org_id, created_at, updated_at)
        select gen_random_uuid(), '93', 2568, 'N' || n, ${agri}::uuid, now(), now() from generate_series(1, ${count}::int) n
        returning id
      ), named as (
        insert into project_partner (project_id, org_id, role, added_at)
        select id, org, role, now() from made, (values (${agri}::uuid, 'LEAD'), (${tao}::uuid, 'PARTNER')) who(org, role)
      ), briefed as (
        insert into brief (id, project_id, title, content, programme_node_id)
        select gen_random_uuid(), id, repeat('โครงการ ', 20), '{}', ${desk.programme}::uuid from made returning id
      )
      insert into brief_funding (brief_id, id, fy, sort, activity_id, source, commitment, amount_satang, doc_seq)
      select id, 'f' || n, 2568, 'a' || n, 'a1', 'PROVINCE', 'PLEDGED', 5, 1 from briefed, generate_series(1, 3) n`;
  }

  test("a thousand projects are read in as many statements as ten", async () => {
    await fill(10);
    const asked = vi.spyOn(pg.Client.prototype, "query");
    const statements = async () => {
      asked.mockClear();
      await open();
      return asked.mock.calls.length;
    };
    const few = await statements();
    await desk.db.prisma.project.updateMany({ data: { fy: 2590 } });
    await fill(1_000);
    await desk.db.prisma.$executeRaw`analyze`;
    expect(await statements()).toBe(few);
    expect(few).toBeLessThanOrEqual(12);
    const { graph } = await open();
    expect(graph.nodes.filter(({ kind }) => kind === "PROJECT")).toHaveLength(1_000);
    asked.mockRestore();
  });
});
