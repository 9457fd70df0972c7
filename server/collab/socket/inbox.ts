import { LIMITS } from "../limits";

/** Frames that wait: for the room to be loaded, for the bucket to refill, or for rights to be judged again. */
export class Inbox {
  #frames: Uint8Array[] = [];
  #bytes = 0;

  get isEmpty(): boolean {
    return this.#frames.length === 0;
  }

  /** Keeps a frame. False when more wait than may before a room is loaded. */
  push(frame: Uint8Array): boolean {
    this.#frames.push(frame);
    this.#bytes += frame.length;
    return this.#frames.length <= LIMITS.openFrames && this.#bytes <= LIMITS.openBytes;
  }

  /** The oldest frame, without taking it. */
  peek(): Uint8Array | undefined {
    return this.#frames[0];
  }

  /** Takes the oldest frame. */
  shift(): void {
    const frame = this.#frames.shift();
    this.#bytes -= frame?.length ?? 0;
  }

  /** Forgets everything. */
  clear(): void {
    this.#frames = [];
    this.#bytes = 0;
  }
}
