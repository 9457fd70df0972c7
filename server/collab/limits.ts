/** Limits of contract.md's table, in one place. */
export const LIMITS = {
  /** Bytes of one frame; `ws` closes with 1009 beyond it. */
  frameBytes: 2 * 1024 * 1024,
  /** Bytes of one log row. */
  rowBytes: 2 * 1024 * 1024,
  /** Bytes of a document's compacted state. */
  docBytes: 8 * 1024 * 1024,
  /** Content messages of one connection. */
  contentPerSecond: 300,
  contentBurst: 600,
  /** A sync answer counts as one more message per so many bytes, but for the first one of a connection. */
  answerBytesPerMessage: 16 * 1024,
  /** A sync message counts as one more per so many bytes, and per so many comparisons that its content costs. */
  bytesPerMessage: 4 * 1024,
  stepsPerMessage: 8_000,
  /** Bytes of a state vector beyond 16 for each client id that the room knows. */
  stateVectorBytes: 64 * 1024,
  /** Reading paused for so long within a minute: 4529. */
  pausedMs: 30_000,
  /** Presence changes of one connection. */
  presencePerSecond: 20,
  presenceBurst: 40,
  /** Presence frames of one connection, echoes of stock clients included. */
  presenceFramesPerSecond: 100,
  presenceFramesBurst: 400,
  /** Presence frames dropped before the connection is closed with 4529. */
  presenceStrikes: 300,
  /** Entries of one presence frame; client ids that one connection may speak for, one after the other. */
  presenceEntries: 4_000,
  presenceIds: 32,
  /** Before a room is loaded. */
  openFrames: 64,
  openBytes: 2 * 1024 * 1024,
  openMs: 10_000,
  /** Unsent bytes to one reader; the first sync answer has its own allowance for a minute. */
  unsentBytes: 4 * 1024 * 1024,
  firstAnswerMs: 60_000,
  /** Sockets and connects of one user, sockets and failed upgrades of one address. */
  socketsPerUser: 10,
  connectsPerMinute: 20,
  socketsPerAddress: 1000,
  failedBurst: 30,
  failedPerSecond: 2,
  /** Frames of an unknown type before the connection is closed. */
  unknownStrikes: 20,
} as const;

/** A bucket that refills at a steady rate. Times are milliseconds of a monotonic clock. */
export class TokenBucket {
  readonly #perMs: number;
  readonly #burst: number;
  #tokens: number;
  #at: number;

  constructor(perSecond: number, burst: number, now: number) {
    this.#perMs = perSecond / 1000;
    this.#burst = burst;
    this.#tokens = burst;
    this.#at = now;
  }

  /** Takes one token; false when there is none. */
  take(now: number): boolean {
    this.#refill(now);
    if (this.#tokens < 1) return false;
    this.#tokens--;
    return true;
  }

  /** Takes tokens that are perhaps not there yet: what follows waits for them. */
  spend(count: number, now: number): void {
    this.#refill(now);
    this.#tokens -= count;
  }

  /** Milliseconds until `count` tokens are there. */
  waitMs(now: number, count = 1): number {
    this.#refill(now);
    return this.#tokens >= count ? 0 : Math.ceil((count - this.#tokens) / this.#perMs);
  }

  #refill(now: number): void {
    this.#tokens = Math.min(this.#burst, this.#tokens + Math.max(0, now - this.#at) * this.#perMs);
    this.#at = now;
  }
}
