import * as Y from "yjs";
import { readBrief } from "~/collab/briefDoc";
import { CLOSE } from "~/collab/closeCodes";
import { readPresence } from "~/collab/presence";
import type { RoomName } from "~/collab/roomName";
import { createDocRows, freezeDoc } from "../db/collab/collabDocs";
import { appendInTransaction } from "../db/collab/collabLog";
import { AppError } from "../errors";
import { acceptUpdate, judgeNews } from "./check/acceptUpdate";
import { SERVER_AUTHOR, SERVER_USER, type Author } from "./check/rights";
import { RoomModel } from "./check/roomModel";
import { announceFreeze } from "./announceFreeze";
import { preview } from "./preview";
import type { CollabParts } from "./parts";
import { schemaOf } from "./room/loadRoom";
import type { Alongside } from "./room/batch";
import { projectBrief } from "./room/projectBrief";
import { ProjectionDiff } from "./room/projectionDiff";
import type { Room } from "./room/room";
import { roomNameOf } from "./room/rooms";
import type { CollabService, NewDoc, WriteAlongside } from "./service";
import type { Sockets } from "./socket/sockets";

/** What the service forgets and ends besides rooms and sockets. */
export type ServiceHooks = { forgetEpoch(): void; refuseMore(): void; stop(): void };

/** Binds the parts of live editing to what use-cases may call. */
export function makeService(parts: CollabParts, sockets: Sockets, hooks: ServiceHooks): CollabService {
  const within = async <T>(room: string, use: (room: Room) => Promise<T>): Promise<T> => {
    const held = await parts.rooms.hold(roomNameOf(room));
    if (!held) throw new AppError("notFound");
    try {
      return await use(held.room);
    } finally {
      held.release();
    }
  };
  return {
    createDoc: (tx, doc) => createDocs(parts, tx, [doc]),
    createDocs: (tx, docs) => createDocs(parts, tx, docs),
    edit: (room, by, change, alongside) =>
      within(room, (open) => editRoom(open, by?.userId ?? null, change, alongside && transaction(parts, alongside))),
    flushed: async (room) => parts.rooms.loaded(room)?.flushed(),
    editAs: (room, author, change) => within(room, (open) => editAs(open, author, change)),
    preview: (room, update) => within(room, (open) => preview(open, update)),
    present: async (room) => readPresence(parts.rooms.loaded(room)?.presence.states() ?? new Map(), -1),
    read: (room) =>
      within(room, async (open) => {
        await open.flushed();
        return readBrief(open.model.doc).content;
      }),
    freeze: async (tx, room) => {
      await parts.rooms.loaded(room)?.flushed();
      const head = await freezeDoc(tx, room, parts.clock.now());
      if (head === null) throw new AppError("notFound");
      announceFreeze(parts, room);
      return { head };
    },
    dropAll: async () => {
      hooks.forgetEpoch();
      parts.rooms.endAll(CLOSE.restarting, "restored");
    },
    accessChanged: (scope) => sockets.accessChanged(scope),
    close: () => close(parts, sockets, hooks),
    health: () => ({ savingLagMs: parts.commit.lagMs(), rooms: parts.rooms.size, connections: sockets.size }),
    metrics: () => parts.metrics.text(),
  };
}

/** Shutdown: nothing more is taken, everything accepted becomes durable and is confirmed, then 1012. */
async function close(parts: CollabParts, sockets: Sockets, hooks: ServiceHooks): Promise<void> {
  hooks.refuseMore();
  sockets.holdAll();
  await parts.commit.idle();
  await sockets.close();
  hooks.stop();
}

async function createDocs(
  parts: CollabParts,
  tx: Parameters<CollabService["createDoc"]>[0],
  docs: readonly NewDoc[],
): Promise<void> {
  const checked = docs.map((doc) => {
    const name = roomNameOf(doc.room);
    return { ...doc, name, briefId: name.kind === "brief" ? name.id : null, ...checkSeed(name, doc.seed) };
  });
  const now = parts.clock.now();
  await createDocRows(
    tx,
    checked.map(({ name, kind, refId, briefId }) => ({ doc: name.name, kind, refId, briefId, now })),
  );
  await appendInTransaction(
    tx,
    checked.map(({ name, userId, update, clients, briefId, model }) => ({
      doc: name.name,
      rows: [{ userId, body: update }],
      clients: clients.map((clientId) => ({ clientId, userId: SERVER_USER })),
      projection: briefId === null ? null : firstProjection(briefId, model),
    })),
  );
  for (const { model } of checked) model.doc.destroy();
}

function checkSeed(name: RoomName, seed: Uint8Array): { model: RoomModel; clients: number[]; update: Uint8Array } {
  const schema = schemaOf(name.kind);
  if (name.kind === "scratch" || schema === undefined) throw new RangeError(`no documents of kind ${name.kind}`);
  const model = new RoomModel(schema);
  const accepted = acceptUpdate(model, seed, SERVER_AUTHOR, () => true);
  if (accepted.kind !== "applied")
    throw new RangeError(`the seed does not fit: ${accepted.kind === "refused" ? accepted.reason : "it is empty"}`);
  return { model, clients: accepted.newClients, update: accepted.update };
}

function firstProjection(briefId: string, model: RoomModel) {
  const { content, issues } = readBrief(model.doc);
  return new ProjectionDiff(briefId).change(projectBrief(content, issues));
}

/** Runs the change on a copy first: when it throws, the room has seen nothing of it. */
async function editRoom(
  room: Room,
  userId: string | null,
  change: (doc: Y.Doc) => void,
  alongside?: Alongside,
): Promise<void> {
  const update = updateOf(room, change);
  try {
    await (update ? room.edit(update, userId, alongside) : room.flushed());
  } catch (error) {
    // a refusal by what was to be written alongside, or by the freeze, is the caller's to hear
    throw error instanceof Error && error.cause instanceof AppError ? error.cause : error;
  }
}

/** Longest that other work may hold up what is written alongside an edit, milliseconds. */
const ALONGSIDE_MS = { timeout: 10_000, maxWait: 5_000 };

function transaction(parts: CollabParts, run: WriteAlongside): Alongside {
  return { open: (work) => parts.db.prisma.$transaction(work, ALONGSIDE_MS), run };
}

/** The update that a change makes; null when it changes nothing. Throws AppError frozen. */
function updateOf(room: Room, change: (doc: Y.Doc) => void): Uint8Array | null {
  if (room.frozen) throw new AppError("frozen");
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(room.model.doc));
  const before = Y.encodeStateVector(copy);
  const updates: Uint8Array[] = [];
  copy.on("update", (update: Uint8Array) => void updates.push(update));
  try {
    copy.transact(() => change(copy));
  } finally {
    copy.destroy();
  }
  const [only] = updates;
  if (!only) return null;
  return updates.length === 1 ? only : Y.diffUpdate(Y.mergeUpdates(updates), before);
}

/** Judged with the author's rights; the client id stays the server's, because no page will ever go on with it. */
async function editAs(room: Room, author: Author, change: (doc: Y.Doc) => void): Promise<void> {
  const update = updateOf(room, change);
  if (!update) return room.flushed();
  const { verdict } = judgeNews(update, room.model, { userId: SERVER_USER, rights: author.rights });
  if (verdict.kind === "refused") throw new AppError("forbidden", { reason: verdict.reason });
  await room.edit(update, author.userId);
}
