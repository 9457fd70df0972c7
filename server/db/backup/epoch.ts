import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { connectionSettings, type DatabaseAddress } from "../client";

/** Key of app_meta: counts the restores of this installation; copies kept in browsers from before one are set aside. */
export const EPOCH_KEY = "epoch";
/** NOTIFY channel on which a restore tells the running server; the payload is the new epoch. */
export const EPOCH_CHANNEL = "ruamphaen_epoch";

const RETRY_MS = 1_000;

/** The epoch of a database; 1 before the first restore. */
export async function readEpoch(source: { query: pg.Pool["query"] }): Promise<number> {
  const { rows } = await source.query<{ value: string }>("select value from app_meta where key = $1", [EPOCH_KEY]);
  return Number(rows[0]?.value ?? "1");
}

/**
 * Calls `onChange` with the new epoch when a restore committed: every room in memory must then be dropped (1012).
 * A restore missed while the database was away is noticed on reconnecting. Returns what ends the watch.
 */
export async function watchEpoch(
  target: DatabaseAddress | string,
  onChange: (epoch: number) => void,
): Promise<() => Promise<void>> {
  const stopping = new AbortController();
  let client: pg.Client | null = null;
  let known: number | null = null;

  const notice = (epoch: number) => {
    const changed = known !== null && known !== epoch;
    known = epoch;
    if (changed) onChange(epoch);
  };
  const listen = async (): Promise<void> => {
    const fresh = new pg.Client(connectionSettings(target));
    fresh.on("error", () => undefined);
    fresh.on("notification", ({ payload }) => notice(Number(payload)));
    await fresh.connect();
    await fresh.query(`listen ${EPOCH_CHANNEL}`);
    notice(await readEpoch(fresh));
    client = fresh;
    fresh.once("end", () => void again());
  };
  const again = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      try {
        return await listen();
      } catch {
        await pause(RETRY_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
      }
    }
  };
  await listen();
  return async () => {
    stopping.abort();
    await client?.end();
  };
}
