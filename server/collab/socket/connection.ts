import { WebSocket } from "ws";
import { CLOSE, type CloseCode } from "~/collab/closeCodes";
import type { PresenceUser } from "~/collab/presence";
import { MESSAGE } from "~/collab/wire";
import type { Author } from "../check/rights";
import { LIMITS } from "../limits";
import type { CollabMetrics } from "../metrics";
import type { Room } from "../room/room";
import type { Member } from "../room/seats";
import { Inbox } from "./inbox";
import { Outlet } from "./outlet";
import { PresenceGate } from "./presenceGate";
import { ReadingPace } from "./readingPace";
import { awarenessMessage, decodeMessage, type ClientMessage } from "./protocol";

/** Who a connection belongs to, once that is known. */
export type Identity = { user: PresenceUser; author: Author | null };

/** What a connection is told about its keeper. `left` is called once, after the room was left. */
export type ConnectionParts = {
  metrics: CollabMetrics;
  wantsAck: boolean;
  presenceChanged(room: Room): void;
  left(connection: Connection): void;
};

/** A peer that says nothing for this long is asked with a ping, and given up when it stays silent. */
const ASK_MS = 7_500;
const DEAD_MS = 32_000;

/**
 * One socket. It listens from the first moment (a client's first message must not be lost while the session is looked
 * up), holds frames back while it may not process them, and never lets a slow or hostile peer cost others anything.
 */
export class Connection implements Member {
  readonly wantsAck: boolean;
  /** Resolves when the socket is gone. */
  readonly gone: Promise<void>;
  readonly #socket: WebSocket;
  readonly #parts: ConnectionParts;
  readonly #inbox = new Inbox();
  readonly #pace: ReadingPace;
  readonly #presence: PresenceGate;
  readonly #outlet: Outlet;
  #identity: Identity | null = null;
  #room: Room | null = null;
  #held = true;
  #closed = false;
  #unknown = 0;
  #lastHeard: number;

  constructor(socket: WebSocket, parts: ConnectionParts) {
    const now = performance.now();
    this.#socket = socket;
    this.#parts = parts;
    this.wantsAck = parts.wantsAck;
    this.#pace = new ReadingPace(now);
    this.#presence = this.#makeGate(now);
    this.#outlet = new Outlet(socket, parts.metrics, () => this.#leave());
    this.#lastHeard = now;
    socket.binaryType = "nodebuffer";
    socket.on("message", this.#onMessage);
    socket.on("pong", () => void (this.#lastHeard = performance.now()));
    // ws reports a broken frame here and closes by itself (1002, 1007, 1009)
    socket.on("error", () => parts.metrics.count("socket_errors_total"));
    this.gone = new Promise((resolve) => socket.once("close", () => resolve()));
    socket.on("close", (code) => {
      if (!this.#closed) parts.metrics.count("closes_total", 1, `code="${code}",by="peer"`);
      this.#leave();
    });
  }

  #makeGate(now: number): PresenceGate {
    return new PresenceGate(
      {
        metrics: this.#parts.metrics,
        say: (update) => this.#room?.presence.receive(this, update) ?? { changed: false, tooLarge: false },
        changed: () => void (this.#room && this.#parts.presenceChanged(this.#room)),
        tooMuch: () => this.close(CLOSE.tooMany, "too much presence"),
        malformed: () => this.close(CLOSE.forbiddenContent, "presence cannot be read"),
      },
      now,
    );
  }

  get user(): PresenceUser {
    return this.#known().user;
  }

  get author(): Author | null {
    return this.#known().author;
  }

  get room(): Room | null {
    return this.#room;
  }

  get closed(): boolean {
    return this.#closed;
  }

  #known(): Identity {
    if (!this.#identity) throw new Error("the connection is not admitted yet");
    return this.#identity;
  }

  /** Lets the connection into its room and processes what it sent meanwhile. */
  admit(room: Room, identity: Identity): void {
    if (this.#closed) return;
    this.#identity = identity;
    this.#room = room;
    room.join(this);
    this.release();
  }

  /** Holds everything the peer sends from now on back, until {@link release}. */
  hold(): void {
    this.#held = true;
  }

  /** Goes on with what was held back. */
  release(): void {
    this.#held = false;
    this.#drain();
  }

  readonly #onMessage = (data: WebSocket.RawData, isBinary: boolean): void => {
    if (this.#closed) return;
    this.#lastHeard = performance.now();
    if (!isBinary || !Buffer.isBuffer(data)) return this.close(CLOSE.forbiddenContent, "text frame");
    if (!this.#held && this.#inbox.isEmpty) {
      if (this.#process(data)) return;
      this.#inbox.push(data);
      return this.#pause();
    }
    if (this.#inbox.push(data)) return;
    if (this.#room === null) return this.close(CLOSE.unavailable, "too much before the room is open");
    // what ws had read already still comes and is kept; the rest stays with the peer
    this.#socket.pause();
  };

  #drain(): void {
    while (!this.#held && !this.#closed) {
      const frame = this.#inbox.peek();
      if (!frame) break;
      if (!this.#process(frame)) return this.#pause();
      this.#inbox.shift();
    }
    if (!this.#held && !this.#closed && this.#socket.isPaused) this.#socket.resume();
  }

  #pause(): void {
    if (this.#closed) return;
    if (!this.#pace.pause(performance.now(), () => this.#drain()))
      return this.close(CLOSE.tooMany, "too many messages");
    if (this.#socket.isPaused) return;
    this.#socket.pause();
    this.#parts.metrics.count("paused_total");
  }

  /** Handles one frame; false when it must wait for the bucket. */
  #process(frame: Uint8Array): boolean {
    const room = this.#room;
    if (!room) return false;
    if (frame[0] === MESSAGE.sync && !this.#pace.take(performance.now())) return false;
    try {
      this.#handle(room, decodeMessage(frame));
    } catch (error) {
      this.#parts.metrics.count("malformed_total");
      this.close(CLOSE.forbiddenContent, error instanceof Error ? error.message.slice(0, 100) : "malformed");
    }
    return true;
  }

  #handle(room: Room, message: ClientMessage): void {
    switch (message.kind) {
      case "content":
        return this.#pace.work(message.update.length, room.receive(this, message.update), performance.now());
      case "syncStep1":
        this.#pace.work(message.stateVector.length, 0, performance.now());
        return this.#pace.charge(room.answer(this, message.stateVector), performance.now());
      case "awareness":
        return this.#presence.receive(message.update, performance.now());
      case "queryAwareness": {
        const present = room.presence.others(this);
        return present ? this.send([awarenessMessage(present)]) : undefined;
      }
      case "other":
        if (++this.#unknown >= LIMITS.unknownStrikes) this.close(CLOSE.misbehaving, "unknown messages");
        return;
      case "malformed":
        throw new Error(message.reason);
    }
  }

  send(frames: readonly Buffer[], answer = false): void {
    if (!this.#closed) this.#outlet.send(frames, answer);
  }

  /** Regular care: keeps the peer from thinking us dead, and notices when it is. */
  sweep(now: number): void {
    if (this.#closed) return;
    if (now - this.#lastHeard > DEAD_MS) {
      this.#parts.metrics.count("closes_total", 1, 'code="1006",by="server"');
      this.#leave();
      return this.#socket.terminate();
    }
    if (now - this.#lastHeard >= ASK_MS) this.#socket.ping();
    this.#outlet.sweep(now);
  }

  close(code: CloseCode, reason: string): void {
    if (this.#closed) return;
    this.#parts.metrics.count("closes_total", 1, `code="${code}",by="server"`);
    this.#leave();
    if (this.#socket.isPaused) this.#socket.resume();
    this.#socket.close(code, reason.slice(0, 100));
  }

  /** Ends the socket without a farewell: at shutdown, when the peer did not answer the close. */
  terminate(): void {
    this.#leave();
    this.#socket.terminate();
  }

  #leave(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#inbox.clear();
    this.#pace.end();
    this.#presence.end();
    const room = this.#room;
    if (room?.leave(this)) this.#parts.presenceChanged(room);
    this.#parts.left(this);
  }
}
