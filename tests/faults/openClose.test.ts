import { beforeAll, expect, test } from "vitest";
import { makeCast, type Cast } from "../collab/live/liveOffice";
import { bundleChild, spawnServer, type ServerProcess } from "../collab/live/spawnServer";
import { OwnClient } from "../collab/live/stockClient";
import { testDatabase, type TestDatabase } from "../support/database";
import { noteFigure } from "../support/figures";
import { settledMiB } from "./memory";

const CYCLES = 1000;
const EARLY = 100;

let db: TestDatabase;
let cast: Cast;
beforeAll(async () => {
  db = await testDatabase();
  cast = await makeCast(db);
});

/** Rooms that are in memory, from the child's own figures. */
async function roomsOf({ origin }: ServerProcess): Promise<number> {
  const text = await (await fetch(origin)).text();
  return parseFloat(/^ruamphaen_collab_rooms (.*)$/m.exec(text)?.[1] ?? "NaN");
}

/** Waits until every room was unloaded (30 s after its last page), then measures. */
async function atRest(server: ServerProcess): Promise<number> {
  await expect.poll(() => roomsOf(server), { timeout: 90_000, interval: 1000 }).toBe(0);
  return settledMiB(server);
}

test(
  `[G11] ${CYCLES} times open, write, close: memory after cycle ${CYCLES} within 5 % of cycle ${EARLY}`,
  { timeout: 900_000 },
  async () => {
    const server = await spawnServer(await bundleChild(), db.target, 0, ["--expose-gc"]);
    const cycle = async (n: number) => {
      const page = await new OwnClient(server, `scratch/roads/cycle-${n}`, cast.roads).settled();
      page.doc.getText("t").insert(0, "ที่ดินทำกินของราษฎร ".repeat(50));
      await page.settled();
      page.destroy();
    };
    let early = 0;
    for (let n = 1; n <= CYCLES; n++) {
      await cycle(n);
      if (n === EARLY) early = await atRest(server);
    }
    const late = await atRest(server);
    await noteFigure("G11", { cycles: CYCLES, earlyMiB: Math.round(early), lateMiB: Math.round(late) });
    expect(late).toBeLessThanOrEqual(early * 1.05);
    expect(await server.stop()).toBe(0);
  },
);
