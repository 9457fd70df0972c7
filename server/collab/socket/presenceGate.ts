import { LIMITS, TokenBucket } from "../limits";
import type { CollabMetrics } from "../metrics";
import type { PresenceResult } from "../room/presence";

/** Where presence goes that may pass, and what happens otherwise. */
export type PresenceGateParts = {
  metrics: CollabMetrics;
  /** Takes a presence frame. Throws when it cannot be read. */
  say(update: Uint8Array): PresenceResult;
  changed(): void;
  tooMuch(): void;
  malformed(): void;
};

/**
 * Lets 20 presence changes a second through. What comes faster is dropped, but the last word of a burst is said when
 * the bucket has refilled, so that nobody is shown where a person no longer is. A flood ends the connection.
 */
export class PresenceGate {
  readonly #parts: PresenceGateParts;
  readonly #changes: TokenBucket;
  readonly #frames: TokenBucket;
  #strikes = 0;
  #late: Uint8Array | null = null;
  #timer: NodeJS.Timeout | null = null;

  constructor(parts: PresenceGateParts, now: number) {
    this.#parts = parts;
    this.#changes = new TokenBucket(LIMITS.presencePerSecond, LIMITS.presenceBurst, now);
    this.#frames = new TokenBucket(LIMITS.presenceFramesPerSecond, LIMITS.presenceFramesBurst, now);
  }

  /** Takes a presence frame. Throws when it cannot be read. */
  receive(update: Uint8Array, now: number): void {
    if (!this.#frames.take(now)) return this.#strike();
    const wait = this.#changes.waitMs(now);
    if (wait === 0) return this.#say(update, now);
    this.#late = update;
    this.#timer ??= setTimeout(() => this.#sayLate(), wait);
  }

  /** Forgets what was to be said later. */
  end(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#late = null;
  }

  #say(update: Uint8Array, now: number): void {
    const { changed, tooLarge } = this.#parts.say(update);
    if (tooLarge) this.#strike();
    if (!changed) return;
    this.#changes.take(now);
    this.#parts.changed();
  }

  #sayLate(): void {
    const update = this.#late;
    this.end();
    if (update === null) return;
    try {
      this.#say(update, performance.now());
    } catch {
      this.#parts.malformed();
    }
  }

  #strike(): void {
    this.#parts.metrics.count("presence_dropped_total");
    if (++this.#strikes >= LIMITS.presenceStrikes) this.#parts.tooMuch();
  }
}
