import { beforeAll, expect, test } from "vitest";
import * as Y from "yjs";
import { briefText, setText } from "~/collab/brief/editTexts";
import { makeBus } from "../../../server/bus";
import { systemClock } from "../../../server/clock";
import { CollabMetrics } from "../../../server/collab/metrics";
import { SERVER_AUTHOR } from "../../../server/collab/check/rights";
import type { Room } from "../../../server/collab/room/room";
import type { Member } from "../../../server/collab/room/seats";
import { roomNameOf, Rooms } from "../../../server/collab/room/rooms";
import { GroupCommit } from "../../../server/collab/store/groupCommit";
import { verifyCollab } from "../../../server/collab/verify";
import { appendToLogs } from "../../../server/db/collab/collabLog";
import { makeLogger } from "../../../server/log";
import { testDatabase, type TestDatabase } from "../../support/database";
import { makeBrief, makeCast, startLive, type Cast } from "./liveOffice";

let db: TestDatabase;
let cast: Cast;
beforeAll(async () => {
  db = await testDatabase();
  cast = await makeCast(db);
});

/** Rooms of their own with a clock that a test turns. */
function keeper() {
  let now = 0;
  const log = makeLogger("silent");
  const metrics = new CollabMetrics();
  const commit = new GroupCommit({ append: (parts) => appendToLogs(db.pool, parts), log, metrics });
  const rooms = new Rooms({
    pool: db.pool,
    commit,
    clock: systemClock,
    log,
    metrics,
    onCommit: () => undefined,
    now: () => now,
  });
  return { rooms, commit, pass: (ms: number) => (now += ms) };
}

async function newRoom(): Promise<string> {
  const maker = await startLive(cast.office, { bus: makeBus() });
  const { room } = await makeBrief(cast, maker.service);
  await maker.close();
  return room;
}

async function held(rooms: Rooms, name: string): Promise<Room> {
  const found = await rooms.hold(roomNameOf(name));
  if (!found) throw new Error("no such room");
  found.release();
  return found.room;
}

const member = (): Member => ({
  user: { id: cast.roads.userId, name: "", org: "", colour: "" },
  author: SERVER_AUTHOR,
  wantsAck: false,
  send: () => undefined,
  close: () => undefined,
});

/** An edit of the title as bytes on top of what the room has. */
function titled(room: Room, title: string): Uint8Array {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(room.model.doc));
  const before = Y.encodeStateVector(doc);
  setText(briefText(doc, "title"), title);
  return Y.encodeStateAsUpdate(doc, before);
}

test("a room nobody is in leaves memory after 30 seconds, not before, and opens again with its content", async () => {
  const name = await newRoom();
  const { rooms, pass } = keeper();
  const room = await held(rooms, name);
  const guest = member();
  room.join(guest);
  pass(60_000);
  await rooms.sweep();
  expect(rooms.size).toBe(1);
  await room.edit(titled(room, "แก้แล้ว"), null);
  room.leave(guest);
  pass(29_000);
  await rooms.sweep();
  expect(rooms.size).toBe(1);
  pass(2000);
  await rooms.sweep();
  expect(rooms.size).toBe(0);
  const again = await held(rooms, name);
  expect(again).not.toBe(room);
  expect(briefText(again.model.doc, "title").toString()).toBe("แก้แล้ว");
});

test("a room is not unloaded while something waits to be written or the server works on it", async () => {
  const name = await newRoom();
  const { rooms, pass } = keeper();
  const room = await held(rooms, name);
  const saved = room.edit(titled(room, "ยังไม่ถาวร"), null);
  pass(60_000);
  await rooms.sweep();
  expect(rooms.size).toBe(1);
  await saved;
  const working = await rooms.hold(roomNameOf(name));
  pass(60_000);
  await rooms.sweep();
  expect(rooms.size).toBe(1);
  working?.release();
  await rooms.sweep();
  expect(rooms.size).toBe(0);
});

test("[S50] a quiet room is compacted; snapshot and tail say what the whole log says", async () => {
  const name = await newRoom();
  const { rooms, pass } = keeper();
  const room = await held(rooms, name);
  room.join(member());
  for (let n = 0; n < 25; n++) await room.edit(titled(room, `ครั้งที่ ${n}`), null);
  const rowOf = () => db.prisma.collabDoc.findUniqueOrThrow({ where: { doc: name } });
  await rooms.sweep();
  expect((await rowOf()).snapshotSeq).toBe(0n);
  pass(31_000);
  await rooms.sweep();
  expect((await rowOf()).snapshotSeq).toBe(26n);
  expect(room.tail).toBe(0);
  await room.edit(titled(room, "หลังย่อ"), null);
  expect((await verifyCollab(db)).mismatches).toEqual([]);
  // rows older than 90 days go with the next snapshot; what remains still opens
  await db.prisma.collabUpdate.updateMany({ where: { doc: name }, data: { at: new Date("2024-01-01T00:00:00Z") } });
  for (let n = 0; n < 25; n++) await room.edit(titled(room, `รอบสอง ${n}`), null);
  pass(31_000);
  await rooms.sweep();
  expect(await db.prisma.collabUpdate.count({ where: { doc: name } })).toBe(25);
  const report = await verifyCollab(db);
  expect(report.mismatches).toEqual([]);
  expect(report.compacted).toEqual([{ doc: name, from: 28n }]);
  const fresh = await held(keeper().rooms, name);
  expect(briefText(fresh.model.doc, "title").toString()).toBe("รอบสอง 24");
});
