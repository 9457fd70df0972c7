import "fake-indexeddb/auto";
import { beforeAll, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import * as Y from "yjs";
import { briefText, setText } from "~/collab/brief/editTexts";
import { BRIEF_TEXT_LIMITS } from "~/collab/briefSchema";
import { defineBriefRoots } from "~/collab/brief/roots";
import { readBrief } from "~/collab/briefDoc";
import { clearLocalCopies, copyName, openLocalCopy, unsentWork } from "~/collab/localCopy";
import { dropAside, listAside } from "~/collab/room/asideWork";
import { CopyRegistry } from "~/collab/room/copyRegistry";
import { RoomSession } from "~/collab/room/roomSession";
import type { Actor } from "~/domain/access/actor";
import { testDatabase, type TestDatabase } from "../../support/database";
import { cookieOf, makeBrief, makeCast, startLive, type Cast, type LiveServer } from "./liveOffice";
import { socketWith, until } from "./stockClient";

let db: TestDatabase;
let cast: Cast;
beforeAll(async () => {
  db = await testDatabase();
  cast = await makeCast(db);
});
beforeEach(() => {
  const stored = new Map<string, string>();
  const storage = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
  };
  Object.defineProperty(globalThis, "localStorage", { value: storage, configurable: true });
});

function session(
  server: LiveServer,
  room: string,
  actor: Actor,
  readOnly = false,
  found?: (kept: Uint8Array) => void,
): RoomSession {
  const opened = new RoomSession({
    url: server.url,
    room,
    userId: actor.userId,
    epoch: 1,
    readOnly,
    Socket: socketWith(cookieOf(actor), server.origin),
    now: () => 42,
    defineRoots: defineBriefRoots,
    found,
  });
  onTestFinished(() => opened.close());
  void opened.start();
  return opened;
}

const kind = (of: RoomSession) => of.snapshot().save.kind;
const title = (of: RoomSession) => readBrief(of.doc).content.title;

describe("one page's stay in a room", () => {
  test("saved, saving, offline with its count, saved again", async () => {
    const server = await startLive(cast.office);
    const { room } = await makeBrief(cast, server.service);
    const page = session(server, room, cast.roads);
    await until(() => kind(page) === "saved" && page.snapshot().ready);
    setText(briefText(page.doc, "title"), "ก");
    expect(page.snapshot().save).toMatchObject({ kind: "saving", waiting: 1 });
    await until(() => kind(page) === "saved");
    expect(page.snapshot().save.waiting).toBe(0);
    await server.close();
    await until(() => kind(page) === "offline");
    setText(briefText(page.doc, "title"), "กข");
    setText(briefText(page.doc, "title"), "กขค");
    expect(page.snapshot().save).toMatchObject({ kind: "offline", waiting: 2, keptLocally: true });
    const again = await startLive(cast.office, {}, server.port);
    await until(() => kind(page) === "saved");
    expect((await again.service.read(room)).title).toBe("กขค");
  });

  test("[S51] work of a page that was closed offline is there, and sent, at the next visit", async () => {
    const server = await startLive(cast.office);
    const { room } = await makeBrief(cast, server.service);
    const first = session(server, room, cast.roads);
    await until(() => kind(first) === "saved");
    await server.close();
    await until(() => kind(first) === "offline");
    setText(briefText(first.doc, "title"), "จากรถไฟ");
    expect(unsentWork(cast.roads.userId)).toBe(1);
    void first.close();
    const second = session(server, room, cast.roads);
    await until(() => second.snapshot().ready);
    expect(title(second)).toBe("จากรถไฟ");
    expect(second.snapshot()).toMatchObject({ ready: true, save: { kind: "offline", waiting: 1 } });
    const again = await startLive(cast.office, {}, server.port);
    await until(() => kind(second) === "saved");
    expect((await again.service.read(room)).title).toBe("จากรถไฟ");
    expect(unsentWork(cast.roads.userId)).toBe(0);
  });

  test("[S91] another person on the same computer is offered nothing of it; signing out clears it", async () => {
    const server = await startLive(cast.office);
    const { room } = await makeBrief(cast, server.service);
    const first = session(server, room, cast.roads);
    await until(() => kind(first) === "saved");
    void first.close();
    await server.close();
    const other = session(server, room, cast.agri);
    await until(() => kind(other) === "offline");
    expect(title(other)).toBe("");
    await clearLocalCopies(cast.roads.userId);
    const copy = new Y.Doc();
    const opened = await openLocalCopy(copyName(cast.roads.userId, 1, room), copy, new CopyRegistry(null));
    expect(opened.kept).toBe(true);
    expect(copy.store.clients.size).toBe(0);
    await opened.close();
  });

  test("work that is refused is put aside, named as failed, and not offered again", async () => {
    const server = await startLive(cast.office);
    const { room } = await makeBrief(cast, server.service);
    const page = session(server, room, cast.tao);
    await until(() => kind(page) === "saved");
    setText(briefText(page.doc, "title"), "ไม่มีสิทธิ์");
    await until(() => page.snapshot().putAside);
    expect(page.snapshot()).toMatchObject({ save: { kind: "failed", code: 4422 }, reload: true });
    const aside = await listAside(cast.tao.userId);
    expect(aside).toMatchObject([{ room, reason: 4422, why: "no right on item 1", at: 42 }]);
    expect(await listAside(cast.roads.userId)).toEqual([]);
    const kept = new Y.Doc();
    for (const { update, key } of aside) {
      Y.applyUpdate(kept, update);
      await dropAside(key);
    }
    expect(readBrief(kept).content.title).toBe("ไม่มีสิทธิ์");
    expect(await listAside(cast.tao.userId)).toEqual([]);
    void page.close();
    const again = session(server, room, cast.tao);
    await until(() => kind(again) === "saved");
    expect(title(again)).toBe("โครงการพัฒนาเส้นทางเชื่อมโยงการท่องเที่ยว");
  });

  test("[S53] work that grew too long while the page was away: the reason is kept with the whole copy", async () => {
    const server = await startLive(cast.office);
    const { room } = await makeBrief(cast, server.service);
    const [page, other] = [session(server, room, cast.roads), session(server, room, cast.roads)];
    await until(() => kind(page) === "saved" && kind(other) === "saved");
    const { highPotential: max } = BRIEF_TEXT_LIMITS;
    briefText(other.doc, "highPotential").insert(0, "ก".repeat(max - 5));
    briefText(page.doc, "highPotential").insert(0, "สิบตัวอักษร");
    await until(() => page.snapshot().putAside || other.snapshot().putAside);
    const [aside] = await listAside(cast.roads.userId);
    expect(aside).toMatchObject({ reason: 4422, why: `text too long: highPotential takes ${max} characters` });
    for (const { key } of await listAside(cast.roads.userId)) await dropAside(key);
  });

  test("[S31] what a page keeps is found at its next visit, until it is taken back", async () => {
    const server = await startLive(cast.office);
    const { room } = await makeBrief(cast, server.service);
    const first = session(server, room, cast.roads);
    await until(() => kind(first) === "saved");
    first.keep(Uint8Array.of(1, 2, 3));
    void first.close();
    const found: Uint8Array[] = [];
    const second = session(server, room, cast.roads, false, (kept) => void found.push(kept));
    await until(() => kind(second) === "saved");
    expect(found).toEqual([Uint8Array.of(1, 2, 3)]);
    second.keep(null);
    void second.close();
    const third = session(server, room, cast.roads, false, (kept) => void found.push(kept));
    await until(() => kind(third) === "saved");
    expect(found).toHaveLength(1);
  });

  test("a frozen brief becomes read only without losing the page", async () => {
    const server = await startLive(cast.office);
    const { room } = await makeBrief(cast, server.service);
    const page = session(server, room, cast.roads);
    await until(() => kind(page) === "saved");
    await db.prisma.$transaction((tx) => server.service.freeze(tx, room));
    server.bus.emit("access", { room });
    await until(() => page.snapshot().readOnly && kind(page) === "saved");
    expect(page.snapshot().putAside).toBe(false);
  });

  test("people are seen with item and caret, under their real names", async () => {
    const server = await startLive(cast.office);
    const { room } = await makeBrief(cast, server.service);
    const [mine, theirs] = [session(server, room, cast.roads), session(server, room, cast.tao)];
    await until(() => kind(mine) === "saved" && kind(theirs) === "saved");
    theirs.setFocus({ item: 12 });
    await until(() => mine.snapshot().present.some(({ focus }) => focus?.item === 12));
    expect(mine.snapshot().present).toMatchObject([{ user: { name: "tao", org: "อบต.ลำปำ" } }]);
    void theirs.close();
    await until(() => mine.snapshot().present.length === 0);
  });

  test("without storage the page works and says that nothing is kept", async () => {
    const real = globalThis.indexedDB;
    Object.defineProperty(globalThis, "indexedDB", { value: undefined, configurable: true });
    onTestFinished(() => void Object.defineProperty(globalThis, "indexedDB", { value: real, configurable: true }));
    const server = await startLive(cast.office);
    const { room } = await makeBrief(cast, server.service);
    const page = session(server, room, cast.roads);
    await until(() => kind(page) === "saved");
    expect(page.snapshot().save.keptLocally).toBe(false);
  });
});
