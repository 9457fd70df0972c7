import { beforeEach, describe, expect, test } from "vitest";
import { addFunding, setAmount } from "~/collab/brief/editRows";
import { briefText, setText } from "~/collab/brief/editTexts";
import { satang } from "~/domain/money/satang";
import { verifyCollab } from "../../../server/collab/verify";
import { checkAuditChain } from "../../../server/db/auditChain";
import { makeHistoryOffice, RATIONALE, type HistoryOffice } from "./historyOffice";

let world: HistoryOffice;
beforeEach(async () => {
  world = await makeHistoryOffice();
  return () => world.close();
});

const restore = (who: keyof HistoryOffice["people"], number: number) =>
  world.history.restore(world.people[who], world.briefId, number);
const verified = async () => (await verifyCollab(world.deps.db)).mismatches;

describe("restoring a version", () => {
  test("[S21] after a deletion of everything: the version before it is there, brings all back, and is undone again", async () => {
    const before = await world.content();
    await world.wipe(world.people.roads);
    expect((await world.content()).rationale).toBe("");
    const { versions } = await world.history.open(world.people.roads, world.briefId);
    expect(versions.map(({ kind, gate }) => [kind, gate])).toEqual([["AUTO", "BEFORE_DELETION"]]);
    const restored = await restore("planner", versions[0]?.number ?? 0);
    expect(await world.content()).toEqual(before);
    expect(restored.before).toBe(2);
    const undone = await restore("planner", 2);
    expect((await world.content()).rationale).toBe("");
    expect(undone.before).toBe(3);
    await restore("planner", 3);
    expect(await world.content()).toEqual(before);
    expect(await verified()).toEqual([]);
  });

  test("[S21][S82] the audit trail names who restored what, the log who deleted", async () => {
    const number = await world.history.name(world.people.roads, world.briefId, "ก่อนเวที");
    await world.wipe(world.people.tao);
    await restore("roads", number);
    const rows = await world.deps.db.prisma.auditEvent.findMany({ where: { action: { startsWith: "brief." } } });
    expect(rows.map(({ action, actorUserId, objectId, detail }) => [action, actorUserId, objectId, detail])).toEqual([
      ["brief.versionNamed", world.people.roads.userId, world.briefId, { name: "ก่อนเวที", version: 1 }],
      [
        "brief.restored",
        world.people.roads.userId,
        world.briefId,
        { before: 2, hash: expect.any(String) as string, version: 1 },
      ],
    ]);
    const kept = await world.history.version(world.people.roads, world.briefId, 2);
    expect(kept).toMatchObject({ kind: "BEFORE_RESTORE", restores: 1, by: { nameTh: "roads" } });
    expect(kept.editors).toMatchObject([{ nameTh: "tao", agency: 1 }]);
    expect((await checkAuditChain(world.deps.db.prisma)).broken).toEqual([]);
  });

  test("the state before is exactly the log up to the row before the restore", async () => {
    const number = await world.history.name(world.people.roads, world.briefId, "แรก");
    // accepted, but not yet durable when the restore comes
    const typing = world.edit(world.people.tao, (doc) => setText(briefText(doc, "outputs"), "พิมพ์ทีหลัง"));
    await Promise.all([typing, restore("roads", number)]);
    const { prisma } = world.deps.db;
    const version = await prisma.docVersion.findFirstOrThrow({ where: { kind: "BEFORE_RESTORE" } });
    const { head } = await prisma.collabDoc.findUniqueOrThrow({ where: { doc: world.room } });
    expect(version.headSeq).toBe(head - 1n);
    expect(version.content).toMatchObject({ outputs: "พิมพ์ทีหลัง" });
    const last = await prisma.collabUpdate.findUniqueOrThrow({ where: { doc_seq: { doc: world.room, seq: head } } });
    expect(last.userId).toBe(world.people.roads.userId);
    expect(await verified()).toEqual([]);
  });

  test("what was changed, added and deleted since goes back; money included", async () => {
    const number = await world.history.name(world.people.roads, world.briefId, "แรก");
    const before = await world.content();
    await world.edit(world.people.roads, (doc) => {
      setAmount(doc, world.lineId, 2568, satang(9));
      setAmount(doc, world.lineId, 2569, satang(5));
      const line = addFunding(doc, { activityId: world.activityId, orgId: world.orgs.tao, source: "LOCAL" });
      setAmount(doc, line, 2568, satang(77));
      setText(briefText(doc, "title"), "ชื่ออื่น");
    });
    await restore("planner", number);
    expect(await world.content()).toEqual(before);
    const project = await world.deps.db.prisma.brief.findUniqueOrThrow({ where: { id: world.briefId } });
    expect(project.title).toBe(before.title);
    expect(await verified()).toEqual([]);
  });

  test("what is decided by rows stays: kind, rank, partners, closed items, state", async () => {
    const number = await world.history.name(world.people.roads, world.briefId, "แรก");
    const { prisma } = world.deps.db;
    await prisma.project.update({
      where: { id: world.projectId },
      data: { kind: "OTHER", rank: 7, closedItems: [4], state: "BRIEF_REVIEW" },
    });
    await world.briefs.setPartners(world.people.roads, world.briefId, {
      leadOrgId: world.orgs.roads,
      partnerOrgIds: [],
    });
    await world.edit(world.people.roads, (doc) => setText(briefText(doc, "outputs"), "ใหม่"));
    const decided = () =>
      prisma.project.findUniqueOrThrow({ where: { id: world.projectId }, include: { partners: true } });
    const before = await decided();
    await restore("roads", number);
    expect(await decided()).toEqual(before);
  });

  test("a brief that says it already is left alone: no row, no version, no audit row", async () => {
    const number = await world.history.name(world.people.roads, world.briefId, "แรก");
    const rows = await world.deps.db.prisma.collabUpdate.count();
    expect(await restore("roads", number)).toEqual({ before: null });
    expect(await world.deps.db.prisma.collabUpdate.count()).toBe(rows);
    expect(await world.deps.db.prisma.docVersion.count()).toBe(1);
    expect(await world.office.auditActions()).not.toContain("brief.restored");
  });

  test("who may not write the whole brief is refused, and nothing happened", async () => {
    const number = await world.history.name(world.people.tao, world.briefId, "ของ อบต.");
    await world.wipe(world.people.roads);
    for (const who of ["tao", "chamber", "observer"] as const)
      await expect(restore(who, number)).rejects.toMatchObject({ code: "forbidden" });
    await expect(restore("stranger", number)).rejects.toMatchObject({ code: "notFound" });
    await expect(restore("roads", 99)).rejects.toMatchObject({ code: "notFound" });
    expect((await world.content()).rationale).toBe("");
  });

  test("[S31] a frozen brief is not restored", async () => {
    const number = await world.history.name(world.people.roads, world.briefId, "แรก");
    await world.wipe(world.people.roads);
    await world.deps.db.prisma.project.update({ where: { id: world.projectId }, data: { state: "READY" } });
    await expect(restore("roads", number)).rejects.toMatchObject({ code: "frozen" });
    await expect(world.history.name(world.people.roads, world.briefId, "อีก")).rejects.toMatchObject({ code: "frozen" });
  });

  test("[S31] a brief that is frozen while it is being restored stays as it was frozen", async () => {
    const number = await world.history.name(world.people.roads, world.briefId, "แรก");
    await world.wipe(world.people.roads);
    await world.deps.db.prisma.$transaction((tx) => world.collab.freeze(tx, world.room));
    await expect(restore("roads", number)).rejects.toMatchObject({ code: "frozen" });
    expect((await world.content()).rationale).toBe("");
    expect(await world.deps.db.prisma.docVersion.count({ where: { kind: "BEFORE_RESTORE" } })).toBe(0);
  });

  test("[S37] a fault in what is written alongside takes the whole restore back", async () => {
    const number = await world.history.name(world.people.roads, world.briefId, "แรก");
    await world.wipe(world.people.roads);
    const { prisma } = world.deps.db;
    const head = async () => (await prisma.collabDoc.findUniqueOrThrow({ where: { doc: world.room } })).head;
    const before = await head();
    // the audit row cannot be written
    await prisma.$executeRawUnsafe(`alter table audit_event add constraint full_up check (action <> 'brief.restored')`);
    await expect(restore("roads", number)).rejects.toThrow();
    await prisma.$executeRawUnsafe(`alter table audit_event drop constraint full_up`);
    expect(await head()).toBe(before);
    expect(await prisma.docVersion.count({ where: { kind: "BEFORE_RESTORE" } })).toBe(0);
    expect((await world.collab.read(world.room)).rationale).toBe("");
    await restore("roads", number);
    expect((await world.content()).rationale).toBe(RATIONALE);
    expect(await verified()).toEqual([]);
  });
});
