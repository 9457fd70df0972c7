import { beforeEach, describe, expect, test } from "vitest";
import { briefRoom } from "~/collab/roomName";
import { makeBriefOffice, type BriefOffice } from "./briefOffice";

let world: BriefOffice;
let briefId: string;
let projectId: string;
beforeEach(async () => {
  world = await makeBriefOffice();
  ({ briefId, projectId } = await world.start());
  return () => world.close();
});

const partners = (leadOrgId: string, ...partnerOrgIds: string[]) => ({ leadOrgId, partnerOrgIds });
const rightsOf = async (who: "roads" | "tao" | "chamber") =>
  (await world.briefs.open(world.people[who], briefId)).rights;

describe("item 9", () => {
  test("a change is a row with its audit, and open sockets of the brief are judged again", async () => {
    const { roads, tao, chamber } = world.orgs;
    await world.briefs.setPartners(world.people.roads, briefId, partners(roads, tao, chamber, tao));
    expect((await rightsOf("tao")).orgIds).toEqual([tao]);
    expect(world.office.accessEvents).toEqual([{ room: briefRoom(briefId) }]);
    await world.briefs.setPartners(world.people.roads, briefId, partners(roads, chamber));
    expect((await rightsOf("tao")).write).toBe(false);
    expect((await rightsOf("chamber")).write).toBe(true);
    const audit = await world.deps.db.prisma.auditEvent.findMany({ where: { action: "project.partnersSet" } });
    expect(audit.map(({ objectId }) => objectId)).toEqual([projectId, projectId]);
    expect(audit[1]?.detail).toMatchObject({
      before: { lead: roads, all: expect.arrayContaining([tao, chamber, roads]) },
      after: { lead: roads, all: [roads, chamber] },
    });
  });

  test("the lead can be handed over; the former lead loses its rights", async () => {
    await world.briefs.setPartners(world.people.roads, briefId, partners(world.orgs.tao));
    expect(await rightsOf("tao")).toMatchObject({ all: true });
    expect(await rightsOf("roads")).toMatchObject({ write: false });
    await expect(
      world.briefs.setPartners(world.people.roads, briefId, partners(world.orgs.roads)),
    ).rejects.toMatchObject({ code: "forbidden" });
  });

  test("partners, strangers and frozen states are refused, and nothing is written", async () => {
    const wanted = partners(world.orgs.roads, world.orgs.tao);
    const set = (who: keyof BriefOffice["people"]) => world.briefs.setPartners(world.people[who], briefId, wanted);
    await expect(set("tao")).rejects.toMatchObject({ code: "forbidden" });
    await expect(set("stranger")).rejects.toMatchObject({ code: "notFound" });
    await world.deps.db.prisma.project.update({ where: { id: projectId }, data: { state: "READY" } });
    await expect(set("roads")).rejects.toMatchObject({ code: "frozen" });
    expect(await world.office.auditActions()).toEqual(["project.created"]);
    expect(world.office.accessEvents).toEqual([]);
  });

  test("organisations of other areas and ended ones are refused; one that takes part already may stay", async () => {
    const set = (...ids: string[]) =>
      world.briefs.setPartners(world.people.roads, briefId, partners(world.orgs.roads, ...ids));
    await expect(set(world.orgs.elsewhere)).rejects.toMatchObject({
      code: "badInput",
      details: { field: "partnerOrgIds" },
    });
    await set(world.orgs.tao);
    await world.deps.db.prisma.organization.updateMany({
      where: { id: { in: [world.orgs.tao, world.orgs.chamber] } },
      data: { active: false },
    });
    await set(world.orgs.tao);
    await expect(set(world.orgs.tao, world.orgs.chamber)).rejects.toMatchObject({ code: "badInput" });
  });
});

describe("closing items", () => {
  test("the lead closes items to partners and opens them again", async () => {
    await world.briefs.setPartners(world.people.roads, briefId, partners(world.orgs.roads, world.orgs.tao));
    await world.briefs.closeItems(world.people.roads, briefId, [8, 4, 4]);
    expect(await rightsOf("tao")).toMatchObject({ items: [5, 6, 7, 12, 13], orgIds: [] });
    expect((await world.briefs.open(world.people.tao, briefId)).closedItems).toEqual([4, 8]);
    await world.briefs.closeItems(world.people.planner, briefId, []);
    expect(await rightsOf("tao")).toMatchObject({ items: [4, 5, 6, 7, 12, 13], orgIds: [world.orgs.tao] });
    expect(world.office.accessEvents).toHaveLength(3);
    expect((await world.office.auditActions()).filter((action) => action === "project.itemsClosed")).toHaveLength(2);
  });

  test("partners may not, and items that partners never write cannot be closed", async () => {
    await world.briefs.setPartners(world.people.roads, briefId, partners(world.orgs.roads, world.orgs.tao));
    const close = (who: "tao" | "roads", items: number[]) => world.briefs.closeItems(world.people[who], briefId, items);
    await expect(close("tao", [4])).rejects.toMatchObject({ code: "forbidden" });
    await expect(close("roads", [9])).rejects.toMatchObject({ code: "badInput", details: { field: "items" } });
    expect((await world.briefs.open(world.people.tao, briefId)).closedItems).toEqual([]);
  });
});
