import { beforeAll, expect, test } from "vitest";
import * as Y from "yjs";
import { briefText } from "~/collab/brief/editTexts";
import { setAmount } from "~/collab/brief/editRows";
import { readBrief } from "~/collab/briefDoc";
import { satang } from "~/domain/money/satang";
import { verifyCollab } from "../../../server/collab/verify";
import { testDatabase, type TestDatabase } from "../../support/database";
import { SAMPLE_IDS as ids } from "../briefSample";
import { makeBrief, makeCast, startLive, type Cast } from "./liveOffice";
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

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test(
  `[G1] ${KILLS} times kill -9 while typing: nothing confirmed is lost, deletions included`,
  { timeout: 120_000 },
  async () => {
    const room = await newBrief();
    let confirmedInAll = 0;
    for (let round = 0; round < KILLS; round++) {
      const server = await spawnServer(bundle, db.target);
      const writer = await new OwnClient(server, room, cast.roads).settled();
      const text = briefText(writer.doc, "rationale");
      // state after each content message, by its number on this connection
      const states = new Map<number, string>();
      const stopAt = 20 + Math.floor((round * 37) % 60);
      for (let edit = 0; edit < stopAt; edit++) {
        if (edit % 4 === 3) text.delete(0, 1);
        else text.insert(text.length, "ก");
        if (edit % 10 === 9) setAmount(writer.doc, ids.funding1, 2568, satang(round * 1000 + edit));
        states.set(writer.connection.counts().sent, Y.encodeStateAsUpdate(writer.doc).toString());
        await pause(4);
      }
      await server.kill();
      const { saved } = writer.connection.counts();
      writer.destroy();
      const again = await spawnServer(bundle, db.target);
      const reader = await new StockClient(again, room, cast.agri).synced();
      const survived = Y.decodeStateVector(Y.encodeStateVector(reader.doc)).get(writer.doc.clientID) ?? 0;
      const confirmed = [...states].filter(([number]) => number <= saved);
      confirmedInAll += confirmed.length;
      const last = confirmed.at(-1)?.[1];
      const expected = new Y.Doc();
      if (last) Y.applyUpdate(expected, Uint8Array.from(last.split(",").map((byte) => parseInt(byte, 10))));
      const wanted = Y.decodeStateVector(Y.encodeStateVector(expected)).get(writer.doc.clientID) ?? 0;
      expect(survived).toBeGreaterThanOrEqual(wanted);
      // deletions move no clock: nothing that was deleted and confirmed may be there again
      const merged = new Y.Doc();
      Y.applyUpdate(merged, Y.encodeStateAsUpdate(reader.doc));
      if (last) Y.applyUpdate(merged, Uint8Array.from(last.split(",").map((byte) => parseInt(byte, 10))));
      expect(readBrief(merged).content).toEqual(readBrief(reader.doc).content);
      await again.kill();
    }
    expect(confirmedInAll).toBeGreaterThan(KILLS * 5);
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
