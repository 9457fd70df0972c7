import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { expect, test } from "vitest";
import { openDatabase } from "../../server/db/client";
import { startEmbedded } from "../../server/db/embedded/startEmbedded";
import { makeLogger } from "../../server/log";

const KILLS = Number(process.env.KILLS ?? 100);
const LONGEST_START_MS = 5_000;

/** Starts the writer, lets it commit `count` rows, kills it (and every second time PostgreSQL too). */
async function writeAndKill(dataDir: string, count: number, both: boolean): Promise<{ last: number; startMs: number }> {
  const began = performance.now();
  const child = spawn(process.execPath, ["--import", "tsx", "tests/faults/childServer.ts", dataDir]);
  let [last, seen, startMs] = [0, 0, 0];
  for await (const line of createInterface(child.stdout)) {
    if (line === "ready") {
      startMs = performance.now() - began;
      continue;
    }
    last = Number(line);
    if (++seen < count) continue;
    if (both)
      process.kill(
        Number((await readFile(path.join(dataDir, "postgres/postmaster.pid"), "utf8")).split("\n")[0]),
        "SIGKILL",
      );
    child.kill("SIGKILL");
    break;
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  return { last, startMs };
}

test(`[S33] ${KILLS} kills of the server and of PostgreSQL: nothing confirmed is lost, nothing is half`, async () => {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), "ruamphaen-kills-"));
  const confirmed: number[] = [];
  const starts: number[] = [];
  for (let kill = 0; kill < KILLS; kill++) {
    const { last, startMs } = await writeAndKill(dataDir, 20 + ((kill * 37) % 80), kill % 2 === 1);
    expect(last, "the writer came up and wrote").toBeGreaterThan(confirmed.at(-1) ?? 0);
    confirmed.push(last);
    starts.push(startMs);
  }
  const database = await startEmbedded({ dataDir, log: makeLogger("silent"), onFatal: () => undefined });
  const db = openDatabase(database.address);
  const { rows } = await db.pool.query<{ count: number; last: number; halves: number }>(
    "select count(*)::int, max(n)::int as last, (count(*) filter (where n <> twin))::int as halves from written",
  );
  await db.close();
  await database.stop();
  await rm(dataDir, { recursive: true });
  const [found] = rows;
  expect(found?.last).toBeGreaterThanOrEqual(confirmed.at(-1) ?? 0);
  expect(found?.count).toBe(found?.last); // no gap: every number from 1 on is there
  expect(found?.halves).toBe(0);
  const sorted = starts.sort((a, b) => a - b);
  const figures = { kills: KILLS, rows: found?.count, startMs: { median: sorted[KILLS >> 1], longest: sorted.at(-1) } };
  process.stdout.write(`${JSON.stringify(figures)}\n`);
  expect(sorted[KILLS >> 1]).toBeLessThan(LONGEST_START_MS);
});
