import * as Y from "yjs";
import { BenchClient } from "./client";
import { type Contestant, withDataDir } from "./servers";
import { pause, prng, until } from "./stats";

/** Confirmed edits before each kill, and how many of them were gone afterwards. */
export type CrashResult = { kills: number; confirmed: number; lost: number; restartMs: number[] };

/**
 * A writer types 50 characters a second; the server is killed with SIGKILL at a random moment and started again on the
 * same data; a fresh client reads. The writer does not come back: the browser tab closed right after "saved".
 */
export async function crash(contestant: Contestant, kills: number): Promise<CrashResult> {
  const random = prng(7);
  const result: CrashResult = { kills, confirmed: 0, lost: 0, restartMs: [] };
  for (let round = 0; round < kills; round++)
    await withDataDir((dataDir) => oneKill(contestant, dataDir, random, result));
  return result;
}

async function oneKill(
  contestant: Contestant,
  dataDir: string,
  random: () => number,
  result: CrashResult,
): Promise<void> {
  const first = await contestant.start(dataDir);
  const doc = contestant.prefix("crash");
  const writer = new BenchClient(first.target, doc);
  await writer.synced;
  const text = writer.doc.getText("field0");
  for (const end = performance.now() + 1500 + random() * 2000; performance.now() < end;) {
    text.insert(text.length, "ก");
    await pause(20);
  }
  await first.end("SIGKILL");
  const acked = writer.ackedClock;
  writer.terminate();
  const before = performance.now();
  const second = await contestant.start(dataDir);
  result.restartMs.push(Math.round(performance.now() - before));
  const reader = new BenchClient(second.target, doc);
  await reader.synced;
  // some servers say "synced" before the content is there: what comes a little later has survived all the same
  await until(() => Y.getState(reader.doc.store, writer.doc.clientID) >= acked, 3000, 20);
  const survived = Y.getState(reader.doc.store, writer.doc.clientID);
  result.confirmed += acked;
  result.lost += Math.max(0, acked - survived);
  reader.terminate();
  await second.end();
}
