import * as Y from "yjs";
import type { Tx } from "../../db/client";
import type { LogRow } from "../../db/collab/collabLog";
import { LIMITS } from "../limits";

/**
 * What a use-case writes in the very transaction of its own log row. `open` runs a transaction; `run` is given the
 * sequence of the row: the log up to the one before it is the state that the edit met.
 */
export type Alongside = {
  open<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  run(tx: Tx, seq: bigint): Promise<void>;
};

/**
 * An accepted update that waits for its commit. `from` is the connection it came from; null = the server. One with
 * `alongside` gets a log row of its own.
 */
export type QueuedUpdate = { userId: string | null; update: Uint8Array; from: object | null; alongside?: Alongside };

const merge = (updates: readonly Uint8Array[]): Uint8Array => {
  const [only] = updates;
  return updates.length === 1 && only ? only : Y.mergeUpdates([...updates]);
};

/** A log row; of an update with `alongside` nothing else is in it. */
export type BatchRow = LogRow & { alongside?: Alongside };

/**
 * The log rows of a batch: one per user, so that the log keeps who wrote what; a merge above 2 MiB is split into rows.
 * An update with `alongside` stands alone, everything before it in rows before it.
 */
export function rowsOf(batch: readonly QueuedUpdate[]): BatchRow[] {
  const at = batch.findIndex(({ alongside }) => alongside !== undefined);
  const alone = batch[at];
  if (!alone) return rowsByUser(batch);
  const { userId, update, alongside } = alone;
  return [...rowsByUser(batch.slice(0, at)), { userId, body: update, alongside }, ...rowsOf(batch.slice(at + 1))];
}

function rowsByUser(batch: readonly QueuedUpdate[]): LogRow[] {
  const byUser = new Map<string | null, Uint8Array[][]>();
  const sizes = new Map<string | null, number>();
  for (const { userId, update } of batch) {
    const groups = byUser.get(userId) ?? [[]];
    const size = (sizes.get(userId) ?? 0) + update.length;
    const fits = size <= LIMITS.rowBytes;
    if (!fits && groups.at(-1)?.length !== 0) groups.push([]);
    groups.at(-1)?.push(update);
    byUser.set(userId, groups);
    sizes.set(userId, fits ? size : update.length);
  }
  return [...byUser].flatMap(([userId, groups]) => groups.map((updates) => ({ userId, body: merge(updates) })));
}

/** The whole batch as the one update that is relayed. */
export function relayOf(rows: readonly LogRow[]): Uint8Array {
  return merge(rows.map(({ body }) => body));
}

/** The connection that sent everything in a batch, or null when there were several. */
export function onlySender(batch: readonly QueuedUpdate[]): object | null {
  const [first] = batch;
  return first && batch.every(({ from }) => from === first.from) ? first.from : null;
}
