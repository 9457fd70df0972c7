import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type TestDatabase, testDatabase } from "../../tests/support/database";
import { migrate, type Migration, readMigrations } from "./migrate";
import { programMigrations } from "./store";

let db: TestDatabase;
let all: Migration[];
beforeAll(async () => {
  db = await testDatabase();
  all = await programMigrations();
});

const extra = (name: string, sql: string): Migration => ({ name, sql, checksum: name.padEnd(64, "0") });

test("a database that is up to date is left alone, and no backup is made", async () => {
  const beforeChange = vi.fn(async () => undefined);
  expect(await migrate(db.target, all, { beforeChange })).toEqual([]);
  expect(beforeChange).not.toHaveBeenCalled();
});

test("several servers that start at once apply a migration once; the backup comes first", async () => {
  const next = [...all, extra("2999_a", "create table once (id int); insert into once values (1)")];
  const tables: (string | null)[] = [];
  const beforeChange = async () => {
    const { rows } = await db.pool.query<{ name: string | null }>("select to_regclass('once')::text as name");
    tables.push(rows[0]?.name ?? null);
  };
  const applied = await Promise.all([1, 2, 3].map(() => migrate(db.target, next, { beforeChange })));
  expect(applied.flat()).toEqual(["2999_a"]);
  expect(tables).toEqual([null]);
  expect((await db.pool.query("select id from once")).rows).toEqual([{ id: 1 }]);
});

test("a migration that fails leaves nothing of itself, says so, and can be mended", async () => {
  const known = [...all, extra("2999_a", "")];
  const broken = [...known, extra("2999_b", "create table half (id int); select 1/0")];
  await expect(migrate(db.target, broken)).rejects.toThrow(/ข้อมูลเดิมไม่ถูกแก้ไข[^]*2999_b failed/);
  expect((await db.pool.query("select to_regclass('half')::text as name")).rows).toEqual([{ name: null }]);
  expect(await migrate(db.target, [...known, extra("2999_b", "create table half (id int)")])).toEqual(["2999_b"]);
});

test("a database that is newer than the program is refused", async () => {
  await expect(migrate(db.target, all)).rejects.toThrow(/newer than this program/);
});

test("an edited migration is refused", async () => {
  const edited = all.map((migration, at) => (at === 0 ? { ...migration, checksum: "0".repeat(64) } : migration));
  const rest = [extra("2999_a", ""), extra("2999_b", "")];
  await expect(migrate(db.target, [...edited, ...rest])).rejects.toThrow(/differs from the one/);
});

test("checksums are those of Prisma: SHA-256 of the file", async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), "ruamphaen-migrations-"));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  await mkdir(path.join(folder, "1_a"));
  await writeFile(path.join(folder, "1_a/migration.sql"), "select 1;");
  expect(await readMigrations(folder)).toEqual([
    {
      name: "1_a",
      sql: "select 1;",
      checksum: "354b7196c9ba5fb4b21cf615bb6ec4cd5c07503c34229feef033fc081a8c03f4",
    },
  ]);
});
