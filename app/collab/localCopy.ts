import { IndexeddbPersistence } from "y-indexeddb";
import type * as Y from "yjs";
import { browserRegistry, type CopyRegistry } from "./room/copyRegistry";

const PREFIX = "ruamphaen";

/** Longest wait for the browser's storage before a room is joined without it, milliseconds. */
const OPEN_MS = 2500;

/**
 * Name of the browser's copy of a room. It holds the user id, so that a shared computer never offers one person's edits
 * as another's, and the epoch, so that nothing from before a restore is sent again.
 */
export function copyName(userId: string, epoch: number, room: string): string {
  return `${PREFIX}:${userId}:${epoch}:${room}`;
}

/** The browser's copy of a room. */
export type LocalCopy = {
  /** True while changes are really stored here. */
  kept: boolean;
  /** Unconfirmed changes found from earlier visits. */
  waiting: number;
  /** Notes how many changes wait, for the next visit. */
  note(waiting: number): void;
  /** Stops storing; the copy stays. */
  close(): void;
  /** Stops storing and removes the copy. */
  clear(): Promise<void>;
};

const NO_COPY: LocalCopy = {
  kept: false,
  waiting: 0,
  note: () => undefined,
  close: () => undefined,
  clear: async () => undefined,
};

/**
 * Opens the copy of a room and loads it into the document. Where the browser has no storage (or it does not answer in
 * 2.5 s) the room works without one, and `kept` is false.
 */
export async function openLocalCopy(name: string, doc: Y.Doc, registry = browserRegistry()): Promise<LocalCopy> {
  if (typeof indexedDB === "undefined") return NO_COPY;
  const persistence = new IndexeddbPersistence(name, doc);
  // a refused database (private window) would otherwise be an unhandled rejection
  const opened = await Promise.race([
    persistence._db.then(
      () => persistence.whenSynced.then(() => true),
      () => false,
    ),
    new Promise<boolean>((resolve) => setTimeout(() => resolve(false), OPEN_MS)),
  ]);
  if (!opened) {
    void Promise.resolve(persistence.destroy()).catch(() => undefined);
    return NO_COPY;
  }
  const waiting = registry.waiting(name);
  return {
    kept: true,
    waiting,
    note: (count) => registry.note(name, count),
    close: () => void persistence.destroy(),
    clear: async () => {
      registry.forget(name);
      await persistence.clearData();
    },
  };
}

/** True for the origin of transactions that loading a copy makes: not edits of this visit. */
export function isCopyOrigin(origin: unknown): boolean {
  return origin instanceof IndexeddbPersistence;
}

/** Unconfirmed changes that this browser holds for a user, over all rooms: asked before signing out. */
export function unsentWork(userId: string, registry: CopyRegistry = browserRegistry()): number {
  let sum = 0;
  for (const [name, waiting] of registry.all()) if (name.startsWith(`${PREFIX}:${userId}:`)) sum += waiting;
  return sum;
}

/** Removes every copy of a user from this browser: at sign-out, after the question about unsent work. */
export function clearLocalCopies(userId: string, registry: CopyRegistry = browserRegistry()): void {
  for (const name of registry.all().keys()) {
    if (!name.startsWith(`${PREFIX}:${userId}:`)) continue;
    registry.forget(name);
    if (typeof indexedDB !== "undefined") indexedDB.deleteDatabase(name);
  }
}
