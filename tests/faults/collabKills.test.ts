import { beforeAll, expect, test } from "vitest";
import { verifyCollab } from "../../server/collab/verify";
import { killRounds } from "../collab/live/killRounds";
import { makeBrief, makeCast, startLive, type Cast } from "../collab/live/liveOffice";
import { bundleChild } from "../collab/live/spawnServer";
import { testDatabase, type TestDatabase } from "../support/database";

/** Long by default; a shorter run says KILLS=30. */
const KILLS = parseInt(process.env.KILLS ?? "100", 10);

let db: TestDatabase;
let cast: Cast;
beforeAll(async () => {
  db = await testDatabase();
  cast = await makeCast(db);
});

test(`[G1][P3] ${KILLS} times kill -9 while typing: nothing confirmed is lost`, async () => {
  const maker = await startLive(cast.office);
  const { room } = await makeBrief(cast, maker.service);
  await maker.close();
  const confirmed = await killRounds(db, cast, await bundleChild(), room, KILLS);
  console.info(`kills ${KILLS}, confirmed ${confirmed}, lost 0`);
  expect((await verifyCollab(db)).mismatches).toEqual([]);
});
