import { LONG_WORK_MS, PAUSE_MS } from "~/domain/brief/versions/automaticPoints";
import { ALL_MS, thinVersions } from "~/domain/brief/versions/thinVersions";
import { automaticBefore, deleteVersions, roomsWithWork } from "../../db/versions";
import type { Deps } from "../deps";
import { keepAutomatic } from "./keepAutomatic";

type KeeperDeps = Pick<Deps, "db" | "clock" | "log">;

const SWEEP_MS = 60_000;
const THIN_EVERY = 60;

/** Keeps the automatic versions that are due in all briefs. One brief's fault never stops the others. */
export async function sweepVersions(deps: KeeperDeps): Promise<number> {
  const now = deps.clock.now().getTime();
  const rooms = await roomsWithWork(deps.db.pool, new Date(now - PAUSE_MS), new Date(now - LONG_WORK_MS));
  let kept = 0;
  for (const room of rooms)
    try {
      kept += await keepAutomatic(deps, room);
    } catch (error) {
      deps.log.warn({ err: error, room }, "automatic version not kept");
    }
  return kept;
}

/** Lets automatic versions go that are too many by now. Returns how many went. */
export async function thinAllVersions(deps: KeeperDeps): Promise<number> {
  const now = deps.clock.now().getTime();
  const { prisma } = deps.db;
  const rooms = await automaticBefore(prisma, new Date(now - ALL_MS));
  let gone = 0;
  for (const versions of rooms.values()) {
    const ids = thinVersions(versions, now);
    if (ids.length > 0) gone += await deleteVersions(prisma, ids);
  }
  return gone;
}

/** Looks every minute for versions that are due, every hour for those that are too many. Returns how it is stopped. */
export function startVersionKeeper(deps: KeeperDeps): () => Promise<void> {
  let turn = 0;
  let working: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    const thin = turn++ % THIN_EVERY === 0;
    working = working
      .then(() => sweepVersions(deps))
      .then(() => (thin ? thinAllVersions(deps) : 0))
      .catch((error: unknown) => deps.log.warn({ err: error }, "versions could not be looked after"));
  }, SWEEP_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await working;
  };
}
