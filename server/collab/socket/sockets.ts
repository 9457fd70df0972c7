import { setTimeout as pause } from "node:timers/promises";
import type { WebSocket } from "ws";
import { CLOSE, type CloseCode } from "~/collab/closeCodes";
import type { Actor } from "~/domain/access/actor";
import type { AccessScope } from "../../bus";
import { LIMITS } from "../limits";
import type { CollabParts } from "../parts";
import type { Room } from "../room/room";
import { accessChange, admit, presenceUser, standing, type Admitted, type Request } from "./admission";
import { Connection } from "./connection";
import type { ConnectionLimits } from "./connectionLimits";

type Seat = {
  connection: Connection;
  request: Request;
  actor: Actor | null;
  judgedAt: number;
  /** Rights may have changed while it was being opened: what was read before counts for nothing. */
  outdated: boolean;
  free: (() => void)[];
};

/** Rights are judged anew this often, so that a lost notification costs at most a minute. */
const JUDGE_MS = 60_000;
/** Presence of a room is relayed at most this often. */
const PRESENCE_MS = 50;
/** Time for a peer to answer the close of a shutdown. */
const FAREWELL_MS = 1000;

/** All sockets of one process. */
export class Sockets {
  readonly #parts: CollabParts;
  readonly #limits: ConnectionLimits;
  readonly #seats = new Map<Connection, Seat>();
  readonly #presence = new Map<Room, NodeJS.Timeout | null>();

  constructor(parts: CollabParts, limits: ConnectionLimits) {
    this.#parts = parts;
    this.#limits = limits;
  }

  get size(): number {
    return this.#seats.size;
  }

  /** Takes a socket that was just accepted. */
  add(socket: WebSocket, request: Request, wantsAck: boolean): void {
    const connection = new Connection(socket, {
      metrics: this.#parts.metrics,
      wantsAck,
      presenceChanged: (room) => this.#presenceChanged(room),
      left: (gone) => this.#left(gone),
    });
    const seat: Seat = { connection, request, actor: null, judgedAt: performance.now(), outdated: false, free: [] };
    this.#seats.set(connection, seat);
    this.#parts.metrics.count("connections_total");
    // scratch rooms are for load tests: outside the limits on sockets and connects
    if (request.room?.kind !== "scratch") seat.free.push(this.#limits.addressSocket(request.address));
    void this.#open(seat);
  }

  #left(connection: Connection): void {
    const seat = this.#seats.get(connection);
    this.#seats.delete(connection);
    for (const free of seat?.free ?? []) free();
  }

  async #open(seat: Seat): Promise<void> {
    const { connection, request } = seat;
    const late = setTimeout(() => connection.close(CLOSE.unavailable, "opening took too long"), LIMITS.openMs);
    try {
      const admitted = await this.#asOfNow(seat);
      if (typeof admitted !== "number") return this.#admitted(seat, admitted);
      if (admitted === CLOSE.signInAgain) this.#limits.failed(request.address, performance.now());
      this.#parts.log.info({ code: admitted, room: request.room?.name, address: request.address }, "socket refused");
      connection.close(admitted, "refused");
    } catch (error) {
      this.#parts.log.error({ err: error, room: request.room?.name }, "room could not be opened");
      connection.close(CLOSE.unavailable, "cannot be opened now");
    } finally {
      clearTimeout(late);
    }
  }

  /** Asks again when somebody's rights changed between the first answer and the last: none of it may be stale. */
  async #asOfNow(seat: Seat): Promise<Admitted | CloseCode> {
    for (;;) {
      seat.outdated = false;
      const admitted = await admit(this.#parts, seat.request);
      if (!seat.outdated || seat.connection.closed) return admitted;
      if (typeof admitted !== "number") admitted.release();
    }
  }

  #admitted(seat: Seat, { actor, org, rights, room, release }: Admitted): void {
    try {
      if (seat.connection.closed) return;
      if (room.ended) return seat.connection.close(CLOSE.unavailable, "come back");
      if (seat.request.room?.kind !== "scratch") {
        const free = this.#limits.userSocket(actor.userId, performance.now());
        if (!free) return seat.connection.close(CLOSE.tooMany, "too many connections");
        seat.free.push(free);
      }
      seat.actor = actor;
      seat.judgedAt = performance.now();
      const author = rights && { userId: actor.userId, rights };
      seat.connection.admit(room, { user: presenceUser({ actor, org }), author });
    } finally {
      release();
    }
  }

  /** The first change after a pause is told at the end of this turn, later ones together. */
  #presenceChanged(room: Room): void {
    if (this.#presence.has(room)) return;
    const again = () => {
      this.#presence.delete(room);
      room.relayPresence();
    };
    this.#presence.set(room, null);
    setImmediate(() => {
      room.relayPresence();
      this.#presence.set(room, setTimeout(again, PRESENCE_MS));
    });
  }

  /** Rights changed for somebody: matching connections do nothing more until they were judged again. */
  accessChanged(scope: AccessScope): void {
    for (const seat of this.#seats.values()) {
      const { room } = seat.connection;
      if (room === null) seat.outdated ||= scope.room === undefined || scope.room === seat.request.room?.name;
      else if (matches(seat, scope)) this.#judge(seat);
    }
  }

  #judge(seat: Seat): void {
    const { connection, request } = seat;
    const { room } = connection;
    if (!room) return;
    seat.judgedAt = performance.now();
    connection.hold();
    const ask = async () => {
      const now = await standing(this.#parts, request);
      if (now.frozen) room.frozen = true;
      const code = accessChange(connection.author, now);
      if (code !== null) return connection.close(code, "access changed");
      seat.actor = now.actor;
      connection.release();
    };
    ask().catch((error: unknown) => {
      this.#parts.log.error({ err: error, room: room.name }, "rights could not be judged");
      connection.close(CLOSE.accessChanged, "come back");
    });
  }

  /** Regular care, every few seconds. */
  sweep(): void {
    const now = performance.now();
    this.#limits.sweep(now);
    for (const seat of this.#seats.values()) {
      seat.connection.sweep(now);
      if (now - seat.judgedAt >= JUDGE_MS) this.#judge(seat);
    }
  }

  /** Closes every socket with 1012; what does not go within a second is cut. */
  async close(): Promise<void> {
    const connections = [...this.#seats.keys()];
    for (const connection of connections) connection.close(CLOSE.restarting, "restarting");
    for (const timer of this.#presence.values()) if (timer) clearTimeout(timer);
    await Promise.race([Promise.all(connections.map(({ gone }) => gone)), pause(FAREWELL_MS)]);
    for (const connection of connections) connection.terminate();
  }

  /** Stops taking anything from anybody: before the last commit of a shutdown. */
  holdAll(): void {
    for (const connection of this.#seats.keys()) connection.hold();
  }
}

function matches({ connection, request, actor }: Seat, scope: AccessScope): boolean {
  if (scope.room !== undefined && scope.room !== (connection.room?.name ?? request.room?.name)) return false;
  if (scope.userId !== undefined && scope.userId !== actor?.userId) return false;
  if (scope.sessionId !== undefined && scope.sessionId !== actor?.sessionId) return false;
  if (scope.orgId !== undefined && !actor?.memberships.some(({ orgId }) => orgId === scope.orgId)) return false;
  return Object.values(scope).some((value) => value !== undefined);
}
