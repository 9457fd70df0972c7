import type { Socket } from "node:net";
import { WebSocket } from "ws";
import { CLOSE } from "~/collab/closeCodes";
import { LIMITS } from "../limits";
import type { CollabMetrics } from "../metrics";
import { KEEP_ALIVE } from "./protocol";

/** A page that hears nothing for 30 s reconnects: it gets something at least this often. */
const SILENT_MS = 15_000;

/**
 * The sending side of a socket. Several frames go out in one write; a peer that does not read is cut off at 4 MiB of
 * unsent bytes, so that a stalled reader costs no memory. `cutOff` is called before it is ended.
 */
export class Outlet {
  readonly #socket: WebSocket;
  readonly #metrics: CollabMetrics;
  readonly #cutOff: () => void;
  #allowance = 0;
  #allowanceUntil = 0;
  #lastSent = performance.now();

  constructor(socket: WebSocket, metrics: CollabMetrics, cutOff: () => void) {
    this.#socket = socket;
    this.#metrics = metrics;
    this.#cutOff = cutOff;
  }

  /** Sends frames. `answer` marks a sync answer: the first has an allowance of its own for a minute. */
  send(frames: readonly Buffer[], answer: boolean): void {
    const socket = this.#socket;
    if (socket.readyState !== WebSocket.OPEN) return;
    const now = performance.now();
    this.#lastSent = now;
    if (answer && this.#allowanceUntil === 0) {
      this.#allowance = frames.reduce((sum, frame) => sum + frame.length, 0);
      this.#allowanceUntil = now + LIMITS.firstAnswerMs;
    }
    const stream = frames.length > 1 ? streamOf(socket) : undefined;
    stream?.cork();
    for (const frame of frames) socket.send(frame);
    stream?.uncork();
    this.#watch(now);
  }

  /** Regular care: says something when nothing was said for a while, and looks whether the peer still reads. */
  sweep(now: number): void {
    if (now - this.#lastSent >= SILENT_MS) this.send([KEEP_ALIVE], false);
    else this.#watch(now);
  }

  #watch(now: number): void {
    const unsent = this.#socket.bufferedAmount;
    if (unsent === 0) return;
    this.#metrics.peak("unsent_bytes_peak", unsent);
    const allowed = LIMITS.unsentBytes + (now < this.#allowanceUntil ? this.#allowance : 0);
    if (unsent <= allowed) return;
    this.#metrics.count("closes_total", 1, `code="${CLOSE.tooSlow}",by="server"`);
    this.#cutOff();
    // close() would queue behind the full buffer
    this.#socket.terminate();
  }
}

/** The network stream below a socket, to write several frames at once. */
function streamOf(socket: WebSocket): Socket | undefined {
  return "_socket" in socket ? (socket._socket as Socket) : undefined;
}
