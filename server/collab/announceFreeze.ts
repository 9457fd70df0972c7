import { docState } from "../db/collab/collabDocs";
import type { CollabParts } from "./parts";

/** A transaction that takes longer than this to commit has failed. */
const PATIENCE_MS = 60_000;
const FIRST_LOOK_MS = 20;

/**
 * Emits the bus event `access` of a room as soon as its freeze is committed: the caller of the freeze cannot forget it,
 * and nobody is told of a transaction that is rolled back.
 */
export function announceFreeze(parts: Pick<CollabParts, "bus" | "db" | "log">, room: string): void {
  let waited = 0;
  let pause = FIRST_LOOK_MS;
  const look = async () => {
    const state = await docState(parts.db.pool, room);
    if (state?.frozen) return parts.bus.emit("access", { room });
    waited += pause;
    pause = Math.min(pause * 2, 1000);
    if (state && waited < PATIENCE_MS) again();
  };
  const again = () =>
    void setTimeout(() => {
      look().catch((error: unknown) => parts.log.warn({ err: error, room }, "freeze could not be looked up"));
    }, pause).unref();
  again();
}
