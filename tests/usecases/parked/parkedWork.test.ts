import { beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { addActivity, addFunding, setAmount } from "~/collab/brief/editRows";
import { setFact } from "~/collab/brief/editFacts";
import { briefText, setText } from "~/collab/brief/editTexts";
import { defineBriefRoots } from "~/collab/brief/roots";
import { fieldId } from "~/collab/fields/briefFields";
import { briefRoom } from "~/collab/roomName";
import { satang } from "~/domain/money/satang";
import { loadDoc } from "../../../server/db/collab/collabDocs";
import { parkedUseCases } from "../../../server/usecases/parked/parkedUseCases";
import { makeBriefOffice, type BriefOffice } from "../brief/briefOffice";

let world: BriefOffice;
let parked: ReturnType<typeof parkedUseCases>;
let briefId: string;
let projectId: string;
let room: string;
beforeEach(async () => {
  world = await makeBriefOffice();
  ({ briefId, projectId } = await world.start());
  room = briefRoom(briefId);
  parked = parkedUseCases(world.deps);
  const { roads, tao } = world.orgs;
  await world.briefs.setPartners(world.people.roads, briefId, { leadOrgId: roads, partnerOrgIds: [tao] });
  return () => world.close();
});

/** The document as a page of the brief has it, changed offline. */
async function offline(change: (doc: Y.Doc) => void): Promise<Uint8Array> {
  const stored = await loadDoc(world.deps.db.pool, room);
  const doc = new Y.Doc();
  defineBriefRoots(doc);
  for (const { body } of stored?.tail ?? []) Y.applyUpdate(doc, body);
  change(doc);
  return Y.encodeStateAsUpdate(doc);
}

const park = (who: keyof BriefOffice["people"], body: Uint8Array, code = 4409, epoch = 1) =>
  parked.park(world.people[who], briefId, { userId: world.people[who].userId, code, epoch, body });
const freeze = async (state = "READY") => {
  await world.deps.db.prisma.project.update({ where: { id: projectId }, data: { state } });
  await world.deps.db.prisma.$transaction((tx) => world.collab.freeze(tx, room));
};
const thaw = async () => {
  await world.deps.db.prisma.project.update({ where: { id: projectId }, data: { state: "BRIEF_DRAFT" } });
  await world.deps.db.prisma.collabDoc.update({ where: { doc: room }, data: { frozenAt: null } });
};
const id = async (made: Promise<string | null>) => {
  const found = await made;
  if (found === null) throw new Error("nothing was parked");
  return found;
};

test("[S53] what the server said when it refused stands with the draft; beside another reason it does not", async () => {
  const given = { userId: world.people.tao.userId, epoch: 1, why: "no right on item 4\u0007" };
  const refused = await offline((doc) => setText(briefText(doc, "rationale"), "ก"));
  const draft = await id(parked.park(world.people.tao, briefId, { ...given, code: 4422, body: refused }));
  expect(await parked.open(world.people.tao, briefId, draft)).toMatchObject({
    reason: "REFUSED",
    why: "no right on item 4",
  });
  const other = await offline((doc) => setText(briefText(doc, "rationale"), "ข"));
  await parked.park(world.people.tao, briefId, { ...given, code: 4422, body: other, why: "x".repeat(5000) });
  expect((await parked.list(world.people.tao, briefId)).map(({ why }) => why.length)).toEqual([18, 200]);
  await freeze();
  const late = await offline((doc) => setText(briefText(doc, "rationale"), "ค"));
  const frozen = await id(parked.park(world.people.tao, briefId, { ...given, code: 4409, body: late }));
  expect(await parked.open(world.people.tao, briefId, frozen)).toMatchObject({ reason: "FROZEN", why: "" });
});

describe("[S32] work that a brief could not take", () => {
  test("frozen meanwhile: kept as a draft of its author, seen by author and lead, the frozen version untouched", async () => {
    const body = await offline((doc) => setText(briefText(doc, "rationale"), "พิมพ์บนรถไฟ"));
    await freeze();
    const draft = await id(park("tao", body));
    expect((await world.collab.read(room)).rationale).toBe("");
    expect(await parked.list(world.people.tao, briefId)).toMatchObject([
      { id: draft, authorName: "tao", mine: true, reason: "FROZEN" },
    ]);
    expect(await parked.list(world.people.roads, briefId)).toMatchObject([{ id: draft, mine: false }]);
    expect(await parked.list(world.people.observer, briefId)).toEqual([]);
    const view = await parked.open(world.people.roads, briefId, draft);
    expect(view).toMatchObject({ frozen: true, writable: false, complete: true });
    expect(view.differences).toEqual([
      { place: { root: "text", row: "", key: "rationale" }, kind: "text", before: null, after: "พิมพ์บนรถไฟ" },
    ]);
    const fields = view.differences.map(({ place }) => place);
    await expect(parked.apply(world.people.tao, briefId, { id: draft, fields })).rejects.toMatchObject({
      code: "frozen",
    });
    expect(await world.office.auditActions()).toContain("brief.workParked");
  });

  test("when the brief is open again the draft goes in field by field, merged, audited, and is closed", async () => {
    const start = addLine();
    const lineId = await start;
    const body = await offline((doc) => {
      setText(briefText(doc, "rationale"), "ของ อบต.");
      setAmount(doc, lineId, 2568, satang(7_500_00));
      addActivity(doc, { orgId: world.orgs.tao, title: "กิจกรรมใหม่" });
    });
    await freeze();
    const draft = await id(park("tao", body));
    await thaw();
    await world.collab.edit(room, null, (doc) => briefText(doc, "rationale").insert(0, "ของกรม "));
    const { differences } = await parked.open(world.people.tao, briefId, draft);
    const names = differences.map(({ place }) => fieldId(place));
    expect(names).toContain(`funding/${lineId}/y2568`);
    expect(differences.find(({ place }) => place.key === "rationale")?.after).toMatch(/ของกรม /);
    const money = differences.filter(({ place }) => place.key === "y2568").map(({ place }) => place);
    expect(await parked.apply(world.people.tao, briefId, { id: draft, fields: money })).toBe(2);
    expect((await world.collab.read(room)).funding[0]?.amounts[2568]).toBe(7_500_00);
    expect((await world.collab.read(room)).rationale).toBe("ของกรม ");
    const rest = (await parked.open(world.people.tao, briefId, draft)).differences.map(({ place }) => place);
    expect(await parked.apply(world.people.tao, briefId, { id: draft, fields: rest })).toBe(0);
    const content = await world.collab.read(room);
    expect(content.rationale).toContain("ของ อบต.");
    expect(content.rationale).toContain("ของกรม");
    expect(content.activities.map(({ title }) => title)).toContain("กิจกรรมใหม่");
    expect(await parked.list(world.people.tao, briefId)).toEqual([]);
    await expect(parked.open(world.people.tao, briefId, draft)).rejects.toMatchObject({ code: "notFound" });
    const audit = await world.deps.db.prisma.auditEvent.findMany({ where: { action: "brief.workApplied" } });
    expect(audit).toHaveLength(2);
  });

  test("[S53] what the rights do not cover is refused whole, also from a draft; the lead may take it", async () => {
    const body = await offline((doc) => setText(briefText(doc, "title"), "ชื่อที่ภาคีอยากได้"));
    const draft = await id(park("tao", body, 4422));
    const { differences, reason } = await parked.open(world.people.tao, briefId, draft);
    const fields = differences.map(({ place }) => place);
    expect(reason).toBe("REFUSED");
    await expect(parked.apply(world.people.tao, briefId, { id: draft, fields })).rejects.toMatchObject({
      code: "forbidden",
    });
    expect((await world.collab.read(room)).title).toBe("ทะเลน้อยน่าเที่ยว");
    expect(await parked.apply(world.people.roads, briefId, { id: draft, fields })).toBe(0);
    expect((await world.collab.read(room)).title).toBe("ชื่อที่ภาคีอยากได้");
  });

  test("a right that ended, a database that was restored: each has its reason", async () => {
    const body = await offline((doc) => setText(briefText(doc, "objectives"), "ก่อนถูกถอด"));
    // the room knows the person as a writer
    await world.deps.db.prisma.collabClient.create({
      data: { doc: room, clientId: 77n, userId: world.people.tao.userId },
    });
    await world.briefs.setPartners(world.people.roads, briefId, { leadOrgId: world.orgs.roads, partnerOrgIds: [] });
    const lost = await id(park("tao", body, 4205));
    expect((await parked.open(world.people.tao, briefId, lost)).reason).toBe("RIGHT_LOST");
    const other = await offline((doc) => setFact(doc, "milestone", "หมุดหมายที่ 8"));
    const old = await id(park("roads", other, 4426, 0));
    expect((await parked.open(world.people.roads, briefId, old)).reason).toBe("OTHER_EPOCH");
  });

  test("the same work twice is one draft; what the brief says already is none; unreadable, foreign and readers' work is refused", async () => {
    const body = await offline((doc) => setText(briefText(doc, "outputs"), "ครั้งเดียว"));
    expect(await park("tao", body)).toBe(await park("tao", body));
    expect(await park("tao", await offline(() => undefined))).toBeNull();
    await expect(park("tao", new Uint8Array([9, 9, 9]))).rejects.toMatchObject({ code: "badInput" });
    await expect(park("tao", new Uint8Array(8 * 1024 * 1024 + 1))).rejects.toMatchObject({ code: "badInput" });
    await expect(park("observer", body)).rejects.toMatchObject({ code: "forbidden" });
    await expect(park("stranger", body)).rejects.toMatchObject({ code: "notFound" });
    const { tao, roads } = world.people;
    await expect(parked.park(roads, briefId, { userId: tao.userId, code: 4409, epoch: 1, body })).rejects.toMatchObject(
      { code: "signInAgain" },
    );
    expect(await parked.list(roads, briefId)).toHaveLength(1);
  });

  test("only the author discards; the content is gone then, the audit stays; strangers see nothing", async () => {
    const body = await offline((doc) => setText(briefText(doc, "outputs"), "ทิ้งได้"));
    const draft = await id(park("tao", body));
    await expect(parked.open(world.people.stranger, briefId, draft)).rejects.toMatchObject({ code: "notFound" });
    await expect(parked.open(world.people.chamber, briefId, draft)).rejects.toMatchObject({ code: "notFound" });
    await expect(parked.discard(world.people.roads, briefId, draft)).rejects.toMatchObject({ code: "forbidden" });
    await parked.discard(world.people.tao, briefId, draft);
    const row = await world.deps.db.prisma.parkedWork.findUniqueOrThrow({ where: { id: draft } });
    expect([row.outcome, row.body.length]).toEqual(["DISCARDED", 0]);
    await expect(parked.discard(world.people.tao, briefId, draft)).rejects.toMatchObject({ code: "notFound" });
    expect(await world.office.auditActions()).toContain("brief.workDiscarded");
  });

  test("twenty open drafts of one person are enough", async () => {
    for (let n = 0; n < 20; n++)
      await park("tao", await offline((doc) => setText(briefText(doc, "outputs"), `ฉบับ ${n}`)));
    const one = await offline((doc) => setText(briefText(doc, "outputs"), "ฉบับเกิน"));
    await expect(park("tao", one)).rejects.toMatchObject({ code: "busy" });
  });

  test("the people behind client ids are named to readers of the brief, the server and unknown ids are left out", async () => {
    const { tao, observer, stranger } = world.people;
    await world.deps.db.prisma.collabClient.create({ data: { doc: room, clientId: 5n, userId: tao.userId } });
    expect(await parked.writers(observer, briefId, [5, 6])).toEqual([{ clientId: 5, name: "tao", org: "อบต.พนางตุง" }]);
    await expect(parked.writers(stranger, briefId, [5])).rejects.toMatchObject({ code: "notFound" });
  });
});

async function addLine(): Promise<string> {
  let line = "";
  await world.collab.edit(room, null, (doc) => {
    const activityId = addActivity(doc, { orgId: world.orgs.tao, title: "ขุดลอก" });
    line = addFunding(doc, { activityId, orgId: world.orgs.tao, source: "LOCAL" });
    setAmount(doc, line, 2568, satang(5_000_00));
  });
  return line;
}
