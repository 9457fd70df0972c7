import { beforeAll, expect, test } from "vitest";
import { addActivity, removeRow, setAmount } from "~/collab/brief/editRows";
import { briefText } from "~/collab/brief/editTexts";
import { readBrief } from "~/collab/briefDoc";
import { satang } from "~/domain/money/satang";
import { verifyCollab } from "../../server/collab/verify";
import { SAMPLE_IDS as ids } from "../collab/briefSample";
import { makeBrief, makeCast, startLive, type Cast } from "../collab/live/liveOffice";
import { bundleChild, spawnServer } from "../collab/live/spawnServer";
import { OwnClient, StockClient, until } from "../collab/live/stockClient";
import { pick, seededRandom } from "../collab/seededRandom";
import { testDatabase, type TestDatabase } from "../support/database";
import { noteFigure } from "../support/figures";
import { settledMiB, slope, usedMiB } from "./memory";

const MINUTES = parseFloat(process.env.SOAK_MINUTES ?? "60");
const EDITORS = 30;
const ROOMS = 3;
const EDITS_PER_SECOND = 20;
/** Text that a field holds at most: what is typed beyond is deleted again, so that only the server's memory may grow. */
const LONGEST = 400;
const LOOK_MS = 10_000;
/**
 * The first minutes are warming up (compiled code, pools, statements): a fifth of the run, but not less than 5 minutes.
 * What is left must be long enough for a slope.
 */
const WARM_UP_MINUTES = Math.max(5, MINUTES / 5);
const SHORTEST_MINUTES = 8;
/**
 * V8 grows and shrinks its young generation between 2 and 32 MiB by how fast objects are made, i.e. also by the load of
 * the machine. That is neither use nor a leak, but drowned the slope (+8 MiB a minute in 5 minutes): here it has its
 * full size from the beginning, so that every further MiB of resident memory counts.
 */
const NODE_OPTIONS = ["--expose-gc", "--min-semi-space-size=16"];
const MOST_MIB_PER_MINUTE = 1;

let db: TestDatabase;
let cast: Cast;
beforeAll(async () => {
  db = await testDatabase();
  cast = await makeCast(db);
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function edit(random: () => number, { doc }: OwnClient): void {
  const kind = random();
  const text = briefText(doc, pick(random, ["rationale", "outputs", "areaText"] as const));
  if (text.length > LONGEST) text.delete(0, LONGEST / 2);
  else if (kind < 0.7) text.insert(Math.floor(random() * (text.length + 1)), pick(random, ["ที่", "น้ำ", "ก", " "]));
  else if (kind < 0.8 && text.length > 2) text.delete(0, 2);
  else if (kind < 0.95) setAmount(doc, ids.funding1, 2568, satang(Math.floor(random() * 1e9)));
  else {
    const { activities } = readBrief(doc).content;
    const [spare] = activities.slice(4);
    if (spare) removeRow(doc, "activities", spare.id, Math.floor(random() * 1e6));
    else addActivity(doc, { orgId: cast.orgs.roads, title: "แถว" });
  }
}

test(
  `[S90] ${EDITORS} editors for ${MINUTES} minutes with cuts and broken database connections: equal, nothing lost, no growth`,
  { timeout: MINUTES * 60_000 + 300_000 },
  async () => {
    expect(MINUTES, "minutes that tell something about memory").toBeGreaterThanOrEqual(SHORTEST_MINUTES);
    const random = seededRandom(90);
    const maker = await startLive(cast.office);
    const rooms = await Promise.all(Array.from({ length: ROOMS }, () => makeBrief(cast, maker.service)));
    await maker.close();
    const server = await spawnServer(await bundleChild(), db.target, 0, NODE_OPTIONS);
    const people = await Promise.all(
      Array.from({ length: EDITORS }, (_, n) => cast.office.person(`soak-${n}`, cast.orgs.roads)),
    );
    const roomOf = (n: number) => rooms[n % ROOMS]?.room ?? "";
    const pages = await Promise.all(people.map((who, n) => new OwnClient(server, roomOf(n), who).settled()));
    const memory: { x: number; y: number; used: number }[] = [];
    const began = performance.now();
    const minutes = () => (performance.now() - began) / 60_000;
    let [edits, cuts, breaks, nextLook] = [0, 0, 0, began];
    while (minutes() < MINUTES) {
      edit(random, pick(random, pages));
      edits++;
      if (random() < 1 / (EDITS_PER_SECOND * 4)) {
        const page = pick(random, pages);
        if (page.provider.wsconnected) page.provider.disconnect();
        cuts++;
      }
      if (random() < 1 / (EDITS_PER_SECOND * 2))
        for (const page of pages) if (!page.provider.wsconnected) page.connection.reconnect();
      if (random() < 1 / (EDITS_PER_SECOND * 30)) {
        await db.pool
          .query(
            "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database() limit 2",
          )
          .catch(() => undefined);
        breaks++;
      }
      if (performance.now() >= nextLook) {
        memory.push({ x: minutes(), y: await settledMiB(server), used: await usedMiB(server) });
        nextLook = performance.now() + LOOK_MS;
        if (memory.length % 30 === 0)
          process.stdout.write(`minute ${minutes().toFixed(0)}: ${memory.at(-1)?.y.toFixed(0)} MiB\n`);
      }
      await pause(1000 / EDITS_PER_SECOND);
    }
    for (const page of pages) if (!page.provider.wsconnected) page.connection.reconnect();
    await until(() => pages.every(({ saved }) => saved), 60_000);
    const warm = memory.filter(({ x }) => x >= WARM_UP_MINUTES);
    const perMinute = slope(warm);
    const usedPerMinute = slope(warm.map(({ x, used }) => ({ x, y: used })));
    await noteFigure("S90", {
      minutes: MINUTES,
      edits,
      cuts,
      breaks,
      firstMiB: Math.round(warm[0]?.y ?? 0),
      lastMiB: Math.round(warm.at(-1)?.y ?? 0),
      slopeMiBPerMinute: perMinute.toFixed(2),
      firstUsedMiB: Math.round(warm[0]?.used ?? 0),
      lastUsedMiB: Math.round(warm.at(-1)?.used ?? 0),
      usedSlopeMiBPerMinute: usedPerMinute.toFixed(2),
    });
    for (let n = 0; n < ROOMS; n++) {
      const fresh = await new StockClient(server, roomOf(n), cast.agri).synced();
      const wanted = JSON.stringify(readBrief(fresh.doc).content);
      const inRoom = pages.filter((_, at) => at % ROOMS === n);
      await until(() => inRoom.every(({ doc }) => JSON.stringify(readBrief(doc).content) === wanted), 20_000);
    }
    expect((await verifyCollab(db)).mismatches).toEqual([]);
    expect(perMinute, "resident, MiB a minute").toBeLessThanOrEqual(MOST_MIB_PER_MINUTE);
    expect(usedPerMinute, "in use after a collection, MiB a minute").toBeLessThanOrEqual(MOST_MIB_PER_MINUTE);
    expect(await server.stop()).toBe(0);
  },
);
