import { LIMITS, TokenBucket } from "../limits";

/**
 * How fast a connection may be read: 300 sync messages a second, bursts of 600. Who is slower than the limit never
 * notices; who is faster is read no further for a while, and given up after 30 s of that within a minute.
 */
export class ReadingPace {
  readonly #bucket: TokenBucket;
  #pauses: { at: number; ms: number }[] = [];
  #timer: NodeJS.Timeout | null = null;
  #answered = false;

  constructor(now: number) {
    this.#bucket = new TokenBucket(LIMITS.contentPerSecond, LIMITS.contentBurst, now);
  }

  /** Takes the right to process one message; false when it must wait. */
  take(now: number): boolean {
    return this.#bucket.take(now);
  }

  /** Charges for a sync answer: asking for a large document again and again must not cost others the server's time. */
  charge(bytes: number, now: number): void {
    if (this.#answered) this.#bucket.spend(Math.floor(bytes / LIMITS.answerBytesPerMessage), now);
    this.#answered = true;
  }

  /** Charges for a large message, or one whose content is dear to apply: few of them cost as much as many small ones. */
  work(bytes: number, steps: number, now: number): void {
    this.#bucket.spend(Math.floor(bytes / LIMITS.bytesPerMessage) + Math.floor(steps / LIMITS.stepsPerMessage), now);
  }

  /** Calls `goOn` when a tenth of a second's messages may be read again. False when the patience is used up. */
  pause(now: number, goOn: () => void): boolean {
    if (this.#timer !== null) return true;
    const wait = Math.max(10, this.#bucket.waitMs(now, LIMITS.contentPerSecond / 10));
    this.#pauses = this.#pauses.filter(({ at }) => now - at < 60_000);
    this.#pauses.push({ at: now, ms: wait });
    if (this.#pauses.reduce((sum, { ms }) => sum + ms, 0) > LIMITS.pausedMs) return false;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      goOn();
    }, wait);
    return true;
  }

  /** Goes on with nothing any more. */
  end(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
