import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { clauseText } from "~/collab/mouDoc";
import { rewriteText } from "~/collab/brief/rewriteText";
import { mouRoom } from "~/collab/roomName";
import { mouTextUseCases } from "../../../server/usecases/mou/text/mouTextUseCases";
import { makeMouOffice, type MouOffice } from "./mouOffice";

type Who = keyof MouOffice["people"];

let desk: MouOffice;
let text: ReturnType<typeof mouTextUseCases>;
let projectId: string;
let briefId: string;
let id: string;

beforeAll(async () => {
  desk = await makeMouOffice();
  text = mouTextUseCases(desk.office.deps);
});
afterAll(() => desk.close());
beforeEach(async () => {
  ({ projectId, briefId } = await desk.project());
  const { ids } = await desk.mous.draft(desk.people.planner, projectId);
  const rows = await desk.db.prisma.mou.findMany({ where: { id: { in: ids }, transfereeOrgId: desk.orgs.tao } });
  id = rows[0]?.id ?? "";
});

const open = async (who: Who = "planner") => {
  const { mou } = await desk.mous.open(desk.people[who], id);
  return text.open(desk.people[who], mou);
};
const clause = async (key: string, who: Who = "planner") => {
  const found = (await open(who)).clauses.find((one) => one.key === key);
  if (!found) throw new Error(`no clause ${key}`);
  return found;
};
const stand = async (who: Who, key = "coordination") =>
  text.stand(desk.people[who], id, { key, seen: (await clause(key)).text });
const write = (key: string, words: string, who: Who = "planner") =>
  desk.office.deps.collab.edit(mouRoom(id), desk.people[who], (doc) => rewriteText(clauseText(doc, key), words));

describe("drafting", () => {
  test("[R10] both kinds: clauses of the library filled, sides kept, the first version there", async () => {
    expect((await open()).clauses.map(({ key }) => key)).toEqual([
      ...["duties", "budget", "division", "coordination", "maintenance", "changes"],
    ]);
    expect((await open("tao")).mine).toEqual([2]);
    const { ids } = await desk.mous.draft(desk.people.agri, projectId, "COOPERATION");
    const again = await desk.mous.draft(desk.people.planner, projectId, "COOPERATION");
    expect([ids.length, again.ids]).toEqual([1, ids]);
    id = ids[0] ?? "";
    const { mou } = await desk.mous.open(desk.people.agri, id);
    expect(mou.parties.map(({ orgId, role }) => [orgId, role])).toEqual([
      [null, "PARTY"],
      [desk.orgs.agri, "PARTY"],
    ]);
    const { versions } = await text.versions(desk.people.agri, id);
    expect(versions.map(({ no, gate }) => [no, gate])).toEqual([[1, "DRAFTED"]]);
  });
  test("a project that names nobody has no co-operation", async () => {
    const empty = await desk.project({ leadOrgId: null, costItems: [] });
    await expect(desk.mous.draft(desk.people.planner, empty.projectId, "COOPERATION")).rejects.toMatchObject({
      code: "noUnits",
    });
  });
});

describe("negotiation", () => {
  test("[R10] propose, counter, agree, agree: locked; an agreement is bound to the words", async () => {
    expect(await stand("planner")).toEqual({ state: "PROPOSED" });
    await write("coordination", "ประชุมทุกเดือน", "tao");
    expect((await clause("coordination")).standing).toEqual({ agreed: [], withdrawn: [1], silent: [2] });
    expect(await stand("tao")).toEqual({ state: "COUNTERED" });
    expect(await stand("agri")).toEqual({ state: "AGREED" });
    const { acts, locked } = await clause("coordination");
    expect([locked, acts.map(({ act, partyNo }) => `${act} ${partyNo}`)]).toEqual([
      true,
      ["PROPOSE 1", "COUNTER 2", "AGREE 1"],
    ]);
    expect(desk.office.accessEvents).toContainEqual({ room: mouRoom(id) });
  });
  test("[S76] a double click and two at once write one row each", async () => {
    const { text: seen } = await clause("duties");
    const once = () => text.stand(desk.people.planner, id, { key: "duties", seen });
    await Promise.all([once(), once(), once()]);
    expect((await clause("duties")).acts).toHaveLength(1);
  });
  test("[S77] an older text is refused with the words of now", async () => {
    const { text: seen } = await clause("duties");
    await write("duties", "หน้าที่ใหม่");
    await expect(text.stand(desk.people.tao, id, { key: "duties", seen })).rejects.toMatchObject({
      code: "clauseChanged",
      details: { key: "duties", now: "หน้าที่ใหม่" },
    });
  });
  test("opened again with a reason: both sides hear, everybody agrees anew", async () => {
    await stand("planner");
    await stand("tao");
    await expect(text.reopen(desk.people.tao, id, { key: "coordination", reason: " " })).rejects.toMatchObject({
      code: "badInput",
    });
    await text.reopen(desk.people.tao, id, { key: "coordination", reason: "ผู้ประสานงานเปลี่ยน" });
    const { state, standing } = await clause("coordination");
    expect([state, standing.silent]).toEqual(["PROPOSED", [1, 2]]);
    const told = await desk.db.prisma.notification.findMany({ where: { objectId: id, kind: "MOU_CLAUSE" } });
    const heard = told.filter(({ detail }) => JSON.stringify(detail).includes("REOPEN")).map(({ userId }) => userId);
    expect(new Set(heard)).toEqual(new Set([desk.people.planner.userId, desk.people.agri.userId]));
  });
  test("[S78] who speaks for no side, and another area, are refused", async () => {
    for (const who of ["roads", "governor", "observer"] as const)
      await expect(stand(who)).rejects.toMatchObject({ code: "forbidden" });
    await expect(text.stand(desk.people.elsewhere, id, { key: "duties", seen: "x" })).rejects.toMatchObject({
      code: "notFound",
    });
    const seen = (await clause("duties")).text;
    await expect(text.stand(desk.people.tao, id, { key: "duties", seen, side: 1 })).rejects.toMatchObject({
      code: "forbidden",
    });
  });
  test("an own clause is added, taken out with a reason, and not when agreed", async () => {
    const { key } = await text.add(desk.people.tao, id, { heading: "การประกันภัย" });
    await write(key, "อบต. ทำประกันภัย", "tao");
    await stand("tao", key);
    await stand("planner", key);
    await expect(text.remove(desk.people.tao, id, { key, reason: "ซ้ำ" })).rejects.toMatchObject({
      code: "clauseLocked",
    });
    await text.reopen(desk.people.tao, id, { key, reason: "ซ้ำ" });
    await text.remove(desk.people.tao, id, { key, reason: "ซ้ำกับข้อ 1" });
    expect((await open()).clauses.some((one) => one.key === key)).toBe(false);
    expect((await text.add(desk.people.tao, id, { heading: "อื่น" })).key).not.toBe(key);
  });
});

describe("source", () => {
  const changeBrief = () =>
    desk.db.prisma.briefCostItem.updateMany({ where: { briefId, id: "a" }, data: { quantity: "4" } });
  const assetLeft = () => desk.db.prisma.briefCostItem.deleteMany({ where: { briefId, id: "b" } });

  test("[R10] a changed brief is told with old and new words and touches nothing", async () => {
    expect((await open()).changes).toEqual([]);
    const { text: before } = await clause("maintenance");
    await changeBrief();
    await assetLeft();
    const { changes } = await open();
    expect(changes.map((change) => change.kind)).toEqual(["clause", "annex"]);
    expect(changes[0]).toMatchObject({ key: "maintenance", words: before });
    expect((await clause("maintenance")).text).toBe(before);
  });
  test("[R10] taken over in one act, or kept and not asked again", async () => {
    await assetLeft();
    const [change] = (await open()).changes;
    if (change?.kind !== "clause") throw new Error("no clause changed");
    const target = { kind: "clause", key: change.key } as const;
    await expect(text.answerSource(desk.people.tao, id, { target, take: true, seen: "อื่น" })).rejects.toMatchObject({
      code: "clauseChanged",
    });
    await text.answerSource(desk.people.tao, id, { target, take: true, seen: change.after });
    const { text: words, acts } = await clause("maintenance");
    expect([words, acts.at(-1)?.act]).toEqual([change.after, "TAKE_SOURCE"]);
    await text.answerSource(desk.people.tao, id, { target: { kind: "annex" }, take: true });
    expect((await open()).changes).toEqual([]);
  });
  test("[R10] kept words stay; a clause that every side agreed to is opened first", async () => {
    await stand("planner", "maintenance");
    await stand("tao", "maintenance");
    await assetLeft();
    const target = { kind: "clause", key: "maintenance" } as const;
    await expect(text.answerSource(desk.people.tao, id, { target, take: false })).rejects.toMatchObject({
      code: "clauseLocked",
    });
    await text.reopen(desk.people.tao, id, { key: "maintenance", reason: "ทรัพย์สินลดลง" });
    const { text: words } = await clause("maintenance");
    await text.answerSource(desk.people.tao, id, { target, take: false });
    expect((await clause("maintenance")).text).toBe(words);
    expect((await open()).changes.map(({ kind }) => kind)).toEqual(["annex"]);
  });
});

describe("versions", () => {
  test("a named version is compared with now, clause by clause", async () => {
    const { no } = await text.nameVersion(desk.people.tao, id, "ก่อนประชุม");
    await write("duties", "หน้าที่ใหม่");
    const { clauses, money } = await text.compare(desk.people.observer, id, no, null);
    expect(clauses.filter(({ kind }) => kind !== "same").map(({ key }) => key)).toEqual(["duties"]);
    expect(money).toEqual([]);
    await expect(text.compare(desk.people.tao, id, 99, null)).rejects.toMatchObject({ code: "notFound" });
    await expect(text.nameVersion(desk.people.observer, id, "x")).rejects.toMatchObject({ code: "forbidden" });
    await expect(text.versions(desk.people.elsewhere, id)).rejects.toMatchObject({ code: "notFound" });
  });
  test("[S80] the database refuses to change a version or an act", async () => {
    await stand("planner");
    await expect(desk.db.prisma.mouVersion.updateMany({ data: { name: "x" } })).rejects.toThrow(/append-only/);
    await expect(desk.db.prisma.mouClauseAct.deleteMany({})).rejects.toThrow(/append-only/);
  });
});
