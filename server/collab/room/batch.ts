import * as Y from "yjs";
import type { LogRow } from "../../db/collabLog";
import { LIMITS } from "../limits";

/** An accepted update that waits for its commit. `from` is the connection it came from; null = the server. */
export type QueuedUpdate = { userId: string | null; update: Uint8Array; from: object | null };

const merge = (updates: readonly Uint8Array[]): Uint8Array => {
  const [only] = updates;
  return updates.length === 1 && only ? only : Y.mergeUpdates([...updates]);
};

/**
 * The log rows of a batch: one per user, so that the log keeps who wrote what; a merge above 2 MiB is split into rows.
 */
export function rowsOf(batch: readonly QueuedUpdate[]): LogRow[] {
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
