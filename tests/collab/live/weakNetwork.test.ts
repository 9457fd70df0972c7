import "fake-indexeddb/auto";
import { beforeAll, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import * as Y from "yjs";
import { removeRow, setAmount } from "~/collab/brief/editRows";
import { setFact } from "~/collab/brief/editFacts";
import { briefText, setText } from "~/collab/brief/editTexts";
import { defineBriefRoots } from "~/collab/brief/roots";
import { readBrief } from "~/collab/briefDoc";
import { CLOSE } from "~/collab/closeCodes";
import { mergeReport, type MergeEntry } from "~/collab/fields/mergeReport";
import { clearLocalCopies, copyName, openLocalCopy, unsentCopies, unsentWork } from "~/collab/localCopy";
import { listAside } from "~/collab/room/asideWork";
import { CopyRegistry, type SmallStorage } from "~/collab/room/copyRegistry";
import { RoomSession } from "~/collab/room/roomSession";
import type { Actor } from "~/domain/access/actor";
import { satang } from "~/domain/money/satang";
import { testDatabase, type TestDatabase } from "../../support/database";
import { SAMPLE_IDS as ids } from "../briefSample";
import { makeCable, type Cable } from "./cable";
import { makeBrief, makeCast, startLive, type Cast, type LiveServer } from "./liveOffice";
import { RawClient } from "./rawClient";
import { OwnClient, until } from "./stockClient";

let db: TestDatabase;
let cast: Cast;
beforeAll(async () => {
  db = await testDatabase();
  cast = await makeCast(db);
});

function memory(): SmallStorage {
  const stored = new Map<string, string>();
  return {
    getItem: (key) => stored.get(key) ?? null,
    setItem: (key, value) => void stored.set(key, value),
  };
}
beforeEach(() => {
  Object.defineProperty(globalThis, "localStorage", { value: memory(), configurable: true });
});

type Page = { session: RoomSession; cable: Cable; merges: MergeEntry[][]; asides(): number; close(): Promise<void> };

function open(server: LiveServer, room: string, actor: Actor, as: Actor = actor): Page {
  const cable = makeCable(server, as);
  const merges: MergeEntry[][] = [];
  let asides = 0;
  const session = new RoomSession({
    url: server.url,
    room,
    userId: actor.userId,
    epoch: 1,
    readOnly: false,
    Socket: cable.Socket,
    now: () => 42,
    defineRoots: defineBriefRoots,
    merged: (states) => void merges.push(mergeReport(states)),
    putAside: () => void asides++,
  });
  let closed: Promise<void> | null = null;
  const close = () => (closed ??= session.close());
  onTestFinished(close);
  void session.start();
  return { session, cable, merges, asides: () => asides, close };
}

const save = (page: Page) => page.session.snapshot().save;
const saved = (page: Page) => until(() => save(page).kind === "saved" && save(page).waiting === 0);
const offline = async (page: Page) => {
  page.cable.pull();
  await until(() => save(page).kind === "offline");
};
const text = (page: Page, name: "title" | "rationale" | "outputs") => briefText(page.session.doc, name);
const content = (page: Page) => readBrief(page.session.doc).content;

describe("a page that was away", () => {
  test("[S31] on return it names the cells and texts that two people changed, with both values and who", async () => {
    const server = await startLive(cast.office);
    const { room } = await makeBrief(cast, server.service, { rationale: "เดิม" });
    const [away, here] = [open(server, room, cast.roads), open(server, room, cast.agri)];
    await Promise.all([saved(away), saved(here)]);
    await offline(away);
    setAmount(away.session.doc, ids.funding1, 2568, satang(111_00));
    setText(text(away, "rationale"), "เดิม ของกรม");
    setText(text(away, "title"), "เฉพาะของกรม");
    setText(text(here, "rationale"), "เดิม ของเกษตร");
    setText(text(here, "outputs"), "เฉพาะของเกษตร");
    await server.service.edit(room, null, (doc) => setAmount(doc, ids.funding1, 2568, satang(222_00)));
    await saved(here);
    expect(save(away)).toMatchObject({ kind: "offline", waiting: 3, keptLocally: true });
    away.cable.put();
    away.session.networkChanged();
    await saved(away);
    expect(away.merges).toHaveLength(1);
    const [report] = away.merges;
    expect(report).toMatchObject([
      { place: { root: "text", key: "rationale" }, kind: "text", mine: "เดิม ของกรม", theirs: "เดิม ของเกษตร" },
      { place: { root: "funding", row: ids.funding1, key: "y2568" }, mine: 111_00, theirs: 222_00 },
    ]);
    expect(report?.[0]?.clientIds).toEqual([here.session.doc.clientID]);
    const { rationale, title, outputs } = content(away);
    expect([rationale.split("ของกรม").length, rationale.split("ของเกษตร").length]).toEqual([2, 2]);
    expect([title, outputs]).toEqual(["เฉพาะของกรม", "เฉพาะของเกษตร"]);
    expect(here.merges).toEqual([]);
  });

  test("[S31] a row that one deleted while the other worked in it is named, a return without overlap says nothing", async () => {
    const server = await startLive(cast.office);
    const { room } = await makeBrief(cast, server.service);
    const away = open(server, room, cast.roads);
    await saved(away);
    await offline(away);
    setAmount(away.session.doc, ids.funding1, 2569, satang(5_00));
    await server.service.edit(room, null, (doc) => removeRow(doc, "funding", ids.funding1, 1));
    away.cable.put();
    await saved(away);
    expect(away.merges[0]).toMatchObject([{ place: { row: ids.funding1, key: "" }, mine: true, theirs: null }]);
    await offline(away);
    setText(text(away, "title"), "ใหม่");
    await server.service.edit(room, null, (doc) => setFact(doc, "milestone", "หมุดหมายที่ 8"));
    away.cable.put();
    await saved(away);
    expect(away.merges[1]).toEqual([]);
  });

  test("[S51][S31] the report and the count survive the end of the page: a crash offline, opened again still offline", async () => {
    const server = await startLive(cast.office);
    const { room } = await makeBrief(cast, server.service);
    const first = open(server, room, cast.roads);
    await saved(first);
    await offline(first);
    setAmount(first.session.doc, ids.funding1, 2568, satang(1_00));
    setFact(first.session.doc, "milestone", "ของกรม");
    await until(() => unsentWork(cast.roads.userId) === 2);
    void first.close();
    await server.service.edit(room, null, (doc) => {
      setAmount(doc, ids.funding1, 2568, satang(2_00));
      setFact(doc, "milestone", "ของจังหวัด");
    });
    const second = open(server, room, cast.roads);
    second.cable.pull();
    await until(() => second.session.snapshot().ready);
    expect(save(second)).toMatchObject({ waiting: 2 });
    setText(text(second, "title"), "อีกหนึ่ง");
    expect(save(second).waiting).toBe(3);
    expect(unsentCopies(cast.roads.userId)).toMatchObject([{ room, waiting: 3 }]);
    second.cable.put();
    second.session.networkChanged();
    await saved(second);
    expect(unsentWork(cast.roads.userId)).toBe(0);
    expect(second.merges.flat().map(({ place, mine, theirs }) => [place.key, mine, theirs])).toEqual([
      ["milestone", "ของกรม", "ของจังหวัด"],
      ["y2568", 1_00, 2_00],
    ]);
  });

  test("[S52] the count drops as confirmations come, and a socket without answers is not called saved", async () => {
    const server = await startLive(cast.office);
    const { room } = await makeBrief(cast, server.service);
    const page = open(server, room, cast.roads);
    await saved(page);
    const counts: number[] = [];
    page.session.subscribe(() => void counts.push(save(page).waiting));
    for (let n = 0; n < 5; n++) {
      text(page, "title").insert(0, "ก");
      await until(() => save(page).waiting < 5);
    }
    await saved(page);
    expect(Math.max(...counts)).toBeGreaterThan(0);
    expect(counts.at(-1)).toBe(0);
    await server.close();
    text(page, "title").insert(0, "ก");
    text(page, "title").delete(0, 1);
    expect(save(page).waiting).toBe(2);
    await until(() => save(page).kind === "offline");
  });
});

/** A page of the lead that wrote "ช้าไป" into the title while it was away. */
async function awayWithWork(): Promise<{ server: LiveServer; room: string; page: Page }> {
  const server = await startLive(cast.office);
  const { room } = await makeBrief(cast, server.service);
  const page = open(server, room, cast.roads);
  await saved(page);
  await offline(page);
  setText(text(page, "title"), "ช้าไป");
  return { server, room, page };
}

describe("work that the room does not take any more", () => {
  test("[S32] frozen while the page was away: put aside, not merged, the page may be loaded anew", async () => {
    const { server, room, page } = await awayWithWork();
    await db.prisma.$transaction((tx) => server.service.freeze(tx, room));
    page.cable.put();
    await until(() => page.session.snapshot().putAside);
    expect(page.session.snapshot()).toMatchObject({ readOnly: true, reload: true, save: { kind: "failed" } });
    expect((await server.service.read(room)).title).not.toBe("ช้าไป");
    const aside = (await listAside(cast.roads.userId)).filter((work) => work.room === room);
    expect(aside).toMatchObject([{ reason: CLOSE.accessChanged, epoch: 1 }]);
    expect(unsentWork(cast.roads.userId)).toBe(0);
  });

  test("[S32][S53] a page that joins anew while its work is being put aside: once aside, told, and nothing left to send", async () => {
    const { server, room, page } = await awayWithWork();
    await db.prisma.$transaction((tx) => server.service.freeze(tx, room));
    const refused = new Promise<void>((resolve) => {
      page.session.subscribe(() => (save(page).kind === "failed" ? resolve() : undefined));
    });
    page.cable.put();
    await refused;
    // what a page does when the server tells it that the right ended: a new session on the same copy
    expect(page.session.snapshot().putAside).toBe(false);
    await page.close();
    const next = open(server, room, cast.roads);
    await saved(next);
    expect(content(next).title).not.toBe("ช้าไป");
    expect((await listAside(cast.roads.userId)).filter((work) => work.room === room)).toHaveLength(1);
    expect([page.asides(), next.asides()]).toEqual([1, 0]);
  });

  test("[S32] a copy whose count was lost is put aside too when it is refused", async () => {
    const { server, room, page } = await awayWithWork();
    await page.close();
    Object.defineProperty(globalThis, "localStorage", { value: memory(), configurable: true });
    await db.prisma.$transaction((tx) => server.service.freeze(tx, room));
    const next = open(server, room, cast.roads);
    await until(() => next.session.snapshot().putAside);
    expect((await server.service.read(room)).title).not.toBe("ช้าไป");
    expect((await listAside(cast.roads.userId)).filter((work) => work.room === room)).toHaveLength(1);
  });

  test("[S32] a freeze is told to open pages by itself, and only when it is committed", async () => {
    const server = await startLive(cast.office);
    const { room } = await makeBrief(cast, server.service);
    const page = open(server, room, cast.roads);
    await saved(page);
    const heard: unknown[] = [];
    server.bus.on("access", (scope) => void heard.push(scope));
    const undone = db.prisma.$transaction(async (tx) => {
      await server.service.freeze(tx, room);
      throw new Error("taken back");
    });
    await expect(undone).rejects.toThrow("taken back");
    text(page, "title").insert(0, "ยังเขียนได้ ");
    await saved(page);
    expect(heard).toEqual([]);
    await db.prisma.$transaction((tx) => server.service.freeze(tx, room));
    await until(() => page.session.snapshot().readOnly && save(page).kind === "saved");
    expect(heard).toContainEqual({ room });
    expect(page.session.snapshot().putAside).toBe(false);
  });

  test("[S53] a right that ended while the page was away: put aside, and nothing of it reaches the room", async () => {
    const server = await startLive(cast.office);
    const { room, projectId } = await makeBrief(cast, server.service);
    const page = open(server, room, cast.agri);
    await saved(page);
    await offline(page);
    setText(text(page, "rationale"), "ถูกถอดแล้ว");
    await db.prisma.projectPartner.deleteMany({ where: { projectId, orgId: cast.orgs.agri } });
    page.cable.put();
    await until(() => page.session.snapshot().putAside);
    expect((await server.service.read(room)).rationale).not.toContain("ถูกถอดแล้ว");
    expect((await listAside(cast.agri.userId)).some((work) => work.room === room)).toBe(true);
  });

  test("[S54] somebody else signed in beside the page: 4410, final, nothing sent, the work stays under the old name", async () => {
    const server = await startLive(cast.office);
    const { room } = await makeBrief(cast, server.service);
    const page = open(server, room, cast.roads, cast.agri);
    await until(() => page.session.snapshot().otherPerson);
    setText(text(page, "title"), "ของ roads");
    expect(save(page)).toMatchObject({ kind: "offline", code: CLOSE.otherPerson, waiting: 1, keptLocally: true });
    expect(unsentWork(cast.roads.userId)).toBe(1);
    expect(unsentWork(cast.agri.userId)).toBe(0);
    expect((await server.service.read(room)).title).not.toBe("ของ roads");
    const stock = await new RawClient(server, room, cast.agri).joined();
    expect(stock.closeCode).toBeNull();
    const stranger = new RawClient(server, room, cast.agri, { query: `?user=${cast.roads.userId}` });
    expect(await stranger.closed()).toBe(CLOSE.otherPerson);
  });
});

describe("this browser's copy", () => {
  test("[S51] a full storage is said at once; with room again the whole document is kept", async () => {
    const doc = new Y.Doc();
    const changes: boolean[] = [];
    const copy = await openLocalCopy("ruamphaen:u:1:brief/quota", doc, new CopyRegistry(memory()), () => {
      changes.push(copy.kept);
    });
    const add = IDBObjectStore.prototype.add;
    IDBObjectStore.prototype.add = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    onTestFinished(() => void (IDBObjectStore.prototype.add = add));
    doc.getText("t").insert(0, "ก");
    await until(() => !copy.kept);
    IDBObjectStore.prototype.add = add;
    doc.getText("t").insert(0, "ข");
    await until(() => copy.kept);
    expect(changes).toEqual([false, true]);
    await copy.close();
    const again = new Y.Doc();
    const reopened = await openLocalCopy("ruamphaen:u:1:brief/quota", again, new CopyRegistry(memory()));
    expect(again.getText("t").toString()).toBe("ขก");
    await reopened.close();
  });

  test("[S91] a sign-out in another tab empties the copy, and the open page stops calling itself kept", async () => {
    const doc = new Y.Doc();
    const registry = new CopyRegistry(memory());
    const name = copyName("user-a", 1, "brief/x");
    const copy = await openLocalCopy(name, doc, registry);
    doc.getText("t").insert(0, "ก");
    await clearLocalCopies("user-a", registry);
    doc.getText("t").insert(0, "ข");
    await until(() => !copy.kept);
    expect(registry.all().size).toBe(0);
  });

  test("two pages of one brief count for themselves; what one confirms leaves the other's count", () => {
    const registry = new CopyRegistry(memory());
    const name = copyName("user-a", 1, "brief/x");
    registry.note(name, "tab1", 2);
    registry.note(name, "tab2", 3);
    expect(registry.waiting(name)).toBe(5);
    registry.note(name, "tab1", 0);
    expect(registry.waiting(name)).toBe(3);
    const adopted = registry.parts(name);
    registry.note(name, "tab2", 4);
    registry.settle(adopted);
    expect(registry.waiting(name)).toBe(1);
    expect(unsentWork("user-b", registry)).toBe(0);
    registry.forget(name);
    expect(registry.all().size).toBe(0);
  });

  test("[G4] hundreds of changes become one row and are all there at the next visit", async () => {
    const doc = new Y.Doc();
    const name = copyName("user-a", 1, "brief/many");
    const copy = await openLocalCopy(name, doc, new CopyRegistry(memory()));
    for (let n = 0; n < 1100; n++) doc.getText("t").insert(0, "ก");
    await copy.close();
    const again = new Y.Doc();
    const reopened = await openLocalCopy(name, again, new CopyRegistry(memory()));
    expect(again.getText("t").length).toBe(1100);
    again.getText("t").insert(0, "ข");
    await reopened.clear();
    const empty = new Y.Doc();
    await (await openLocalCopy(name, empty, new CopyRegistry(memory()))).close();
    expect(empty.getText("t").length).toBe(0);
  });
});

test("[G4] a cut between saving and its confirmation doubles nothing and is counted until it is confirmed", async () => {
  const server = await startLive(cast.office);
  const { room } = await makeBrief(cast, server.service, { rationale: "" });
  const page = open(server, room, cast.roads);
  await saved(page);
  for (let n = 0; n < 6; n++) {
    text(page, "rationale").insert(0, `<${n}>`);
    page.cable.pull();
    page.cable.put();
    page.session.networkChanged();
  }
  await saved(page);
  const fresh = await new OwnClient(server, room, cast.agri).settled();
  const rationale = readBrief(fresh.doc).content.rationale;
  for (let n = 0; n < 6; n++) expect(rationale.split(`<${n}>`)).toHaveLength(2);
});
