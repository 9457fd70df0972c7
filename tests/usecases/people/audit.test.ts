import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "~/domain/access/actor";
import { auditHash, canonical, record } from "../../../server/db/audit";
import { peopleUseCases } from "../../../server/usecases/people/peopleUseCases";
import { testDatabase } from "../../support/database";
import { makeOffice, type Office } from "../../support/office";

let office: Office;
let people: ReturnType<typeof peopleUseCases>;
let admin: Actor;
let planner: Actor;
let member: Actor;

beforeAll(async () => {
  office = await makeOffice(await testDatabase());
  people = peopleUseCases(office.deps);
  const strategyOffice = await office.organization("PROVINCE_OFFICE", "สำนักงานจังหวัดพัทลุง");
  const roads = await office.organization("LINE_AGENCY", "แขวงทางหลวงพัทลุง");
  admin = await office.person("ผู้ดูแล", null, "EDITOR", true);
  planner = await office.person("นักวิเคราะห์", strategyOffice, "PLANNER");
  member = await office.person("คนแขวง", roads);
});

const prisma = () => office.deps.db.prisma;

async function rowsOf(work: () => Promise<unknown>): Promise<string[]> {
  const before = (await office.auditActions()).length;
  await work().catch(() => undefined);
  return (await office.auditActions()).slice(before);
}

describe("one row for each change, none for a refused one", () => {
  test("[S82] every change of people and organisations leaves exactly one row", async () => {
    const { userId } = await people.createUser(admin, { email: "a@b.example", nameTh: "ก", membership: null });
    const orgId = await people.createOrganization(planner, "93", { type: "CHAMBER", nameTh: "หอการค้า" });
    const step = async (work: () => Promise<unknown>, action: string) => expect(await rowsOf(work)).toEqual([action]);
    await step(() => people.editUser(admin, userId, { email: "c@b.example", nameTh: "ข" }), "user.edited");
    await step(() => people.inviteAgain(admin, userId), "user.invited");
    await step(() => people.addMembership(admin, userId, { orgId, role: "HEAD" }), "membership.added");
    await step(() => people.setSystemAdmin(admin, userId, true), "administrator.appointed");
    await step(() => people.setSystemAdmin(admin, userId, false), "administrator.dismissed");
    await step(() => people.deactivateUser(admin, userId), "user.deactivated");
    await step(() => people.reactivateUser(admin, userId), "user.reactivated");
    await step(() => people.setOrganizationActive(planner, orgId, false), "organization.deactivated");
    await step(() => people.createApiToken(planner, { name: "ก", days: 1 }), "token.created");
  });

  test("a refused or failed change leaves none", async () => {
    const tries = [
      () => people.setSystemAdmin(planner, planner.userId, true),
      () => people.deactivateUser(admin, admin.userId),
      () => people.createUser(admin, { email: "c@b.example", nameTh: "ซ้ำ", membership: null }),
      () => people.createOrganization(member, "93", { type: "CHAMBER", nameTh: "หอ" }),
    ];
    for (const work of tries) expect(await rowsOf(work)).toEqual([]);
  });

  test("a row names the person, the server-seen address and the server's time", async () => {
    await people.createApiToken(planner, { name: "ข", days: 1 });
    const last = await prisma().auditEvent.findFirstOrThrow({ orderBy: { seq: "desc" } });
    expect(last).toMatchObject({ actorUserId: planner.userId, actorName: "นักวิเคราะห์", address: "10.0.0.1" });
    expect(last.at).toEqual(office.clock.now());
  });
});

describe("the chain", () => {
  test("every row is sealed with the row before it, also when twenty are written at once", async () => {
    const write = (index: number) =>
      prisma().$transaction((tx) =>
        record(tx, office.deps, admin, {
          action: "test.parallel",
          objectKind: "test",
          objectId: String(index),
          detail: { z: 1, a: { y: [index, "ข้อความ"], b: null } },
        }),
      );
    await Promise.all(Array.from({ length: 20 }, (_, index) => write(index)));
    const rows = await prisma().auditEvent.findMany({ orderBy: { seq: "asc" } });
    let prevHash = "";
    for (const [index, row] of rows.entries()) {
      const { actorUserId, actorName, action, objectKind, objectId, areaCode, address } = row;
      const fields = [actorUserId, actorName, action, objectKind, objectId, areaCode, address];
      expect(row.seq).toBe(BigInt(index + 1));
      expect(row.prevHash).toBe(prevHash);
      const sealed = [row.seq.toString(), row.at.toISOString(), ...fields, canonical(row.detail)];
      expect(row.hash).toBe(auditHash(prevHash, sealed));
      prevHash = row.hash;
    }
  });

  test("[S80] the database itself refuses UPDATE, DELETE and TRUNCATE of audit rows", async () => {
    const before = await prisma().auditEvent.count();
    const attacks = [
      "update audit_event set actor_name = 'ใครก็ได้' where seq = 1",
      "delete from audit_event where seq = 1",
      "truncate audit_event",
    ];
    for (const sql of attacks) await expect(prisma().$executeRawUnsafe(sql)).rejects.toThrow();
    expect(await prisma().auditEvent.count()).toBe(before);
  });
});

describe("reading the trail", () => {
  const inArea = { action: "test.area", objectKind: "test", objectId: "1", areaCode: "93" };

  test("the administrator reads everything, planners their area, other members nothing", async () => {
    await prisma().$transaction((tx) => record(tx, office.deps, admin, inArea));
    await prisma().$transaction((tx) => record(tx, office.deps, admin, { ...inArea, areaCode: "90" }));
    const all = await people.listAudit(admin, {});
    expect(new Set(all.rows.map(({ areaCode }) => areaCode))).toContain("90");
    const own = await people.listAudit(planner, {});
    expect(new Set(own.rows.map(({ areaCode }) => areaCode))).toEqual(new Set(["93"]));
    await expect(people.listAudit(planner, { areaCode: "90" })).rejects.toMatchObject({ code: "notFound" });
    await expect(people.listAudit(member, {})).rejects.toMatchObject({ code: "notFound" });
  });

  test("pages follow each other without gap or repetition; filters narrow", async () => {
    for (let index = 0; index < 60; index += 1)
      await prisma().$transaction((tx) => record(tx, office.deps, admin, { ...inArea, action: "page.turned" }));
    const first = await people.listAudit(admin, { action: "page." });
    const second = await people.listAudit(admin, { action: "page.", before: first.next ?? "" });
    expect([first.rows.length, second.rows.length, second.next]).toEqual([50, 10, null]);
    const seqs = [...first.rows, ...second.rows].map(({ seq }) => Number(seq));
    expect(seqs).toEqual(seqs.map((_, index) => (seqs[0] ?? 0) - index));
    expect((await people.listAudit(admin, { actorName: "ไม่มีคนนี้" })).rows).toEqual([]);
    const day = { action: "page.", from: "10/3/2568", to: "10/3/2568" };
    expect((await people.listAudit(admin, day)).rows).toHaveLength(50);
    expect((await people.listAudit(admin, { ...day, to: "9/3/2568", from: "" })).rows).toEqual([]);
    await expect(people.listAudit(admin, { from: "31/2/2568" })).rejects.toMatchObject({ code: "badInput" });
  });
});
