import { type ChildProcess, spawn } from "node:child_process";
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { makeLogger } from "../../log";
import { connectionSettings, openDatabase } from "../client";
import { StartFault } from "../startFault";
import { findRunning } from "./findRunning";
import type { Transport } from "./place";
import { lives } from "./postmaster";
import { type EmbeddedDatabase, startEmbedded } from "./startEmbedded";

const log = makeLogger("silent");
let folder: string;
let onFatal: (fault: StartFault) => void;
const open: EmbeddedDatabase[] = [];
const children: ChildProcess[] = [];

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "ruamphaen-embedded-"));
  await chmod(folder, 0o755);
  onFatal = vi.fn();
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  await Promise.all(open.splice(0).map((database) => database.stop()));
});
afterAll(() => vi.restoreAllMocks());

async function start(dataDir = path.join(folder, "data"), transport?: Transport): Promise<EmbeddedDatabase> {
  const database = await startEmbedded({ dataDir, log, onFatal, transport });
  open.push(database);
  return database;
}

async function ask<T extends pg.QueryResultRow>(database: EmbeddedDatabase, sql: string): Promise<T | undefined> {
  const client = new pg.Client(connectionSettings(database.address));
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows[0];
  } finally {
    await client.end();
  }
}

async function postmasterPid(data = path.join(folder, "data/postgres")): Promise<number> {
  return Number((await readFile(path.join(data, "postmaster.pid"), "utf8")).split("\n")[0]);
}

async function until(condition: () => boolean | Promise<boolean>, ms = 15_000): Promise<void> {
  for (let waited = 0; !(await condition()); waited += 50) {
    if (waited > ms) throw new Error("the condition did not come true");
    await pause(50);
  }
}

/** A server's process of its own that holds the database until it is killed. */
async function startElsewhere(): Promise<ChildProcess> {
  const script = `
    const { startEmbedded } = await import(${JSON.stringify(path.resolve("server/db/embedded/startEmbedded.ts"))});
    const { makeLogger } = await import(${JSON.stringify(path.resolve("server/log.ts"))});
    const dataDir = ${JSON.stringify(path.join(folder, "data"))};
    startEmbedded({ dataDir, log: makeLogger("silent"), onFatal: () => process.exit(1) }).then(
      () => process.stdout.write("held"),
      (fault) => { process.stdout.write(fault.message); process.exit(1); },
    );
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script]);
  children.push(child);
  const said = await new Promise<string>((resolve) =>
    child.stdout.once("data", (bytes: Buffer) => resolve(String(bytes))),
  );
  expect(said).toBe("held");
  return child;
}

describe("the embedded database", () => {
  test("is a PostgreSQL 18 with fsync and Unicode that keeps its rows over a restart", async () => {
    const first = await start();
    expect(await ask(first, "select current_setting('fsync') f, current_setting('server_version') v")).toMatchObject({
      f: "on",
      v: expect.stringMatching(/^18\./) as unknown,
    });
    expect(await ask(first, "select lower('ÄÉ') || 'กิ่ง' as word")).toEqual({ word: "äéกิ่ง" });
    await ask(first, "create table kept as select 'น้ำ' as word");
    await open.pop()?.stop();
    expect(await ask(await start(), "select word from kept")).toEqual({ word: "น้ำ" });
  });

  test("listens on a private socket with a short path, reachable by nobody else", async () => {
    const { address } = await start();
    expect(Buffer.byteLength(`${address.host}/.s.PGSQL.5432`)).toBeLessThanOrEqual(100);
    expect((await stat(address.host)).mode & 0o777).toBe(0o700);
    expect((await stat(path.join(folder, "data/postgres"))).mode & 0o777).toBe(0o700);
  });

  test("leaves nothing behind when it is stopped", async () => {
    const database = await start();
    const pid = await postmasterPid();
    await open.pop()?.stop();
    expect(lives(pid)).toBe(false);
    await expect(stat(database.address.host)).rejects.toThrow(/ENOENT/);
    expect(await findRunning(path.join(folder, "data"))).toBeNull();
  });

  test("over a loopback port (Windows) asks for its generated password and survives a crash", async () => {
    const database = await start(undefined, "tcp");
    expect(database.address).toMatchObject({
      host: "127.0.0.1",
      password: expect.stringMatching(/^.{43}$/) as unknown,
    });
    expect((await stat(path.join(folder, "data/postgres.password"))).mode & 0o777).toBe(0o600);
    const stranger = new pg.Client(connectionSettings({ ...database.address, password: "guess" }));
    await expect(stranger.connect()).rejects.toThrow(/password authentication failed/);
    process.kill(await postmasterPid(), "SIGKILL");
    await until(() =>
      ask(database, "select 1 as one").then(
        () => true,
        () => false,
      ),
    );
    expect(await findRunning(path.join(folder, "data"))).toEqual(database.address);
  });

  test("is found by a command of the terminal while its server runs", async () => {
    const { address } = await start();
    expect(await findRunning(path.join(folder, "data"))).toEqual(address);
  });
});

describe("[S43] a second server on the same data", () => {
  test("is refused within 5 s with a sentence in both languages, and the first goes on", async () => {
    const first = await start();
    const began = performance.now();
    const refusal = startEmbedded({ dataDir: path.join(folder, "data"), log, onFatal });
    await expect(refusal).rejects.toThrow(/มีเซิร์ฟเวอร์อีกตัว[^]*Another server is using the data/);
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(await ask(first, "select 1 as one")).toEqual({ one: 1 });
  });

  test("that starts at the same moment on an empty folder: one serves, one is refused", async () => {
    const dataDir = path.join(folder, "data");
    const both = await Promise.allSettled([start(dataDir), start(dataDir)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("faults", () => {
  test("[S40] a killed PostgreSQL is started again on the same address, with what was committed", async () => {
    const database = await start();
    const db = openDatabase(database.address);
    await ask(database, "create table kept as select 1 as one");
    process.kill(await postmasterPid(), "SIGKILL");
    await until(() =>
      db.pool.query("select one from kept").then(
        (answer) => answer.rows[0]?.one === 1,
        () => false,
      ),
    );
    await db.close();
    const held = "select count(*)::int as locks from pg_locks where locktype = 'advisory'";
    await until(async () => (await ask<{ locks: number }>(database, held))?.locks === 1);
    expect(onFatal).not.toHaveBeenCalled();
    const refusal = startEmbedded({ dataDir: path.join(folder, "data"), log, onFatal });
    await expect(refusal).rejects.toThrow(/Another server/); // the lock was taken again
  });

  test("[S33] the database of a killed server ends too, and the next server starts at once", async () => {
    const child = await startElsewhere();
    const pid = await postmasterPid();
    child.kill("SIGKILL");
    const began = performance.now();
    await start();
    expect(performance.now() - began).toBeLessThan(5_000);
    await until(() => !lives(pid));
    expect(await ask(open[0] as EmbeddedDatabase, "select 1 as one")).toEqual({ one: 1 });
  });

  test("[S43] the server ends when another one holds the lock after a restart of the database", async () => {
    const database = await start();
    const thief = new pg.Client(connectionSettings({ ...database.address, database: "postgres" }));
    await thief.connect();
    // the first server's connection is cut, and somebody else is faster with the lock
    await thief.query(`select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory'`);
    await until(
      async () => (await thief.query("select pg_try_advisory_lock(8377001) as taken")).rows[0]?.taken === true,
    );
    await until(() => vi.mocked(onFatal).mock.calls.length > 0);
    expect(vi.mocked(onFatal).mock.calls[0]?.[0]).toBeInstanceOf(StartFault);
    await thief.end();
  });

  test("a pid file that outlived a reboot and names another program is no hindrance", async () => {
    await start();
    const file = path.join(folder, "data/postgres/postmaster.pid");
    const text = await readFile(file, "utf8");
    await open.pop()?.stop();
    await writeFile(file, text.replace(/^\d+/, String(process.pid)));
    expect(await ask(await start(), "select 1 as one")).toEqual({ one: 1 });
  });

  test("data of another major version is refused with a sentence", async () => {
    await start();
    await open.pop()?.stop();
    await writeFile(path.join(folder, "data/postgres/PG_VERSION"), "17\n");
    await expect(start()).rejects.toThrow(/PostgreSQL 17, this program brings 18/);
  });
});

test.runIf(process.getuid?.() === 0)(
  "as root, data below a private home lies where PostgreSQL's user can reach it",
  async () => {
    await chmod(folder, 0o700);
    const dataDir = path.join(folder, "data");
    const database = await start(dataDir);
    const data = (await readFile(path.join(dataDir, "postgres.location"), "utf8")).trim();
    expect(data).toMatch(/^\/var\/lib\/ruamphaen\//);
    await ask(database, "create table kept as select 1 as one");
    await open.pop()?.stop();
    expect(await ask(await start(dataDir), "select one from kept")).toEqual({ one: 1 });
    await open.pop()?.stop();
    await rm(path.dirname(data), { recursive: true });
  },
);
