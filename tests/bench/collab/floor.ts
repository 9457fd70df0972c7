import { closeSync, fdatasyncSync, openSync, writeSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { connectionSettings } from "../../../server/db/client";
import { findRunning } from "../../../server/db/embedded/findRunning";
import { pause, summarize } from "./stats";

const TIMES = 320;
/** The rhythm of the `latency` scenario: 40 a second. */
const GAP_MS = 25;
const PAGE = Buffer.alloc(8192, 1);
const PAGES = 256;

/**
 * What nobody who relays only durable edits can go below, at the same rhythm and in the same minute as the scenarios:
 * the disk alone, a question to PostgreSQL alone, one row with and without waiting for the disk. One line a step, ms.
 */
export async function floor(dataDir: string) {
  const address = await findRunning(dataDir);
  if (!address) throw new Error("the embedded database does not run");
  const client = new pg.Client(connectionSettings(address));
  await client.connect();
  await client.query("create temp table unused (n int)"); // the session's own start is not measured
  await client.query("create unlogged table if not exists public.bench_floor_memory (n bigint, body bytea)");
  await client.query("create table if not exists public.bench_floor (n bigint, body bytea)");
  const body = Buffer.alloc(60, 7);
  const insert = (name: string) => client.query({ name, text: `insert into ${name} values (1, $1)`, values: [body] });
  const disk = openProbe(dataDir);
  try {
    return [
      await step("fdatasync of one 8-kB page (disk alone)", (n) => disk.write(n)),
      await step("select 1 (two process switches)", () => client.query({ name: "one", text: "select 1" })),
      await step("insert, no disk", () => insert("public.bench_floor_memory")),
      await step("insert, durable", () => insert("public.bench_floor")),
    ];
  } finally {
    disk.close();
    await client.query("drop table public.bench_floor, public.bench_floor_memory");
    await client.end();
  }
}

function openProbe(dataDir: string) {
  const file = openSync(path.join(dataDir, "fsync-probe"), "w+");
  for (let page = 0; page < PAGES; page++) writeSync(file, PAGE, 0, PAGE.length, page * PAGE.length);
  fdatasyncSync(file);
  return {
    write(n: number): void {
      writeSync(file, PAGE, 0, PAGE.length, (n % PAGES) * PAGE.length);
      fdatasyncSync(file);
    },
    close: () => closeSync(file),
  };
}

async function step(what: string, work: (n: number) => unknown) {
  const times: number[] = [];
  for (let n = 0; n < TIMES; n++) {
    const began = performance.now();
    await work(n);
    times.push(performance.now() - began);
    await pause(GAP_MS);
  }
  return { what, ...summarize(times) };
}
