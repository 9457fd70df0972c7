import { mkdtemp, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { addActivity } from "~/collab/brief/editRows";
import { briefText } from "~/collab/brief/editTexts";
import { readBrief } from "~/collab/briefDoc";
import { CLOSE } from "~/collab/closeCodes";
import { systemClock } from "../../../server/clock";
import { verifyCollab } from "../../../server/collab/verify";
import { watchEpoch } from "../../../server/db/backup/epoch";
import { exportDatabase, hashDatabase } from "../../../server/db/backup/exportDatabase";
import { restoreDatabase } from "../../../server/db/backup/restoreDatabase";
import { openDatabase, type Db } from "../../../server/db/client";
import { startEmbedded } from "../../../server/db/embedded/startEmbedded";
import { migrate } from "../../../server/db/migrate";
import { programMigrations } from "../../../server/db/store";
import { makeLogger } from "../../../server/log";
import { testDatabase } from "../../support/database";
import { noteFigure } from "../../support/figures";
import { makeBrief, makeCast, startLive, type LiveServer } from "./liveOffice";
import { OwnClient, StockClient, until } from "./stockClient";

const KILLS = parseInt(process.env.DATABASE_KILLS ?? "2", 10);
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A PostgreSQL of this test's own, brought up to date; `kill` ends it as the system's out-of-memory killer would. */
async function ownDatabase(): Promise<{ db: Db; kill(): Promise<void> }> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), "ruamphaen-life-"));
  const log = makeLogger("silent");
  const onFatal = (fault: Error) => {
    throw fault;
  };
  const embedded = await startEmbedded({ dataDir, log, onFatal });
  await migrate(embedded.address, await programMigrations());
  const db = openDatabase(embedded.address);
  onTestFinished(async () => {
    await db.close();
    await embedded.stop();
    await rm(dataDir, { recursive: true, force: true });
  });
  const kill = async () => {
    const [pid = ""] = (await readFile(path.join(dataDir, "postgres/postmaster.pid"), "utf8")).split("\n");
    process.kill(parseInt(pid, 10), "SIGKILL");
  };
  return { db, kill };
}

/** Types on every page until told to stop; one edit in eight is a row, one in four a deletion. */
function keepTyping(pages: readonly OwnClient[], orgId: string): () => Promise<void> {
  let stopped = false;
  const typing = (async () => {
    for (let edit = 0; !stopped; edit++) {
      for (const { doc } of pages) {
        const text = briefText(doc, "rationale");
        if (edit % 8 === 7) addActivity(doc, { orgId, title: `แถว ${edit}` });
        else if (edit % 4 === 3 && text.length > 0) text.delete(0, 1);
        else text.insert(text.length, "ก");
      }
      await pause(12);
    }
  })();
  return async () => {
    stopped = true;
    await typing;
  };
}

describe("the database alone", () => {
  test(
    `[S40][G1] killed ${KILLS} times while people type: nothing is lost, nobody is sent away, all is saved again`,
    { timeout: 60_000 + KILLS * 20_000 },
    async () => {
      const { db, kill } = await ownDatabase();
      const cast = await makeCast(db);
      const server = await startLive(cast.office);
      const { room } = await makeBrief(cast, server.service, { rationale: "" });
      const pages = await Promise.all([1, 2, 3].map(() => new OwnClient(server, room, cast.roads).settled()));
      let longest = 0;
      for (let round = 0; round < KILLS; round++) {
        const stop = keepTyping(pages, cast.orgs.roads);
        await pause(150);
        await kill();
        const killed = performance.now();
        await pause(300);
        await stop();
        await until(() => pages.every(({ saved }) => saved), 20_000);
        longest = Math.max(longest, performance.now() - killed);
        expect(pages.flatMap(({ closeCodes }) => closeCodes)).toEqual([]);
      }
      await noteFigure("S40", { kills: KILLS, allSavedAgainMs: Math.round(longest) });
      // 5 s on a machine at rest
      expect(longest).toBeLessThanOrEqual(15_000);
      const content = pages.map(({ doc }) => JSON.stringify(readBrief(doc).content));
      await until(() => pages.every(({ doc }) => JSON.stringify(readBrief(doc).content) === content[0]));
      await server.close();
      const again = await startLive(cast.office);
      const fresh = await new StockClient(again, room, cast.agri).synced();
      expect(readBrief(fresh.doc).content).toEqual(readBrief((pages[0] as OwnClient).doc).content);
      expect((await verifyCollab(db)).mismatches).toEqual([]);
    },
  );
});

/** Hashes without what a restore itself writes. */
const content = ({ app_meta: _epoch, audit_event: _trail, ...rest }: Readonly<Record<string, string>>) => rest;

/** A server that hears of restores, as server/start.ts makes it. */
async function hearing(server: LiveServer, target: Parameters<typeof watchEpoch>[0]): Promise<LiveServer> {
  const stop = await watchEpoch(target, () => void server.service.dropAll());
  onTestFinished(stop);
  return server;
}

describe("restore beside a running server", () => {
  test("[S45][S46][S93] what was typed after the backup never comes back, from no page and no socket", async () => {
    const db = await testDatabase();
    const cast = await makeCast(db);
    const server = await hearing(await startLive(cast.office), db.target);
    const { room } = await makeBrief(cast, server.service, { rationale: "ก่อนสำรอง" });
    const folder = await mkdtemp(path.join(os.tmpdir(), "ruamphaen-restore-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    const file = path.join(folder, "x.backup");
    const page = await new OwnClient(server, room, cast.roads).settled();
    const away = await new OwnClient(server, room, cast.roads).settled();
    const written = await exportDatabase(db.target, file, systemClock);
    away.provider.disconnect();
    briefText(away.doc, "rationale").insert(0, "จากที่ไม่มีสัญญาณ ");
    const stop = keepTyping([page], cast.orgs.roads);
    await until(() => page.connection.counts().saved > 5);
    const { epoch } = await restoreDatabase(db.target, file, await programMigrations(), systemClock);
    expect(epoch).toBe(2);
    await until(() => page.connection.finalCode() === CLOSE.clientTooOld);
    await stop();
    away.connection.reconnect();
    await until(() => away.connection.finalCode() === CLOSE.clientTooOld);
    expect((await server.service.read(room)).rationale).toBe("ก่อนสำรอง");
    expect(content(await hashDatabase(db.target))).toEqual(content(written));
    expect((await verifyCollab(db)).mismatches).toEqual([]);
    const fresh = await new OwnClient(server, room, cast.roads, undefined, epoch).settled();
    briefText(fresh.doc, "rationale").insert(0, "หลังกู้คืน ");
    await fresh.settled();
    expect((await server.service.read(room)).rationale).toBe("หลังกู้คืน ก่อนสำรอง");
  });
});
