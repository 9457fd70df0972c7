import { beforeAll, expect, test } from "vitest";
import { briefText } from "~/collab/brief/editTexts";
import { verifyCollab } from "../../../server/collab/verify";
import { testDatabase, type TestDatabase } from "../../support/database";
import { makeBrief, makeCast, startLive, type Cast } from "./liveOffice";
import { killRounds } from "./killRounds";
import { bundleChild, spawnServer } from "./spawnServer";
import { OwnClient, StockClient, until } from "./stockClient";

const KILLS = 10;

let db: TestDatabase;
let cast: Cast;
let bundle: string;
beforeAll(async () => {
  db = await testDatabase();
  cast = await makeCast(db);
  bundle = await bundleChild();
});

async function newBrief(): Promise<string> {
  const maker = await startLive(cast.office);
  const { room } = await makeBrief(cast, maker.service);
  await maker.close();
  return room;
}

test(
  `[G1] ${KILLS} times kill -9 while typing: nothing confirmed is lost, deletions included`,
  { timeout: 240_000 },
  async () => {
    const room = await newBrief();
    expect(await killRounds(db, cast, bundle, room, KILLS)).toBeGreaterThan(KILLS * 5);
    expect((await verifyCollab(db)).mismatches).toEqual([]);
  },
);

test(
  "[G1][S37] a page that stays open through a kill keeps typing; afterwards everything is there once",
  { timeout: 60_000 },
  async () => {
    const room = await newBrief();
    const first = await spawnServer(bundle, db.target);
    const page = await new OwnClient(first, room, cast.roads).settled();
    const text = briefText(page.doc, "objectives");
    text.insert(0, "[ก่อน]");
    await page.settled();
    await first.kill();
    text.insert(0, "[ระหว่าง]");
    await until(() => !page.provider.wsconnected);
    expect(page.saved).toBe(false);
    const second = await spawnServer(bundle, db.target, first.port);
    await page.settled();
    text.insert(0, "[หลัง]");
    await page.settled();
    const fresh = await new StockClient(second, room, cast.agri).synced();
    expect(briefText(fresh.doc, "objectives").toString()).toBe("[หลัง][ระหว่าง][ก่อน]เพื่อให้เดินทางสะดวก");
  },
);

test(
  "[S35][G9] SIGTERM under typing: closed with 1012, exit 0, everything confirmed is kept",
  { timeout: 60_000 },
  async () => {
    const room = await newBrief();
    const server = await spawnServer(bundle, db.target);
    const pages = await Promise.all(
      [cast.roads, cast.tao, cast.agri].map((who) => new OwnClient(server, room, who).settled()),
    );
    for (const page of pages) briefText(page.doc, "outputs").insert(0, "ท้าย ");
    const started = performance.now();
    expect(await server.stop()).toBe(0);
    expect(performance.now() - started).toBeLessThan(10_000);
    await until(() => pages.every(({ closeCodes }) => closeCodes.includes(1012)));
    const again = await spawnServer(bundle, db.target, server.port);
    await Promise.all(pages.map((page) => page.settled()));
    const fresh = await new StockClient(again, room, cast.roads).synced();
    expect(briefText(fresh.doc, "outputs").toString().match(/ท้าย /g)).toHaveLength(3);
  },
);
