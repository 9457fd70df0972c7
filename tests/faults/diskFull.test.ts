import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Db, openDatabase } from "../../server/db/client";
import { type EmbeddedDatabase, startEmbedded } from "../../server/db/embedded/startEmbedded";
import { makeLogger } from "../../server/log";

const DISK_MB = 240;
const SPARE_MB = 60;
let folder: string;
let database: EmbeddedDatabase;
let db: Db;

// a small disk of its own: needs root, and the right to mount
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "ruamphaen-disk-"));
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${DISK_MB}m,mode=755`, "none", folder]);
  await mkdir(path.join(folder, "data"));
  await writeFile(path.join(folder, "spare"), Buffer.alloc(SPARE_MB * 1024 * 1024));
  database = await startEmbedded({
    dataDir: path.join(folder, "data"),
    log: makeLogger("silent"),
    onFatal: () => undefined,
  });
  db = openDatabase(database.address);
  await db.pool.query("create table big (n int primary key, body bytea not null)");
});
afterEach(async () => {
  await db.close();
  await database.stop();
  execFileSync("umount", [folder]);
  await rm(folder, { recursive: true });
});

async function eventually<T>(work: () => Promise<T>, seconds: number): Promise<T> {
  for (let waited = 0; ; waited += 100) {
    try {
      return await work();
    } catch (fault) {
      if (waited > seconds * 1000) throw fault;
      await pause(100);
    }
  }
}

test("[S42] a full disk: writes are refused, what was confirmed stays, reading goes on, space makes it whole", async () => {
  const body = randomBytes(1024 * 1024);
  let confirmed = 0;
  const fill = async () => {
    for (;;) {
      await db.pool.query("insert into big values ($1, $2)", [confirmed + 1, body]);
      confirmed++;
    }
  };
  await expect(fill()).rejects.toMatchObject({ code: "53100" });
  expect(confirmed).toBeGreaterThan(10);
  const read = () =>
    db.pool.query<{ n: number; bytes: string }>("select count(*)::int n, sum(length(body)) bytes from big");
  const { rows } = await eventually(read, 30);
  expect(rows[0]?.n).toBeGreaterThanOrEqual(confirmed);
  expect(Number(rows[0]?.bytes)).toBe((rows[0]?.n ?? 0) * body.length);
  await rm(path.join(folder, "spare"));
  await eventually(() => db.pool.query("insert into big values (-1, 'a')"), 30);
  expect((await read()).rows[0]?.n).toBe((rows[0]?.n ?? 0) + 1);
});
