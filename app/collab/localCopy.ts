import { IndexeddbPersistence } from "y-indexeddb";
import type * as Y from "yjs";
import { browserRegistry, type CopyRegistry } from "./room/copyRegistry";
import { CopyWriter, readBeside } from "./room/copyWriter";

const PREFIX = "ruamphaen";
/** Key of what the server was known to have when this browser lost it. */
const KNOWN = "known";
/** Key of what a page wants to find again at its next visit. */
const PAGE = "page";

/** Longest wait for the browser's storage before a room is joined without it, milliseconds. */
const OPEN_MS = 2500;

/**
 * Name of the browser's copy of a room. It holds the user id, so that a shared computer never offers one person's edits
 * as another's, and the epoch, so that nothing from before a restore is sent again.
 */
export function copyName(userId: string, epoch: number, room: string): string {
  return `${PREFIX}:${userId}:${epoch}:${room}`;
}

/** User, epoch and room of a copy's name; null when it is none. */
export function parseCopyName(name: string): { userId: string; epoch: number; room: string } | null {
  const [, userId, epoch, room] = /^ruamphaen:([^:]+):(\d+):(.+)$/.exec(name) ?? [];
  return userId && epoch && room ? { userId, epoch: parseInt(epoch, 10), room } : null;
}

/** The browser's copy of a room. */
export type LocalCopy = {
  /** True while changes are really stored here. */
  readonly kept: boolean;
  /** Unconfirmed changes found from earlier visits. */
  waiting: number;
  /** What the server was known to have when those changes were made; null = not noted. */
  known: Uint8Array | null;
  /** What the page wanted to find again; null = nothing. */
  page: Uint8Array | null;
  /** Keeps a value of the page beside the document, for its next visit; null removes it. */
  notePage(value: Uint8Array | null): void;
  /** Notes how many changes of this visit wait, for the next one. */
  note(waiting: number): void;
  /** The changes of earlier visits are durable too. */
  settled(): void;
  /** Notes what the server is known to have, while changes wait; null = nothing waits. */
  noteKnown(known: Uint8Array | null): void;
  /** Stops storing; the copy stays. Resolves when everything is written. */
  close(): Promise<void>;
  /** Stops storing and removes the copy. */
  clear(): Promise<void>;
};

const NO_COPY: LocalCopy = {
  kept: false,
  waiting: 0,
  known: null,
  page: null,
  notePage: () => undefined,
  note: () => undefined,
  settled: () => undefined,
  noteKnown: () => undefined,
  close: async () => undefined,
  clear: async () => undefined,
};

async function open(name: string, doc: Y.Doc): Promise<{ stored: IndexeddbPersistence; db: IDBDatabase } | null> {
  if (typeof indexedDB === "undefined") return null;
  const stored = new IndexeddbPersistence(name, doc);
  // it would report a full storage to nobody: CopyWriter writes instead
  doc.off("update", stored._storeUpdate);
  // the end of the document must not close the storage before everything is written
  doc.off("destroy", stored.destroy);
  // a refused database (private window) would otherwise be an unhandled rejection
  const db = await Promise.race([
    stored._db.then(
      (opened) => stored.whenSynced.then(() => opened),
      () => null,
    ),
    new Promise<null>((resolve) => setTimeout(() => resolve(null), OPEN_MS)),
  ]);
  if (db) return { stored, db };
  void Promise.resolve(stored.destroy()).catch(() => undefined);
  return null;
}

/**
 * Opens the copy of a room and loads it into the document. Where the browser has no storage (or it does not answer in
 * 2.5 s) the room works without one, and `kept` is false; `changed` is called when `kept` changes later.
 */
export async function openLocalCopy(
  name: string,
  doc: Y.Doc,
  registry: CopyRegistry = browserRegistry(),
  changed: () => void = () => undefined,
): Promise<LocalCopy> {
  const opened = await open(name, doc);
  if (!opened) return NO_COPY;
  const { stored, db } = opened;
  const writer = new CopyWriter(db, doc, stored, changed);
  const tab = String(doc.clientID);
  let earlier = registry.parts(name);
  let cleared = false;
  registry.note(name, tab, 0);
  return {
    get kept() {
      return writer.kept;
    },
    waiting: [...earlier.values()].reduce((sum, count) => sum + count, 0),
    known: await readBeside(db, KNOWN),
    page: await readBeside(db, PAGE),
    notePage: (value) => void writer.put(PAGE, value),
    note: (count) => {
      if (!cleared) registry.note(name, tab, count);
    },
    settled: () => {
      registry.settle(earlier);
      earlier = new Map();
    },
    noteKnown: (known) => void writer.put(KNOWN, known),
    close: async () => {
      await writer.end();
      await stored.destroy();
    },
    clear: async () => {
      cleared = true;
      await writer.end();
      registry.forget(name);
      await stored.clearData();
    },
  };
}

/** True for the origin of transactions that loading a copy makes: not edits of this visit. */
export function isCopyOrigin(origin: unknown): boolean {
  return origin instanceof IndexeddbPersistence;
}

/** A copy with changes that the server has not confirmed. */
export type UnsentCopy = { name: string; room: string; epoch: number; waiting: number };

/** This browser's copies of a user that hold unconfirmed changes: asked before signing out. */
export function unsentCopies(userId: string, registry: CopyRegistry = browserRegistry()): UnsentCopy[] {
  return [...registry.all()].flatMap(([name, waiting]) => {
    const parsed = parseCopyName(name);
    if (waiting === 0 || parsed?.userId !== userId) return [];
    return [{ name, room: parsed.room, epoch: parsed.epoch, waiting }];
  });
}

/** Unconfirmed changes that this browser holds for a user, over all rooms. */
export function unsentWork(userId: string, registry: CopyRegistry = browserRegistry()): number {
  return unsentCopies(userId, registry).reduce((sum, { waiting }) => sum + waiting, 0);
}

/** Names of all copies of a user: those noted, and those that the browser itself still knows. */
async function copiesOf(userId: string, registry: CopyRegistry): Promise<Set<string>> {
  const names = new Set([...registry.all().keys()].filter((name) => parseCopyName(name)?.userId === userId));
  try {
    for (const { name } of await indexedDB.databases())
      if (name && parseCopyName(name)?.userId === userId) names.add(name);
  } catch {
    // older browsers cannot list them; the noted ones are all that our pages made
  }
  return names;
}

/**
 * Removes every copy of a user from this browser: at sign-out, after the question about unsent work. Resolves when the
 * copies are gone, or could not be removed now because a page holds them open.
 */
export async function clearLocalCopies(userId: string, registry: CopyRegistry = browserRegistry()): Promise<void> {
  if (typeof indexedDB === "undefined") return;
  await Promise.all([...(await copiesOf(userId, registry))].map((name) => removeLocalCopy(name, registry)));
}

/** Removes one copy. Resolves when it is gone, or could not be removed now because a page holds it open. */
export function removeLocalCopy(name: string, registry: CopyRegistry = browserRegistry()): Promise<void> {
  return new Promise((resolve) => {
    registry.forget(name);
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = request.onerror = request.onblocked = () => resolve();
  });
}
