import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { checkAuditChain } from "../../../server/db/auditChain";
import { followUseCases } from "../../../server/usecases/mou/duties/followUseCases";
import { tellDuties } from "../../../server/usecases/mou/duties/tellDuties";
import { tellStale } from "../../../server/usecases/mou/stale/tellStale";
import { keepMouVersion } from "../../../server/usecases/mou/text/keepMouVersion";
import { openDocument } from "../../../server/usecases/documents/openDocument";
import { makeMouOffice, type MouOffice } from "./mouOffice";

let desk: MouOffice;
let follow: ReturnType<typeof followUseCases>;
beforeAll(async () => {
  desk = await makeMouOffice();
  follow = followUseCases(desk.office.deps);
});

let id: string;
let briefId: string;

/** The memorandum with the อบต., signed with two assets: 31.50 and 15.75 baht. */
beforeEach(async () => {
  const made = await desk.project();
  briefId = made.briefId;
  const { ids } = await desk.mous.draft(desk.people.planner, made.projectId);
  const row = await desk.db.prisma.mou.findFirst({ where: { id: { in: ids }, transfereeOrgId: desk.orgs.tao } });
  id = row?.id ?? "";
  await desk.db.prisma.$transaction((tx) => keepMouVersion(tx, desk.office.deps, id, "SIGNED", desk.people.planner));
  await setState("SIGNED");
});
afterEach(() => desk.db.prisma.mou.updateMany({ data: { state: "TERMINATED" } }));

const setState = (state: string) => desk.db.prisma.mou.update({ where: { id }, data: { state } });
const open = (who: keyof MouOffice["people"] = "tao") => follow.open(desk.people[who], id);
const setCost = (data: object) =>
  desk.db.prisma.briefCostItem.update({ where: { briefId_id: { briefId, id: "a" } }, data });
const notices = (kind: string) =>
  desk.db.prisma.notification.findMany({ where: { kind, link: `/mous/${id}/duties` }, orderBy: { createdAt: "asc" } });

describe("[R14b] stale", () => {
  test("a changed asset is named with old → new, both sides are told once, a further change again", async () => {
    expect((await open()).stale).toEqual([]);
    await setCost({ quantity: "4" });
    expect((await open()).stale.map(({ th }) => th)).toEqual(["“รายการ a” จำนวน: 3 → 4"]);
    await tellStale(desk.office.deps);
    await tellStale(desk.office.deps);
    const told = await notices("MOU_STALE");
    const { planner, agri, tao } = desk.people;
    expect(told.map(({ userId }) => userId).sort()).toEqual([planner.userId, agri.userId, tao.userId].sort());
    await setCost({ quantity: "5" });
    await tellStale(desk.office.deps);
    expect(await notices("MOU_STALE")).toHaveLength(2 * told.length);
  });

  test("a draft, and one that is over, is never stale", async () => {
    await setCost({ quantity: "4" });
    for (const state of ["DRAFT", "FULFILLED", "TERMINATED", "SUPERSEDED"]) {
      await setState(state);
      expect((await open()).stale).toEqual([]);
    }
  });
});

describe("duties", () => {
  test("are taken from the kept text once, ticked off, opened again, removed; each with its audit row", async () => {
    const { added } = await follow.seed(desk.people.tao, id);
    expect(added).toBeGreaterThan(0);
    await expect(follow.seed(desk.people.tao, id)).rejects.toMatchObject({ code: "nothingToRecord" });
    const [first] = (await open()).duties;
    const key = { mouId: id, dutyId: first?.id ?? "", version: 1 };
    await follow.doDuty(desk.people.tao, key, "ส่งแล้ว");
    expect((await open()).duties.find((duty) => duty.id === key.dutyId)).toMatchObject({
      ...{ state: "DONE", doneNote: "ส่งแล้ว", doneByName: "tao", version: 2 },
    });
    await expect(follow.doDuty(desk.people.planner, key, "")).rejects.toMatchObject({ code: "stale" });
    await follow.reopenDuty(desk.people.planner, { ...key, version: 2 });
    await follow.removeDuty(desk.people.planner, { ...key, version: 3 });
    expect((await open()).duties.some((duty) => duty.id === key.dutyId)).toBe(false);
    const rows = await desk.db.prisma.auditEvent.findMany({ where: { objectId: id }, orderBy: { seq: "asc" } });
    expect(rows.map(({ action }) => action).slice(-4)).toEqual([
      ...["mou.dutiesSeeded", "mou.dutyDone", "mou.dutyReopened", "mou.dutyRemoved"],
    ]);
  });

  test("remind the side and the lead, each step once, and stop when done or over", async () => {
    await follow.addDuty(desk.people.tao, id, { partyNo: 2, text: "ตรวจรับ", dueOn: "20/3/2568" });
    await tellDuties(desk.office.deps);
    await tellDuties(desk.office.deps);
    const told = await notices("MOU_DUTY");
    expect(told.map(({ userId }) => userId)).toContain(desk.people.tao.userId);
    expect(told.map(({ userId }) => userId)).not.toContain(desk.people.roads.userId);
    expect(told[0]?.detail).toMatchObject({ duty: "ตรวจรับ", iso: "2025-03-20" });
    expect(await follow.todo(desk.people.tao, { areaCode: "93", fy: 2568 })).toMatchObject([
      { mouId: id, text: "ตรวจรับ", state: "SOON" },
    ]);
    const [duty] = (await open()).duties;
    await follow.doDuty(desk.people.tao, { mouId: id, dutyId: duty?.id ?? "", version: 1 }, "");
    desk.office.clock.set("2025-03-18T03:00:00Z");
    await tellDuties(desk.office.deps);
    desk.office.clock.set("2025-03-10T03:00:00Z");
    expect(await notices("MOU_DUTY")).toHaveLength(told.length);
    expect(await follow.todo(desk.people.tao, { areaCode: "93", fy: 2568 })).toEqual([]);
  });

  test("are kept by sides and lead alone, from the signing on", async () => {
    const duty = { partyNo: 1, text: "ส่งมอบ" };
    await expect(follow.addDuty(desk.people.roads, id, duty)).rejects.toMatchObject({ code: "forbidden" });
    await expect(follow.addDuty(desk.people.elsewhere, id, duty)).rejects.toMatchObject({ code: "notFound" });
    await expect(follow.addDuty(desk.people.tao, id, { ...duty, partyNo: 9 })).rejects.toMatchObject({
      code: "badInput",
    });
    await expect(follow.addDuty(desk.people.tao, id, { ...duty, dueOn: "30/2/2568" })).rejects.toMatchObject({
      code: "badInput",
    });
    await setState("SIGNING");
    await expect(follow.addDuty(desk.people.tao, id, duty)).rejects.toMatchObject({ code: "stepUnavailable" });
  });
});

describe("register of the receiver", () => {
  const YEAR = { areaCode: "93", fy: 2568 };
  const enter = () => follow.enter(desk.people.tao, id, "1/3/2568");

  test("takes the kept annex once; the keeper numbers it; the certificate prints it; taken out only with a reason", async () => {
    expect(await enter()).toEqual({ entered: 2 });
    await expect(enter()).rejects.toMatchObject({ code: "nothingToRecord" });
    const { lines, covers } = await follow.register(desk.people.tao, YEAR, desk.orgs.tao);
    const own = lines.filter(({ mouId }) => mouId === id);
    expect(own.map(({ no, total, mayKeep }) => [no, total, mayKeep])).toEqual([
      [1, 31_50n, true],
      [2, 15_75n, true],
    ]);
    const mine = covers.filter((one) => one.briefId === briefId);
    expect(mine.map(({ costItemId, mouId, registered }) => [costItemId, mouId === id, registered]).sort()).toEqual([
      ["a", true, true],
      ["b", true, true],
      ["c", false, false],
    ]);
    const key = { id: own[0]?.id ?? "", version: 1 };
    const typed = { assetNo: "416-68-0001", custodian: "กองช่าง", upkeep: "1,234.50", note: "" };
    await follow.editAsset(desk.people.tao, key, typed);
    await expect(follow.editAsset(desk.people.tao, key, typed)).rejects.toMatchObject({ code: "stale" });
    const bad = follow.editAsset(desk.people.tao, { ...key, version: 2 }, { ...typed, upkeep: "มาก" });
    await expect(bad).rejects.toMatchObject({ code: "amountInvalid" });
    const { view } = await openDocument(desk.office.deps, desk.people.tao, "transfer-certificate", id);
    expect(view).toMatchObject({ draft: false, handedOverOn: "2025-03-01" });
    expect(view.kind === "transfer-certificate" && view.lines[0]).toMatchObject({ assetNo: "416-68-0001" });
    const sheet = await openDocument(desk.office.deps, desk.people.tao, "asset-register", "93-2568");
    expect(
      sheet.view.kind === "asset-register" && sheet.view.lines.filter(({ assetNo }) => assetNo !== ""),
    ).toMatchObject([{ upkeep: 1_234_50n }]);
    await expect(follow.takeOut(desk.people.tao, { ...key, version: 2 }, " ")).rejects.toMatchObject({
      code: "reasonMissing",
    });
    await follow.takeOut(desk.people.tao, { ...key, version: 2 }, "นับซ้ำ");
    expect((await open()).register).toMatchObject({ waiting: 1 });
  });

  test("is the receiver's and the planner's; nothing is taken over before the signing or in the future", async () => {
    await expect(follow.enter(desk.people.roads, id, "1/3/2568")).rejects.toMatchObject({ code: "forbidden" });
    await expect(follow.enter(desk.people.elsewhere, id, "1/3/2568")).rejects.toMatchObject({ code: "notFound" });
    await expect(follow.enter(desk.people.tao, id, "11/3/2568")).rejects.toMatchObject({ code: "badInput" });
    await setState("SIGNING");
    await expect(enter()).rejects.toMatchObject({ code: "stepUnavailable" });
    await expect(openDocument(desk.office.deps, desk.people.tao, "transfer-certificate", id)).rejects.toMatchObject({
      code: "notFound",
    });
  });
});

test("[R13b] the checklist is answered point by point; advice says what is missing", async () => {
  expect((await open()).readiness?.findings.map(({ code }) => code)).toEqual(["READINESS_OPEN"]);
  await follow.setReadiness(desk.people.tao, id, { key: "REGISTRAR", state: "NO", note: "รอบรรจุ" });
  const { readiness } = await open();
  expect(readiness?.answers).toMatchObject([{ key: "REGISTRAR", state: "NO", note: "รอบรรจุ" }]);
  expect(readiness?.findings[0]).toMatchObject({ rule: "R13b", severity: "W", code: "NOT_READY_REGISTRAR" });
  const wrong = follow.setReadiness(desk.people.tao, id, { key: "X", state: "NO", note: "" });
  await expect(wrong).rejects.toMatchObject({ code: "badInput" });
});

describe("trail of acts", () => {
  test("tells what was done in order, with seals of the chain, to its sides and to who reads the trail", async () => {
    await follow.addDuty(desk.people.tao, id, { partyNo: 2, text: "ตรวจรับ" });
    const { rows } = await follow.audit(desk.people.tao, id);
    expect(rows[0]?.action).toBe("mou.drafted");
    expect(rows.at(-1)).toMatchObject({ action: "mou.dutyAdded", actorName: "tao" });
    const last = await desk.db.prisma.auditEvent.findFirst({ orderBy: { seq: "desc" } });
    expect(last?.hash.startsWith(rows.at(-1)?.seal ?? "-")).toBe(true);
    expect((await follow.audit(desk.people.governor, id)).rows).toHaveLength(rows.length);
    for (const who of ["roads", "observer", "elsewhere"] as const)
      await expect(follow.audit(desk.people[who], id)).rejects.toMatchObject({ code: "notFound" });
  });

  test("[S80] what was done about memoranda is refused any change by the database, and the chain holds", async () => {
    const { prisma } = desk.db;
    await expect(prisma.mouVersion.updateMany({ where: { mouId: id }, data: { hash: "x" } })).rejects.toThrow(
      /append-only/,
    );
    await expect(prisma.mouVersion.deleteMany({ where: { mouId: id } })).rejects.toThrow(/append-only/);
    await expect(prisma.auditEvent.updateMany({ data: { actorName: "x" } })).rejects.toThrow();
    expect((await checkAuditChain(prisma)).broken).toEqual([]);
  });
});
