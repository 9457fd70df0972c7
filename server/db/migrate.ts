import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import { connectionSettings, type DatabaseAddress } from "./client";
import { StartFault } from "./startFault";

/** One folder of prisma/migrations; `checksum` is the SHA-256 (hex) of its migration.sql, as Prisma counts it. */
export type Migration = { name: string; sql: string; checksum: string };

/** What `migrate` may do besides: `beforeChange` runs once, before the first change of a database that has data. */
export type MigrateOptions = { beforeChange?: (pending: readonly string[]) => Promise<void> };

/** The lock Prisma's own migrate takes, so that both exclude each other. */
const MIGRATE_LOCK = 72_707_369;

const HISTORY = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null, checksum varchar(64) not null, finished_at timestamptz,
  migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
  started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`;

/** Reads the migrations of a folder in the order of their names. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(path.join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    }),
  );
}

/** Makes the table of applied migrations when it is missing. */
export async function prepareHistory(client: pg.Client): Promise<void> {
  await client.query(HISTORY);
}

async function readHistory(client: pg.Client): Promise<Map<string, string>> {
  await prepareHistory(client);
  const { rows } = await client.query<{ migration_name: string; checksum: string }>(
    "select migration_name, checksum from _prisma_migrations where finished_at is not null and rolled_back_at is null",
  );
  return new Map(rows.map((row) => [row.migration_name, row.checksum]));
}

/** The migrations still to be applied. A database that is newer than, or differs from, this program is refused. */
function pendingOf(migrations: readonly Migration[], history: ReadonlyMap<string, string>): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration.checksum]));
  for (const [name, checksum] of history) {
    if (!known.has(name))
      throw new StartFault(
        `ฐานข้อมูลใหม่กว่าโปรแกรม (มี ${name}) ให้ใช้โปรแกรมรุ่นล่าสุด`,
        `The database is newer than this program (it has ${name}): use the latest version of the program.`,
      );
    if (known.get(name) !== checksum)
      throw new StartFault(
        `ไฟล์ปรับโครงสร้าง ${name} ไม่ตรงกับที่ใช้กับฐานข้อมูลแล้ว ให้ใช้โปรแกรมชุดเดิมหรือกู้คืนจากไฟล์สำรอง`,
        `Migration ${name} differs from the one this database was made with: use that program again or restore a backup.`,
      );
  }
  return migrations.filter((migration) => !history.has(migration.name));
}

/** Runs one migration and writes it into the history, inside the caller's transaction. */
export async function applyMigration(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query(sql);
  await client.query(
    `insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
     values ($1, $2, $3, now(), 1)`,
    [randomUUID(), checksum, name],
  );
}

async function applyAlone(client: pg.Client, migration: Migration): Promise<void> {
  await client.query("begin");
  try {
    await applyMigration(client, migration);
    await client.query("commit");
  } catch (fault) {
    await client.query("rollback");
    throw new StartFault(
      `ปรับโครงสร้างฐานข้อมูลไม่สำเร็จที่ ${migration.name} ข้อมูลเดิมไม่ถูกแก้ไข`,
      `Migration ${migration.name} failed; nothing of it was kept. ${String(fault)}`,
      { cause: fault },
    );
  }
}

/**
 * Brings a database up to date, each migration in a transaction of its own, under an advisory lock: of several servers
 * that start at once one does the work and the others wait. Returns the names applied. Throws {@link StartFault}.
 */
export async function migrate(
  target: DatabaseAddress | string,
  migrations: readonly Migration[],
  options: MigrateOptions = {},
): Promise<string[]> {
  const client = new pg.Client(connectionSettings(target));
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [MIGRATE_LOCK]);
    const history = await readHistory(client);
    const pending = pendingOf(migrations, history);
    if (pending.length > 0 && history.size > 0) await options.beforeChange?.(pending.map(({ name }) => name));
    for (const migration of pending) await applyAlone(client, migration);
    return pending.map(({ name }) => name);
  } finally {
    await client.end();
  }
}
