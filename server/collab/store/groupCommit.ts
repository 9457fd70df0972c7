import { setTimeout as pause } from "node:timers/promises";
import { appendAlongside, type Heads, type LogPart } from "../../db/collab/collabLog";
import { AppError } from "../../errors";
import type { Logger } from "../../log";
import type { CollabMetrics } from "../metrics";
import type { Alongside } from "../room/batch";

/** What one room puts into one commit, and what it is told afterwards. */
export type Cut = {
  part: LogPart;
  /** What use-cases write in the same transaction, with the place of their rows in the part (from 1). */
  alongside?: readonly (Alongside & { row: number })[];
  /** Age of the oldest update in it: when it was accepted, ms of the monotonic clock. */
  since: number;
  /** Updates in it. */
  updates: number;
  /** Everything in the cut is durable. */
  committed(head: bigint): void;
  /** The document is frozen or gone: nothing of it was written. */
  refused(): void;
  /** The log is another one than the room was loaded from (a backup was restored): nothing of it was written. */
  moved(): void;
  /** It could not be written, also not after all tries. */
  failed(error: unknown): void;
};

/** Something that has updates to write. `cut` takes all of them, in one synchronous turn; `broken` when it threw. */
export type CommitSource = { cut(): Cut | null; broken(error: unknown): void };

/** What a group commit needs. */
export type CommitParts = {
  append(parts: readonly LogPart[]): Promise<Heads>;
  log: Logger;
  metrics: CollabMetrics;
};

/** Between the starts of two commits, unless the last one had only a letter or two of human typing. */
const WINDOW_MS = 10;
const FEW_UPDATES = 2;
/** While the last one had many updates: fewer frames to everybody, measured 1,000 updates/s. */
const FLOOD_WINDOW_MS = 16;
const FLOOD_UPDATES = 8;
/** While the last one had many rows, i.e. many people at once: fewer transactions. */
const BUSY_WINDOW_MS = 30;
const BUSY_ROWS = 8;
/** Pauses between tries: about 8 seconds, longer than a restart of the database takes. */
const RETRY_MS = [100, 200, 400, 800, 1000, 1500, 2000, 2000] as const;

/**
 * One transaction at a time for the whole process: a commit begins as soon as the last one has ended, at a rate above
 * human typing at most one per 10 ms (16 ms while the last had more than 8 updates, 30 ms more than 8 rows); what
 * arrives meanwhile goes with the next.
 */
export class GroupCommit {
  readonly #parts: CommitParts;
  #dirty = new Map<CommitSource, number>();
  #inFlightSince: number | null = null;
  #lastStart = -Infinity;
  #window: number = WINDOW_MS;
  #timer: NodeJS.Timeout | NodeJS.Immediate | null = null;
  #waiting: (() => void)[] = [];

  constructor(parts: CommitParts) {
    this.#parts = parts;
  }

  /** A source has something to write. */
  schedule(source: CommitSource): void {
    if (!this.#dirty.has(source)) this.#dirty.set(source, performance.now());
    this.#arm();
  }

  /** Documents with updates that wait for the next commit. */
  get waiting(): number {
    return this.#dirty.size;
  }

  /** Resolves when nothing is waiting or being written. */
  async idle(): Promise<void> {
    while (this.#dirty.size > 0 || this.#inFlightSince !== null)
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** Age of the oldest update that is not durable yet, milliseconds; 0 when all is. */
  lagMs(): number {
    const oldest = Math.min(this.#inFlightSince ?? Infinity, ...this.#dirty.values());
    return oldest === Infinity ? 0 : Math.round(performance.now() - oldest);
  }

  #arm(): void {
    if (this.#timer !== null || this.#inFlightSince !== null || this.#dirty.size === 0) return;
    const wait = this.#lastStart + this.#window - performance.now();
    const start = () => {
      this.#timer = null;
      void this.#run();
    };
    // setImmediate: what this turn of the event loop still reads goes with the first commit
    this.#timer = wait <= 0 ? setImmediate(start) : setTimeout(start, wait);
  }

  async #run(): Promise<void> {
    this.#lastStart = performance.now();
    const sources = [...this.#dirty.keys()];
    this.#dirty = new Map();
    const cuts = sources.flatMap((source) => this.#cut(source));
    if (cuts.length > 0) {
      this.#inFlightSince = Math.min(...cuts.map(({ since }) => since));
      this.#window = windowAfter(cuts);
      await this.#writeAll(cuts);
      this.#inFlightSince = null;
    }
    for (const resolve of this.#waiting.splice(0)) resolve();
    this.#arm();
  }

  #cut(source: CommitSource): Cut[] {
    try {
      const cut = source.cut();
      return cut ? [cut] : [];
    } catch (error) {
      this.#parts.log.error({ err: error }, "room could not be cut");
      source.broken(error);
      return [];
    }
  }

  /** What use-cases write alongside belongs to one document's transaction; the others share theirs. */
  async #writeAll(cuts: readonly Cut[]): Promise<void> {
    const alone = cuts.filter(({ alongside = [] }) => alongside.length > 0);
    const together = alone.length === 0 ? cuts : cuts.filter((cut) => !alone.includes(cut));
    if (together.length > 0) await this.#write(together);
    await this.#apart(alone);
  }

  async #write(cuts: readonly Cut[]): Promise<void> {
    for (let attempt = 0; ; attempt++) {
      try {
        const heads = await this.#append(cuts);
        return this.#tell(cuts, (cut) => {
          const head = heads.get(cut.part.doc);
          if (head === undefined) cut.refused();
          else if (head === "moved") cut.moved();
          else cut.committed(head);
        });
      } catch (error) {
        if (!isPassing(error) && cuts.length > 1) return this.#apart(cuts);
        const wait = isPassing(error) ? RETRY_MS[attempt] : undefined;
        this.#parts.metrics.count("commit_failures_total");
        this.#parts.log.error({ err: error, attempt, docs: cuts.length, retryMs: wait ?? null }, "saving failed");
        if (wait === undefined) return this.#tell(cuts, (cut) => cut.failed(error));
        await pause(wait);
      }
    }
  }

  /** One document's rows cannot be written at all: the others must not suffer. */
  async #apart(cuts: readonly Cut[]): Promise<void> {
    for (const cut of cuts) await this.#write([cut]);
  }

  async #append(cuts: readonly Cut[]): Promise<Heads> {
    const started = performance.now();
    const [first] = cuts;
    const heads = first?.alongside?.length
      ? await appendAlongside(first.part, first.alongside)
      : await this.#parts.append(cuts.map(({ part }) => part));
    this.#parts.metrics.commit(performance.now() - started);
    this.#parts.metrics.count(
      "rows_total",
      cuts.reduce((sum, { part }) => sum + part.rows.length, 0),
    );
    return heads;
  }

  /** A room that stumbles over the news must neither stop the others nor make the commit look failed. */
  #tell(cuts: readonly Cut[], tell: (cut: Cut) => void): void {
    for (const cut of cuts)
      try {
        tell(cut);
      } catch (error) {
        this.#parts.log.error({ err: error, doc: cut.part.doc }, "room could not take the news of a commit");
      }
  }
}

/** One person's burst is one row: it costs the database no more than one letter, but its readers a frame a commit. */
function windowAfter(cuts: readonly Cut[]): number {
  if (cuts.reduce((sum, { part }) => sum + part.rows.length, 0) > BUSY_ROWS) return BUSY_WINDOW_MS;
  const updates = cuts.reduce((sum, cut) => sum + cut.updates, 0);
  if (updates > FLOOD_UPDATES) return FLOOD_WINDOW_MS;
  return updates > FEW_UPDATES ? WINDOW_MS : 0;
}

/** SQLSTATE classes of faults that pass: connection, resources, shutdown, lock and serialization conflicts, I/O. */
const PASSING = new Set(["08", "40", "53", "55", "57", "58", "25"]);

/** Prisma's own codes of such faults: connection, pool and transaction time-outs, conflicts, raw statements. */
const PASSING_PRISMA = /^P(1\d{3}|2010|2024|2028|2034|2037)$/;

/** A SQLSTATE or a code of Prisma; every one has a digit, and Node's EPIPE of a torn connection is of the same length. */
const DATABASE_CODE = /^(?=.*\d)[0-9A-Z]{5}$/;

/** True for a fault that another try may not meet. An error without SQLSTATE comes from the connection. */
function isPassing(error: unknown): boolean {
  if (error instanceof AppError) return false;
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
  if (typeof code !== "string" || !DATABASE_CODE.test(code)) return true;
  return PASSING.has(code.slice(0, 2)) || PASSING_PRISMA.test(code);
}
