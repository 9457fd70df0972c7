import { beforeAll, describe, expect, test } from "vitest";
import { pdfOf } from "../../../support/papers";
import {
  approveAs,
  DAY,
  issue,
  makeLifeOffice,
  readyToApprove,
  readyToSign,
  refused,
  type LifeOffice,
} from "./lifeOffice";

let at: LifeOffice;
beforeAll(async () => {
  at = await makeLifeOffice();
});

const input = (change: Record<string, unknown> = {}) => ({
  ...{ documentNo: "พท 0017/1", place: "ศาลากลางจังหวัด", signedOn: DAY.typed, originals: 2, reason: "" },
  witnesses: [
    { name: "พยาน ค", position: "ปลัดจังหวัด" },
    { name: "พยาน ง", position: "เกษตรจังหวัด" },
  ],
  ...{ fingerprint: "AAAA 1111", scan: { name: "ลงนาม.pdf", bytes: pdfOf("ลงนาม") } },
  ...change,
});
const record = (id: string, change: Record<string, unknown> = {}, actor = at.people.planner) =>
  refused(at.life.recordSigning(actor, id, input(change)));

describe("the way to the signing", () => {
  test("[R12] ready to sign is refused without approvals, without papers, without a day", async () => {
    const { people, step, life, db } = at;
    const id = await readyToApprove(at);
    const ready = () => refused(step(people.planner, id, "EVIDENCE_CHECK", "SIGNING"));
    expect(await ready()).toEqual({ code: "stepBlocked", details: { count: 1 } });
    await approveAs(at, people.roads, id);
    await approveAs(at, people.governor, id);
    await life.setSigningDay(people.planner, id, "1/1/2568");
    expect((await ready()).code).toBe("stepBlocked");
    await life.setSigningDay(people.planner, id, "");
    expect((await ready()).code).toBe("stepBlocked");
    await life.setSigningDay(people.planner, id, DAY.typed);
    expect((await refused(step(people.agri, id, "EVIDENCE_CHECK", "SIGNING"))).code).toBe("forbidden");
    expect((await ready()).code).toBe("done");
    const kept = await db.prisma.mouVersion.findMany({ where: { mouId: id }, orderBy: { no: "asc" } });
    expect(kept.map(({ gate }) => gate)).toEqual(["DRAFTED", "AGREED", "SIGNING"]);
  });

  test("[S79] a file of what is not approved says draft and is nothing to sign", async () => {
    const { people, db } = at;
    const id = await readyToSign(at);
    await at.step(people.planner, id, "SIGNING", "DRAFT", { reason: "แก้ชื่อโครงการ" });
    await issue(at, id, "bbbb2222", true);
    const rows = await db.prisma.mouExport.findMany({ where: { mouId: id }, orderBy: { at: "asc" } });
    expect(rows.map(({ versionId, draft }) => [versionId !== null, draft])).toEqual([
      [true, false],
      [false, true],
    ]);
    expect((await record(id)).code).toBe("mouMoved");
  });
});

describe("the record of the signing", () => {
  test("[S79] a scan of another version is refused and both fingerprints are named", async () => {
    const id = await readyToSign(at);
    await issue(at, id, "cccc3333", false);
    expect(await record(id)).toEqual({
      code: "otherVersion",
      details: { typed: "aaaa1111", what: "ไฟล์ก่อนหน้าของฉบับที่อนุมัติ", last: "cccc3333" },
    });
    expect(await record(id, { fingerprint: "00000000" })).toMatchObject({ details: { what: "ไม่เคยออกจากระบบนี้" } });
    expect(await at.db.prisma.mouSigning.count({ where: { mouId: id } })).toBe(0);
  });

  test.each([
    [{ signedOn: "11/3/2568" }, "badInput"],
    [{ signedOn: "" }, "badInput"],
    [{ place: "" }, "badInput"],
    [{ originals: 1 }, "badInput"],
    [{ originals: 3 }, "badInput"],
    [{ witnesses: [{ name: "พยาน ค", position: "" }] }, "badInput"],
    [{ scan: { name: "a.pdf", bytes: new TextEncoder().encode("<html>") } }, "paperRefused"],
    [{ signedOn: "1/1/2568" }, "authorityMissing"],
  ])("%o is refused as %s", async (change, code) => {
    const id = await readyToSign(at);
    expect((await record(id, change)).code).toBe(code);
  });

  test("[R14] signed on paper: recorded once, corrected by a further row, never changed", async () => {
    const { people, db, life } = at;
    const id = await readyToSign(at);
    expect((await record(id, {}, people.agri)).code).toBe("forbidden");
    expect((await record(id)).code).toBe("done");
    expect(await db.prisma.mou.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: "SIGNED" });
    expect((await record(id, { place: "ที่ว่าการอำเภอ" })).code).toBe("reasonMissing");
    at.office.clock.pass(1_000);
    expect((await record(id, { place: "ที่ว่าการอำเภอ", reason: "พิมพ์สถานที่ผิด" })).code).toBe("done");
    const view = await life.openSigning(people.tao, id);
    expect(view.signings).toMatchObject([
      { place: "ที่ว่าการอำเภอ", reason: "พิมพ์สถานที่ผิด", fingerprint: "aaaa1111" },
      { place: "ศาลากลางจังหวัด", reason: "" },
    ]);
    expect(view.signings[0]?.scan?.sha256).toMatch(/^[0-9a-f]{64}$/);
    await expect(db.pool.query("update mou_signing set place = ''")).rejects.toThrow(/append-only/);
    expect((await at.office.auditActions()).filter((action) => action === "mou.signingRecorded")).toHaveLength(2);
  });
});

describe("after the signing", () => {
  test("a successor takes its place when it is signed; until then the old one is in force", async () => {
    const { people, life, db, step, agreeAll, council } = at;
    const old = await readyToSign(at);
    await record(old);
    await step(people.planner, old, "SIGNED", "ACTIVE");
    expect((await refused(life.supersede(people.planner, old, " "))).code).toBe("reasonMissing");
    const { id } = await life.supersede(people.planner, old, "เพิ่มรายการทรัพย์สิน");
    expect(await life.supersede(people.planner, old, "อีกครั้ง")).toEqual({ id });
    const { version } = await db.prisma.mou.findUniqueOrThrow({ where: { id } });
    const before = await db.prisma.mou.findUniqueOrThrow({ where: { id: old } });
    const { readyPlace, transfereeSignerName, transfereeSignerPosition, signingDate } = before;
    const { witness1Name, witness1Position, witness2Name, witness2Position, purposeShort } = before;
    await at.mous.edit(people.agri, id, version, {
      ...{ readyPlace, transfereeSignerName, transfereeSignerPosition, purposeShort },
      ...{ witness1Name, witness1Position, witness2Name, witness2Position },
      signingDate: signingDate?.toISOString().slice(0, 10) ?? null,
    });
    await agreeAll(id);
    await step(people.agri, id, "DRAFT", "AGREED_TEXT");
    await council(id);
    await life.setApprovers(people.planner, id, [[at.one("ผู้ว่าฯ", 1, people.governor)]]);
    await step(people.agri, id, "AGREED_TEXT", "EVIDENCE_CHECK");
    await approveAs(at, people.governor, id);
    await step(people.planner, id, "EVIDENCE_CHECK", "SIGNING");
    await issue(at, id, "dddd4444", false);
    expect((await db.prisma.mou.findUniqueOrThrow({ where: { id: old } })).state).toBe("ACTIVE");
    expect((await record(id, { fingerprint: "dddd4444" })).code).toBe("done");
    expect((await db.prisma.mou.findUniqueOrThrow({ where: { id: old } })).state).toBe("SUPERSEDED");
  });

  test("it is ended by a letter with its reason, and never again", async () => {
    const { people, step } = at;
    const id = await readyToSign(at);
    await record(id);
    const end = (more: Record<string, string>) => refused(step(people.planner, id, "SIGNED", "TERMINATED", more));
    expect((await end({ documentNo: "พท 1", documentDate: "9/3/2568" })).code).toBe("reasonMissing");
    expect((await end({ reason: "ยกเลิกโครงการ" })).code).toBe("documentMissing");
    expect((await end({ reason: "ยกเลิกโครงการ", documentNo: "พท 1", documentDate: "9/3/2568" })).code).toBe("done");
    expect((await end({ reason: "ซ้ำ", documentNo: "พท 1", documentDate: "9/3/2568" })).code).toBe("mouMoved");
  });
});
