import type { RoomName } from "~/collab/roomName";
import type { Actor } from "~/domain/access/actor";
import type { Deps } from "../usecases/deps";
import type { Access } from "./authorize";
import type { SeatAccess } from "./seatAccess";
import type { CollabMetrics } from "./metrics";
import type { Rooms } from "./room/rooms";
import type { GroupCommit } from "./store/groupCommit";

/** Who a Cookie header belongs to. Asking keeps the session alive, as an open page does. */
export type SessionReader = { actorOf(cookie: string | undefined, address: string): Promise<Actor | null> };

/** What live editing is given by the composition. `sessions` is for tests; without it the server's own sessions. */
export type CollabDeps = Pick<Deps, "db" | "clock" | "bus" | "log" | "env" | "secret"> & { sessions?: SessionReader };

/** The parts of live editing in one process, made once in upgrade.ts. */
export type CollabParts = Omit<CollabDeps, "sessions"> & {
  sessions: SessionReader;
  metrics: CollabMetrics;
  commit: GroupCommit;
  rooms: Rooms;
  /** Notes that somebody signed in was refused a room, in the audit trail. */
  denied(actor: Actor, room: string): void;
  authorize(room: RoomName, actor: Actor): Promise<Access | null>;
  /** The seat of a dialogue session that a Cookie header holds and that may write here now; null for anybody else. */
  seatAt(room: RoomName, cookie: string | undefined, address: string): Promise<SeatAccess | null>;
  /** Epoch of the database, read at most once a minute and after `dropAll`. */
  epoch(): Promise<number>;
};
