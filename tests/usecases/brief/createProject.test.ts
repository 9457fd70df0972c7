import { beforeEach, describe, expect, test } from "vitest";
import { briefRoom } from "~/collab/roomName";
import { makeBriefOffice, type BriefOffice } from "./briefOffice";

let world: BriefOffice;
beforeEach(async () => {
  world = await makeBriefOffice();
  return () => world.close();
});

const input = (change: Record<string, unknown> = {}) => ({
  areaCode: "93",
  fy: 2568,
  title: "ทะเลน้อยน่าเที่ยว",
  leadOrgId: world.orgs.roads,
  kind: "KEY" as const,
  ...change,
});
const rows = async () => ({
  projects: await world.deps.db.prisma.project.count(),
  docs: await world.deps.db.prisma.collabDoc.count(),
  audit: await world.office.auditActions(),
});

describe("starting a project", () => {
  test("makes its row, its lead, its room with the title, the projection and one audit row", async () => {
    const { projectId, briefId, code } = await world.start("  ทะเลน้อย \n น่าเที่ยว ");
    expect(code).toBe("93-2568-001");
    const project = await world.deps.db.prisma.project.findUniqueOrThrow({
      where: { id: projectId },
      include: { partners: true, brief: true },
    });
    expect(project).toMatchObject({ areaCode: "93", fy: 2568, kind: "KEY", state: "BRIEF_DRAFT" });
    expect(project.partners).toMatchObject([{ orgId: world.orgs.roads, role: "LEAD" }]);
    expect(project.brief).toMatchObject({ id: briefId, title: "ทะเลน้อย น่าเที่ยว" });
    expect((await world.collab.read(briefRoom(briefId))).title).toBe("ทะเลน้อย น่าเที่ยว");
    expect(await world.office.auditActions()).toEqual(["project.created"]);
    expect(world.office.windowEvents).toMatchObject([{ areaCode: "93", fy: 2568 }]);
  });

  test("codes count up, are never given twice, and a removed one is not used again", async () => {
    const first = await world.start();
    await world.deps.db.prisma.project.update({
      where: { id: first.projectId },
      data: { removedAt: world.office.clock.now() },
    });
    const many = await Promise.all(["ก", "ข", "ค", "ง"].map((title) => world.start(title)));
    expect(many.map(({ code }) => code).sort()).toEqual(["002", "003", "004", "005"].map((n) => `93-2568-${n}`));
    const otherYear = await world.briefs.create(world.people.planner, input({ fy: 2569 }));
    expect(otherYear.code).toBe("93-2569-001");
  });

  test("only the strategy office starts one; another area is absent", async () => {
    await expect(world.briefs.create(world.people.roads, input())).rejects.toMatchObject({ code: "forbidden" });
    await expect(world.briefs.create(world.people.stranger, input())).rejects.toMatchObject({ code: "notFound" });
    await expect(world.briefs.openNew(world.people.roads, "93", 2568)).rejects.toMatchObject({ code: "forbidden" });
    expect(await rows()).toEqual({ projects: 0, docs: 0, audit: [] });
  });

  test.each([
    ["an empty title", { title: "   " }, "projectTitle"],
    ["a title of 501 letters", { title: "ก".repeat(501) }, "projectTitle"],
    ["no lead", { leadOrgId: "" }, "leadOrgId"],
    ["a Gregorian year", { fy: 2025 }, "budgetYear"],
  ])("%s is refused with the field's name, and nothing is half-written", async (_, change, field) => {
    await expect(world.briefs.create(world.people.planner, input(change))).rejects.toMatchObject({
      code: "badInput",
      details: { field },
    });
    expect(await rows()).toEqual({ projects: 0, docs: 0, audit: [] });
  });

  test("an organisation of another area or one that has ended cannot lead", async () => {
    const refused = { code: "badInput", details: { field: "leadOrgId" } };
    const create = (leadOrgId: string) => world.briefs.create(world.people.planner, input({ leadOrgId }));
    await expect(create(world.orgs.elsewhere)).rejects.toMatchObject(refused);
    await world.deps.db.prisma.organization.update({ where: { id: world.orgs.tao }, data: { active: false } });
    await expect(create(world.orgs.tao)).rejects.toMatchObject(refused);
    const { organizations } = await world.briefs.openNew(world.people.planner, "93", 2568);
    expect(organizations.map(({ id }) => id).sort()).toEqual(
      [world.orgs.office, world.orgs.roads, world.orgs.chamber].sort(),
    );
  });
});
