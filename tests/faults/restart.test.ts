import { beforeAll, expect, test } from "vitest";
import { makeCast, type Cast } from "../collab/live/liveOffice";
import { bundleChild, spawnServer } from "../collab/live/spawnServer";
import { OwnClient, StockClient, until } from "../collab/live/stockClient";
import { testDatabase, type TestDatabase } from "../support/database";
import { noteFigure } from "../support/figures";

const CLIENTS = 200;
const ROOMS = 20;

let db: TestDatabase;
let cast: Cast;
beforeAll(async () => {
  db = await testDatabase();
  cast = await makeCast(db);
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test(
  `[G9][P11][S35] ${CLIENTS} clients, a restart under load: all are back within 5 s and nothing is lost or doubled`,
  { timeout: 240_000 },
  async () => {
    const bundle = await bundleChild();
    const first = await spawnServer(bundle, db.target);
    const roomOf = (n: number) => `scratch/roads/restart-${n % ROOMS}`;
    const pages: OwnClient[] = [];
    for (let n = 0; n < CLIENTS; n += 20)
      pages.push(
        ...(await Promise.all(
          Array.from({ length: 20 }, (_, k) => new OwnClient(first, roomOf(n + k), cast.roads).settled()),
        )),
      );
    // 40 marked edits a second while the server goes and comes
    const markers = new Map<string, string>();
    let typing = true;
    const work = (async () => {
      for (let n = 0; typing; n++) {
        const at = (n * 7) % CLIENTS;
        const marker = `<${n}>`;
        markers.set(marker, roomOf(at));
        pages[at]?.doc.getText("t").insert(0, marker);
        await pause(25);
      }
    })();
    await pause(1000);
    const stopping = performance.now();
    expect(await first.stop()).toBe(0);
    const stopMs = performance.now() - stopping;
    const second = await spawnServer(bundle, db.target, first.port);
    const listening = performance.now();
    await until(() => pages.every(({ provider }) => provider.synced), 30_000);
    const backMs = performance.now() - listening;
    typing = false;
    await work;
    await until(() => pages.every(({ saved }) => saved), 20_000);
    await noteFigure("G9", { clients: CLIENTS, stopMs: Math.round(stopMs), backMs: Math.round(backMs) });
    expect(backMs).toBeLessThanOrEqual(5000);
    for (let n = 0; n < ROOMS; n++) {
      const fresh = await new StockClient(second, roomOf(n), cast.roads).synced();
      const text = fresh.doc.getText("t").toString();
      for (const [marker, room] of markers) if (room === roomOf(n)) expect(text.split(marker)).toHaveLength(2);
      fresh.destroy();
    }
    expect(await second.stop()).toBe(0);
  },
);
