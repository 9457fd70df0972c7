import type pg from "pg";
import * as Y from "yjs";
import type { CloseCode } from "~/collab/closeCodes";
import { parseRoomName, type RoomName } from "~/collab/roomName";
import type { Clock } from "../../clock";
import { loadDoc, storeSnapshot } from "../../db/collab/collabDocs";
import type { ProjectionChange } from "../../db/collab/collabRows";
import type { Logger } from "../../log";
import type { CollabMetrics } from "../metrics";
import type { GroupCommit } from "../store/groupCommit";
import { loadRoom } from "./loadRoom";
import { Room, type RoomEvents } from "./room";

/** What the keeper of rooms needs. `onCommit` is told every commit with its projection. */
export type RoomsParts = {
  pool: pg.Pool;
  commit: GroupCommit;
  clock: Clock;
  log: Logger;
  metrics: CollabMetrics;
  onCommit(room: Room, change: ProjectionChange): void;
  /** Milliseconds of a monotonic clock; tests turn it. */
  now?: () => number;
};

/** A room nobody is in stays in memory this long. */
const UNLOAD_MS = 30_000;
/** A room in which nothing was written for this long may be compacted. */
const IDLE_MS = 30_000;
/** Fewer rows after the snapshot are not worth a new one. */
const SHORT_TAIL = 20;
/** Compacted log rows stay this long, for looking back and for verify. */
const KEEP_DAYS = 90;

/** Keeps the rooms of one process: loaded once, unloaded without races, compacted when quiet. */
export class Rooms {
  readonly #parts: RoomsParts;
  readonly #open = new Map<string, Promise<Room | null>>();
  readonly #loaded = new Map<string, Room>();
  readonly #damaged = new Set<Room>();
  readonly #compacting = new Set<Room>();
  readonly #events: RoomEvents;
  readonly #now: () => number;

  constructor(parts: RoomsParts) {
    this.#parts = parts;
    this.#now = parts.now ?? (() => performance.now());
    this.#events = {
      now: this.#now,
      dirty: (room) => parts.commit.schedule(room),
      committed: (room, change, snapshot) => {
        if (change) parts.onCommit(room, change);
        if (snapshot) void this.#store(room, snapshot);
      },
      ended: (room, why, error) => {
        parts.log.warn({ doc: room.name, why, err: error }, "room given up");
        this.#forget(room);
      },
    };
  }

  get size(): number {
    return this.#loaded.size;
  }

  /** Rooms in memory. */
  all(): Room[] {
    return [...this.#loaded.values()];
  }

  /** The room when it is in memory. */
  loaded(name: string): Room | null {
    return this.#loaded.get(name) ?? null;
  }

  /**
   * The room with this name, loaded when necessary and held in memory until `release` is called; null when there is no
   * such document. `fresh` = it was read from the database for this very call, so what it says of the freeze is new.
   */
  async hold(name: RoomName): Promise<{ room: Room; fresh: boolean; release(): void } | null> {
    for (;;) {
      const fresh = !this.#open.has(name.name);
      const room = await this.#opened(name);
      if (!room) return null;
      // it may have been given up between loading and now
      if (room.ended) continue;
      room.holds++;
      return { room, fresh, release: () => void room.holds-- };
    }
  }

  #opened(name: RoomName): Promise<Room | null> {
    const known = this.#open.get(name.name);
    if (known) return known;
    const opening = this.#load(name);
    this.#open.set(name.name, opening);
    const drop = () => {
      if (this.#open.get(name.name) === opening) this.#open.delete(name.name);
    };
    opening.then((room) => room ?? drop(), drop);
    return opening;
  }

  async #load(name: RoomName): Promise<Room | null> {
    const stored = await loadDoc(this.#parts.pool, name.name);
    const loaded = stored && loadRoom(name, stored, this.#parts.log);
    if (!loaded) return null;
    const room = new Room(loaded, this.#events);
    if (loaded.damaged) this.#damaged.add(room);
    this.#loaded.set(name.name, room);
    return room;
  }

  #forget(room: Room): void {
    if (this.#loaded.get(room.name) !== room) return;
    this.#loaded.delete(room.name);
    this.#open.delete(room.name);
    this.#damaged.delete(room);
  }

  /** Regular care: unloads rooms nobody is in, compacts quiet ones. Called every few seconds. */
  async sweep(): Promise<void> {
    for (const room of this.all()) {
      if (!room.clean || room.holds > 0) continue;
      const quiet = this.#now() - room.lastChangeAt;
      if (room.tail >= SHORT_TAIL && quiet >= IDLE_MS) await this.#compact(room);
      // everything is asked again after the await
      const unused = room.members.size === 0 && room.holds === 0 && room.clean;
      if (unused && this.#now() - room.lastChangeAt >= UNLOAD_MS && this.#loaded.get(room.name) === room) {
        this.#forget(room);
        room.destroy();
      }
    }
  }

  async #compact(room: Room): Promise<void> {
    if (this.#damaged.has(room) || this.#compacting.has(room)) return;
    await this.#store(room, Y.encodeStateAsUpdate(room.model.doc));
  }

  /** Stores a snapshot of the room as of its present head. A failure costs nothing but a longer tail. */
  async #store(room: Room, snapshot: Uint8Array): Promise<void> {
    if (this.#damaged.has(room) || this.#compacting.has(room)) return;
    const { head: seq, tail, name: doc } = room;
    this.#compacting.add(room);
    try {
      const now = this.#parts.clock.now();
      await storeSnapshot(this.#parts.pool, { doc, seq, snapshot, keepDays: KEEP_DAYS, now });
      room.tail -= tail;
      this.#parts.metrics.count("snapshots_total");
    } catch (error) {
      this.#parts.log.warn({ doc, err: error }, "snapshot not stored");
    } finally {
      this.#compacting.delete(room);
    }
  }

  /** Gives every room up with this code. */
  endAll(code: CloseCode, why: string): void {
    for (const room of this.all()) room.end(code, why);
  }
}

/** Parses a room name that our own code made. Throws when it is none. */
export function roomNameOf(name: string): RoomName {
  const parsed = parseRoomName(name);
  if (!parsed) throw new RangeError(`not a room name: ${name}`);
  return parsed;
}
