import { expect, onTestFinished, test } from "vitest";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { addActivity } from "~/collab/brief/editRows";
import { briefText, setText } from "~/collab/brief/editTexts";
import { CLOSE } from "~/collab/closeCodes";
import { createProject } from "../../../server/usecases/project/createProject";
import { startLive, type LiveServer } from "../../collab/live/liveOffice";
import { socketWith, until } from "../../collab/live/stockClient";
import { testDatabase } from "../../support/database";
import { makeOffice } from "../../support/office";
import { driveSession } from "./dialogueOffice";

/** The stock provider with a seat's cookie. */
class Phone {
  readonly doc = new Y.Doc();
  readonly provider: WebsocketProvider;
  finalCode: number | null = null;

  constructor(live: LiveServer, briefId: string, cookie: string) {
    this.provider = new WebsocketProvider(live.url, `brief/${briefId}`, this.doc, {
      disableBc: true,
      WebSocketPolyfill: socketWith(cookie, live.origin),
      maxBackoffTime: 100,
    });
    this.provider.on("closed", ({ code }) => void (this.finalCode = code));
    onTestFinished(() => {
      this.provider.destroy();
      this.provider.awareness.destroy();
    });
  }

  text(name: "rationale" | "issueText" | "outputs" = "rationale") {
    return briefText(this.doc, name);
  }
}

/** A session at its rooms: `first` and `second` sit at tables 1 and 2, `unseen` at table 1 is not verified. */
async function atTables() {
  const office = await makeOffice(await testDatabase());
  const live = await startLive(office);
  const deps = { ...office.deps, collab: live.service };
  const orgs = {
    province: await office.organization("PROVINCE_OFFICE", "สำนักงานจังหวัด"),
    roads: await office.organization("LINE_AGENCY", "แขวงทางหลวง"),
    tao: await office.organization("LAO", "อบต.พนางตุง"),
  };
  const planner = await office.person("planner", orgs.province, "PLANNER");
  const drive = await driveSession(deps, planner, orgs, []);
  const { dialogues, sessionId, join, go } = drive;
  const { prisma } = deps.db;
  await go("LOBBY");
  const cookies = { first: await join("ก", "tao"), second: await join("ข", "roads"), unseen: await join("ค", "tao") };
  const seats = await prisma.dialogueSeat.findMany({ where: { sessionId }, orderBy: { joinedAt: "asc" } });
  const seatOf = (name: string) => seats.find((seat) => seat.name === name)?.id ?? "";
  const run = (command: Parameters<typeof dialogues.steer>[2]) => dialogues.steer(planner, sessionId, command);
  await run({ intent: "verify", seatId: seatOf("ก") });
  await run({ intent: "verify", seatId: seatOf("ข") });
  await run({ intent: "tables" });
  await prisma.dialogueTable.create({ data: { sessionId, number: 2 } });
  await run({ intent: "moveSeat", seatId: seatOf("ข"), table: 2 });
  const phases = (await dialogues.run(planner, sessionId)).phases;
  const rooms = phases.find(({ kind }) => kind === "ROOMS");
  if (rooms?.dropped) await run({ intent: "drop", phaseId: rooms.id, dropped: false });
  const request = (cookie: string) => ({ sessionId, cookie });
  await go("CARDS");
  const card = { clientId: "card-0001", kind: "PAIN", text: "ถนนเข้าทะเลน้อยแคบ", place: "พนางตุง" };
  await dialogues.writeCard(request(cookies.first), card);
  await go("CLUSTER");
  await dialogues.moderate(planner, sessionId, { intent: "revealAll" });
  const clusterId = crypto.randomUUID();
  const [shown] = await prisma.dialogueCard.findMany({ where: { sessionId } });
  await dialogues.moderate(planner, sessionId, { intent: "addCluster", clusterId, name: "ทางเข้าทะเลน้อย" });
  await dialogues.moderate(planner, sessionId, { intent: "putCard", cardId: shown?.id ?? "", clusterId });
  await go("DOT_VOTE");
  const dots = { choice: { [clusterId]: 2 }, revision: 1 };
  await dialogues.castDots(request(cookies.first), dots);
  await go("ROOMS");
  const tables = await prisma.dialogueTable.findMany({ where: { sessionId }, orderBy: { number: "asc" } });
  const notes = tables.map(({ briefId }) => briefId ?? "");
  return { office, live, deps, orgs, planner, ...drive, cookies, seatOf, run, request, notes, cardId: shown?.id ?? "" };
}

const refused = async (phone: Phone) => {
  await until(() => phone.finalCode !== null);
  expect(phone.provider.synced).toBe(false);
  return phone.finalCode;
};

test("the people of a table write its concept note together, the five points and nothing else", async () => {
  const { live, notes, cookies, deps, seatOf } = await atTables();
  const [one = ""] = notes;
  const project = await deps.db.prisma.brief.findUniqueOrThrow({ where: { id: one }, include: { project: true } });
  expect(project.project.state).toBe("CONCEPT");
  const phone = new Phone(live, one, cookies.first);
  const again = new Phone(live, one, cookies.first);
  await until(() => phone.provider.synced && again.provider.synced);
  expect(phone.text("issueText").toString()).toBe("ทางเข้าทะเลน้อย");
  setText(phone.text(), "ถนนแคบ");
  await until(() => again.text().toString() === "ถนนแคบ");
  const row = await deps.db.prisma.collabUpdate.findFirst({ where: { doc: `brief/${one}` }, orderBy: { seq: "desc" } });
  expect(row?.userId).toBe(seatOf("ก"));
  // an item outside of the five points, and a row, are refused as content that the seat may not write
  setText(phone.text("outputs"), "ผลผลิต");
  await until(() => phone.finalCode === CLOSE.forbiddenContent);
  addActivity(again.doc, { orgId: null, title: "กิจกรรม" });
  await until(() => again.finalCode === CLOSE.forbiddenContent);
});

test("refused: another table, another brief, an unverified seat, no seat, a foreign cookie", async () => {
  const { live, notes, cookies, planner, deps, orgs } = await atTables();
  const [one = "", two = ""] = notes;
  expect(await refused(new Phone(live, two, cookies.first))).toBe(CLOSE.signInAgain);
  expect(await refused(new Phone(live, one, cookies.second))).toBe(CLOSE.signInAgain);
  expect(await refused(new Phone(live, one, cookies.unseen))).toBe(CLOSE.signInAgain);
  expect(await refused(new Phone(live, one, ""))).toBe(CLOSE.signInAgain);
  const [name = "", value = ""] = cookies.first.split("=");
  const forged = `${name}=${value[0] === "A" ? "B" : "A"}${value.slice(1)}`;
  expect(await refused(new Phone(live, one, forged))).toBe(CLOSE.signInAgain);
  const place = { areaCode: "93", fy: 2568, title: "โครงการอื่น", leadOrgId: orgs.roads, kind: "KEY" as const };
  const other = await createProject(deps, planner, place);
  expect(await refused(new Phone(live, other.briefId, cookies.first))).toBe(CLOSE.signInAgain);
});

test("the end of the phase ends the writing; a seat that is freed or moved writes no more; after the close nobody does", async () => {
  const { live, notes, cookies, run, seatOf, go, dialogues, planner, sessionId } = await atTables();
  const [one = "", two = ""] = notes;
  const [phone, moved] = [new Phone(live, one, cookies.first), new Phone(live, two, cookies.second)];
  await until(() => phone.provider.synced && moved.provider.synced);
  await run({ intent: "moveSeat", seatId: seatOf("ข"), table: 1 });
  await until(() => moved.finalCode !== null);
  const { head } = await dialogues.run(planner, sessionId);
  await run({ intent: "closeVote", phaseId: head.phase?.id ?? "" });
  await until(() => phone.finalCode !== null);
  expect(await refused(new Phone(live, one, cookies.first))).toBe(CLOSE.signInAgain);
  await run({ intent: "openVote", phaseId: head.phase?.id ?? "" });
  const back = new Phone(live, one, cookies.first);
  await until(() => back.provider.synced);
  await run({ intent: "release", seatId: seatOf("ก") });
  await until(() => back.finalCode !== null);
  await go("CLOSE");
  const last = await dialogues.run(planner, sessionId);
  await dialogues.move(planner, sessionId, { move: "close", fromPhaseId: last.head.phase?.id ?? "" });
  expect(await refused(new Phone(live, one, cookies.second))).toBe(CLOSE.signInAgain);
});

test("a card taken in keeps its source through later edits; the note becomes a brief of the year, an empty one goes", async () => {
  const { live, notes, cookies, dialogues, request, cardId, planner, sessionId, go, deps, orgs } = await atTables();
  const [one = "", two = ""] = notes;
  const at = request(cookies.first);
  await dialogues.takeCard(at, { cardId, field: "rationale" });
  await dialogues.takeCard(at, { cardId, field: "rationale" });
  await expect(dialogues.takeCard(at, { cardId, field: "outputs" })).rejects.toMatchObject({ code: "badInput" });
  await expect(dialogues.takeCard(request(cookies.unseen), { cardId, field: "rationale" })).rejects.toMatchObject({
    code: "seatUnverified",
  });
  await dialogues.addNoteLine(at, { field: "rationale", text: "เขียนเอง" });
  await dialogues.addNoteLine(at, { field: "rationale", text: "เขียนเอง" });
  const actor = { activity: "ขยายถนน", source: "LOCAL", amountBaht: "2,500,000" };
  await dialogues.addNoteActor(at, actor);
  await dialogues.addNoteActor(at, actor);
  await dialogues.addNoteMeasure(at, { name: "นักท่องเที่ยว", unit: "คน", target: "1000" });
  const phone = new Phone(live, one, cookies.first);
  await until(() => phone.provider.synced);
  phone.text().insert(0, "ก่อนหน้า\n");
  phone.text().insert(phone.text().toString().indexOf("แคบ"), "ยัง");
  await until(() => phone.text().toString().includes("ยังแคบ"));
  await go("CLOSE");
  const last = await dialogues.run(planner, sessionId);
  await dialogues.move(planner, sessionId, { move: "close", fromPhaseId: last.head.phase?.id ?? "" });
  const { notes: shown } = await dialogues.open(planner, sessionId);
  const [note] = shown;
  expect(shown).toHaveLength(1);
  expect(note).toMatchObject({ table: 1, briefId: one, done: [1, 2, 3, 5] });
  expect(note?.texts.find(({ field }) => field === "rationale")?.lines).toEqual([
    { words: "ก่อนหน้า", cards: [] },
    {
      words: "ถนนเข้าทะเลน้อยยังแคบ (พนางตุง)",
      cards: [{ cardId, kind: "PAIN", text: "ถนนเข้าทะเลน้อยแคบ", orgName: "อบต.พนางตุง" }],
    },
    { words: "เขียนเอง", cards: [] },
  ]);
  const briefs = await deps.db.prisma.brief.findMany({
    where: { id: { in: [one, two] } },
    include: { project: true, funding: true, indicators: true },
  });
  const [kept, gone] = [briefs.find(({ id }) => id === one), briefs.find(({ id }) => id === two)];
  expect(kept?.project).toMatchObject({ state: "BRIEF_DRAFT", removedAt: null, areaCode: "93", fy: 2568 });
  expect(kept?.funding).toMatchObject([{ orgId: orgs.tao, source: "LOCAL", amountSatang: 2_500_000_00n }]);
  expect(kept?.indicators).toMatchObject([{ name: "นักท่องเที่ยว", unit: "คน", targetStd: "1000" }]);
  expect(gone?.project.removedAt).not.toBeNull();
  const steps = await deps.db.prisma.projectStep.findMany({ where: { projectId: kept?.projectId } });
  expect(steps).toMatchObject([{ fromState: "CONCEPT", toState: "BRIEF_DRAFT", reason: "เวที" }]);
});
