import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { Clock } from "../../clock";
import { auditHash } from "../audit";
import { connectionSettings, type DatabaseAddress } from "../client";
import { applyMigration, type Migration, prepareHistory } from "../migrate";
import { StartFault } from "../startFault";
import { type ArchiveHeader, type ArchiveTrailer, FrameReader, type TableHashes } from "./archive";
import { EPOCH_CHANNEL, EPOCH_KEY, readEpoch } from "./epoch";
import { copyIn, readAppliedMigrations, readTables } from "./tables";

/** Codes of PostgreSQL: deadlock, and a lock not given in time. */
const BUSY: ReadonlySet<string> = new Set(["40P01", "55P03"]);

/** What a restore did: the hashes of the tables as they were in the file, and the epoch that holds now. */
export type Restored = { createdAt: string; epoch: number; hashes: TableHashes };

/**
 * Puts the content of a backup in place of everything, in one transaction: whoever works meanwhile sees the former
 * content or the restored one. A file of an older version is brought up to this program's. The epoch rises, and a
 * running server is told. It waits `patienceSeconds` for tables that are in use. Throws {@link StartFault}; then nothing was changed.
 */
export async function restoreDatabase(
  target: DatabaseAddress | string,
  file: string,
  migrations: readonly Migration[],
  clock: Clock,
  patienceSeconds = 20,
): Promise<Restored> {
  const client = new pg.Client(connectionSettings(target));
  await client.connect();
  try {
    await client.query("begin");
    await client.query(`set local lock_timeout = '${patienceSeconds}s'`);
    const restored = await replaceAll(client, file, migrations);
    await recordRestore(client, restored, clock);
    await client.query("commit");
    return restored;
  } catch (fault) {
    await client.query("rollback").catch(() => undefined);
    if (fault instanceof StartFault) throw fault;
    if (BUSY.has((fault as { code?: string }).code ?? ""))
      throw new StartFault(
        "ฐานข้อมูลมีผู้ใช้งานอยู่จึงกู้คืนไม่ได้ ข้อมูลเดิมไม่ถูกแก้ไข ให้สั่งอีกครั้งหรือหยุดเซิร์ฟเวอร์ก่อน",
        "The database was in use, so nothing was restored or changed: try again, or stop the server first.",
        { cause: fault },
      );
    throw new StartFault(
      `กู้คืนจาก ${file} ไม่สำเร็จ ไฟล์เสียหายหรือไม่ใช่ไฟล์สำรองของร่วมแผน ข้อมูลเดิมไม่ถูกแก้ไข`,
      `${file} could not be restored: it is damaged or not a backup of this program. Nothing was changed. ${String(fault)}`,
      { cause: fault },
    );
  } finally {
    await client.end();
  }
}

async function replaceAll(client: pg.Client, file: string, migrations: readonly Migration[]): Promise<Restored> {
  const source = createReadStream(file);
  const unzipped = createGunzip();
  const reading = pipeline(source, unzipped);
  reading.catch(() => undefined); // the frame that cannot be read says so
  const frames = new FrameReader(unzipped);
  try {
    const header = await frames.json<ArchiveHeader>();
    if (header.format !== "ruamphaen-backup" || header.version !== 1) throw new Error("unknown format");
    const epochBefore = await currentEpoch(client);
    const later = await emptyTables(client, header, migrations);
    const hashes = await fillTables(client, frames, header);
    for (const migration of later) await applyMigration(client, migration);
    const epoch = Math.max(epochBefore, header.epoch) + 1;
    await client.query(
      "insert into app_meta (key, value) values ($1, $2) on conflict (key) do update set value = excluded.value",
      [EPOCH_KEY, String(epoch)],
    );
    await client.query("select pg_notify($1, $2)", [EPOCH_CHANNEL, String(epoch)]);
    return { createdAt: header.createdAt, epoch, hashes };
  } finally {
    source.destroy();
  }
}

async function currentEpoch(client: pg.Client): Promise<number> {
  return (await readAppliedMigrations(client)).length > 0 ? readEpoch(client) : 0;
}

/**
 * Leaves the tables empty and in the shape the backup was made in; returns the migrations to be applied after its rows
 * are back.
 */
async function emptyTables(
  client: pg.Client,
  header: ArchiveHeader,
  migrations: readonly Migration[],
): Promise<readonly Migration[]> {
  const known = new Map(migrations.map((migration) => [migration.name, migration.checksum]));
  if (header.migrations.some(({ name, checksum }) => known.get(name) !== checksum))
    throw new StartFault(
      "ไฟล์สำรองทำจากโปรแกรมรุ่นใหม่กว่าหรือคนละชุด ให้ใช้โปรแกรมรุ่นที่ทำไฟล์นั้นหรือใหม่กว่า",
      "The backup was made by a newer or different program: use that version or a later one.",
    );
  const applied = await readAppliedMigrations(client);
  const made = new Set(header.migrations.map(({ name }) => name));
  const tables = (await readTables(client)).map(({ name }) => pg.escapeIdentifier(name));
  if (JSON.stringify(applied) === JSON.stringify(header.migrations)) {
    await client.query("alter table audit_event disable trigger user");
    await client.query(`truncate ${tables.join(", ")}`);
    await client.query("alter table audit_event enable trigger user");
  } else {
    for (const table of tables) await client.query(`drop table ${table} cascade`);
    await client.query("drop function if exists refuse_audit_change() cascade");
    await client.query("drop table if exists _prisma_migrations");
    await prepareHistory(client);
    for (const migration of migrations) if (made.has(migration.name)) await applyMigration(client, migration);
  }
  return migrations.filter(({ name }) => !made.has(name));
}

async function fillTables(client: pg.Client, frames: FrameReader, header: ArchiveHeader): Promise<TableHashes> {
  const hashes: Record<string, string> = {};
  for (const table of header.tables) {
    const hash = createHash("sha256");
    await pipeline(Readable.from(frames.table(hash), { objectMode: false }), client.query(copyFrom(copyIn(table))));
    hashes[table.name] = hash.digest("hex");
  }
  const trailer = await frames.json<ArchiveTrailer>();
  await frames.end();
  const differing = header.tables.filter(({ name }) => hashes[name] !== trailer.hashes[name]);
  if (differing.length > 0) throw new Error(`checksum of ${differing.map(({ name }) => name).join(", ")}`);
  return hashes;
}

/** One audit row, chained to the last restored one: who reads the trail sees where it was set back. */
async function recordRestore(client: pg.Client, { createdAt, epoch }: Restored, clock: Clock): Promise<void> {
  const last = await client.query<{ seq: string; hash: string }>(
    "select seq::text, hash from audit_event order by audit_event.seq desc limit 1",
  );
  const seq = BigInt(last.rows[0]?.seq ?? 0) + 1n;
  const prevHash = last.rows[0]?.hash ?? "";
  const at = clock.now().toISOString();
  const detail = { epoch, madeAt: createdAt };
  const fields = [null, "server", "backup.restore", "installation", "database", null, ""];
  const hash = auditHash(prevHash, [seq.toString(), at, ...fields, detail]);
  await client.query(
    `insert into audit_event (seq, at, actor_user_id, actor_name, action, object_kind, object_id, area_code, address,
     detail, prev_hash, hash) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [seq.toString(), at, ...fields, JSON.stringify(detail), prevHash, hash],
  );
}
