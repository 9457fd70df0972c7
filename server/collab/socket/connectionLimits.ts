import { LIMITS, TokenBucket } from "../limits";

/** Counts sockets and connects of users, and sockets and failed upgrades of addresses. */
export class ConnectionLimits {
  readonly #userSockets = new Map<string, number>();
  readonly #userConnects = new Map<string, number[]>();
  readonly #addressSockets = new Map<string, number>();
  readonly #failures = new Map<string, TokenBucket>();

  /** False when this address has 1,000 sockets or failed too often: answered with HTTP 429. */
  admitsAddress(address: string, now: number): boolean {
    if ((this.#addressSockets.get(address) ?? 0) >= LIMITS.socketsPerAddress) return false;
    return (this.#failures.get(address)?.waitMs(now) ?? 0) === 0;
  }

  /** Notes an upgrade of this address that was refused. */
  failed(address: string, now: number): void {
    const bucket = this.#failures.get(address) ?? new TokenBucket(LIMITS.failedPerSecond, LIMITS.failedBurst, now);
    bucket.take(now);
    this.#failures.set(address, bucket);
  }

  /** Counts a socket of an address; returns what takes it off again. */
  addressSocket(address: string): () => void {
    return count(this.#addressSockets, address);
  }

  /** Counts a connect and a socket of a user; null when there are too many (accepted, then closed with 4529). */
  userSocket(userId: string, now: number): (() => void) | null {
    const recent = (this.#userConnects.get(userId) ?? []).filter((at) => now - at < 60_000);
    recent.push(now);
    this.#userConnects.set(userId, recent);
    if (recent.length > LIMITS.connectsPerMinute) return null;
    if ((this.#userSockets.get(userId) ?? 0) >= LIMITS.socketsPerUser) return null;
    return count(this.#userSockets, userId);
  }

  /** Forgets what no longer matters; called every few seconds. */
  sweep(now: number): void {
    for (const [address, bucket] of this.#failures)
      if (bucket.waitMs(now, LIMITS.failedBurst) === 0) this.#failures.delete(address);
    for (const [userId, connects] of this.#userConnects)
      if (connects.every((at) => now - at >= 60_000)) this.#userConnects.delete(userId);
  }
}

function count(counts: Map<string, number>, key: string): () => void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
  let counted = true;
  return () => {
    if (!counted) return;
    counted = false;
    const left = (counts.get(key) ?? 1) - 1;
    if (left > 0) counts.set(key, left);
    else counts.delete(key);
  };
}
