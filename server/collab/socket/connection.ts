import { WebSocket } from "ws";
import { CLOSE, type CloseCode } from "~/collab/closeCodes";
import type { PresenceUser } from "~/collab/presence";
import { MESSAGE } from "~/collab/wire";
import type { Author } from "../check/rights";
import { LIMITS, TokenBucket } from "../limits";
import type { CollabMetrics } from "../metrics";
import type { Member, Room } from "../room/room";
import { Inbox } from "./inbox";
import { awarenessMessage, decodeMessage, KEEP_ALIVE, type ClientMessage } from "./protocol";

/** Who a connection belongs to, once that is known. */
export type Identity = { user: PresenceUser; author: Author | null };

/** What a connection is told about its keeper. `left` is called once, after the room was left. */
export type ConnectionParts = {
  metrics: CollabMetrics;
  wantsAck: boolean;
  presenceChanged(room: Room): void;
  left(connection: Connection): void;
};

const SILENT_MS = 15_000;
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
  readonly #content: TokenBucket;
  readonly #presence: TokenBucket;
  readonly #presenceFrames: TokenBucket;
  #identity: Identity | null = null;
  #room: Room | null = null;
  #held = true;
  #closed = false;
  #refill: NodeJS.Timeout | null = null;
  #pauses: { at: number; ms: number }[] = [];
  #strikes = 0;
  #unknown = 0;
  #latePresence: Uint8Array | null = null;
  #allowance = 0;
  #allowanceUntil = 0;
  #lastSent: number;
  #lastHeard: number;

  constructor(socket: WebSocket, parts: ConnectionParts) {
    const now = performance.now();
    this.#socket = socket;
    this.#parts = parts;
    this.wantsAck = parts.wantsAck;
    this.#content = new TokenBucket(LIMITS.contentPerSecond, LIMITS.contentBurst, now);
    this.#presence = new TokenBucket(LIMITS.presencePerSecond, LIMITS.presenceBurst, now);
    this.#presenceFrames = new TokenBucket(LIMITS.presenceFramesPerSecond, LIMITS.presenceFramesBurst, now);
    this.#lastSent = now;
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
    // ws may still deliver what it had read when it was paused: that is kept, whatever it is
    if (!this.#inbox.push(data) && this.#room === null)
      this.close(CLOSE.unavailable, "too much before the room is open");
  };

  #drain(): void {
    while (!this.#held && !this.#closed) {
      const frame = this.#inbox.peek();
      if (!frame) break;
      if (!this.#process(frame)) return this.#pause();
      this.#inbox.shift();
    }
    if (!this.#closed && this.#socket.isPaused) this.#socket.resume();
  }

  /** Stops reading until the bucket has refilled; who is stopped half of a minute is closed. */
  #pause(): void {
    if (this.#closed || this.#refill !== null) return;
    const now = performance.now();
    const wait = Math.max(10, this.#content.waitMs(now, LIMITS.contentPerSecond / 10));
    this.#pauses = this.#pauses.filter(({ at }) => now - at < 60_000);
    this.#pauses.push({ at: now, ms: wait });
    if (this.#pauses.reduce((sum, { ms }) => sum + ms, 0) > LIMITS.pausedMs)
      return this.close(CLOSE.tooMany, "too many messages");
    this.#socket.pause();
    this.#parts.metrics.count("paused_total");
    this.#refill = setTimeout(() => {
      this.#refill = null;
      this.#drain();
    }, wait);
  }

  /** Handles one frame; false when it must wait for the bucket. */
  #process(frame: Uint8Array): boolean {
    const room = this.#room;
    if (!room) return false;
    if (frame[0] === MESSAGE.sync && !this.#content.take(performance.now())) return false;
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
        return room.receive(this, message.update);
      case "syncStep1":
        return room.answer(this, message.stateVector);
      case "awareness":
        return this.#receivePresence(room, message.update);
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

  /** Presence beyond its rate is dropped, but the last word of a flood is said when the bucket has refilled. */
  #receivePresence(room: Room, update: Uint8Array): void {
    const now = performance.now();
    if (!this.#presenceFrames.take(now)) return this.#strike();
    if (this.#presence.waitMs(now) > 0) {
      if (this.#latePresence === null) setTimeout(() => this.#sayLate(), this.#presence.waitMs(now));
      this.#latePresence = update;
      return;
    }
    this.#sayPresence(room, update, now);
  }

  #sayPresence(room: Room, update: Uint8Array, now: number): void {
    const { changed, tooLarge } = room.presence.receive(this, update);
    if (tooLarge) this.#strike();
    if (!changed) return;
    this.#presence.take(now);
    this.#parts.presenceChanged(room);
  }

  #sayLate(): void {
    const update = this.#latePresence;
    this.#latePresence = null;
    if (update === null || this.#closed || !this.#room) return;
    try {
      this.#sayPresence(this.#room, update, performance.now());
    } catch {
      this.close(CLOSE.forbiddenContent, "presence cannot be read");
    }
  }

  #strike(): void {
    this.#parts.metrics.count("presence_dropped_total");
    if (++this.#strikes >= LIMITS.presenceStrikes) this.close(CLOSE.tooMany, "too much presence");
  }

  /** Sends frames in one write to the network. A peer that does not read is cut off at 4 MiB of unsent bytes. */
  send(frames: readonly Buffer[], answer = false): void {
    const socket = this.#socket;
    if (this.#closed || socket.readyState !== WebSocket.OPEN) return;
    const now = performance.now();
    this.#lastSent = now;
    if (answer) this.#allow(frames, now);
    const stream: import("node:net").Socket | undefined = frames.length > 1 ? streamOf(socket) : undefined;
    stream?.cork();
    for (const frame of frames) socket.send(frame);
    stream?.uncork();
    this.#cutOffIfSlow(now);
  }

  /** Only the first answer has an allowance of its own. */
  #allow(frames: readonly Buffer[], now: number): void {
    if (this.#allowanceUntil !== 0) return;
    this.#allowance = frames.reduce((sum, frame) => sum + frame.length, 0);
    this.#allowanceUntil = now + LIMITS.firstAnswerMs;
  }

  #cutOffIfSlow(now: number): void {
    const unsent = this.#socket.bufferedAmount;
    if (unsent === 0) return;
    this.#parts.metrics.peak("unsent_bytes_peak", unsent);
    const allowed = LIMITS.unsentBytes + (now < this.#allowanceUntil ? this.#allowance : 0);
    if (unsent <= allowed) return;
    this.#parts.metrics.count("closes_total", 1, `code="${CLOSE.tooSlow}",by="server"`);
    this.#leave();
    // close() would queue behind the full buffer
    this.#socket.terminate();
  }

  /** Regular care: keeps the peer from thinking us dead, and notices when it is. */
  sweep(now: number): void {
    if (this.#closed) return;
    if (now - this.#lastHeard > DEAD_MS) {
      this.#parts.metrics.count("closes_total", 1, 'code="1006",by="server"');
      this.#leave();
      return this.#socket.terminate();
    }
    if (now - this.#lastHeard >= SILENT_MS / 2) this.#socket.ping();
    if (now - this.#lastSent >= SILENT_MS) this.send([KEEP_ALIVE]);
    this.#cutOffIfSlow(now);
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
    if (this.#refill !== null) clearTimeout(this.#refill);
    const room = this.#room;
    if (room?.leave(this)) this.#parts.presenceChanged(room);
    this.#parts.left(this);
  }
}

/** The network stream below a socket, to write several frames at once. */
function streamOf(socket: WebSocket): import("node:net").Socket | undefined {
  return "_socket" in socket ? (socket._socket as import("node:net").Socket) : undefined;
}
