import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, open, rename, rm } from "node:fs/promises";
import path from "node:path";
import { finished } from "node:stream/promises";
import { createGzip } from "node:zlib";
import pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import type { Clock } from "../../clock";
import { connectionSettings, type DatabaseAddress } from "../client";
import { StartFault } from "../startFault";
import { type ArchiveHeader, type TableHashes, writeJson, writeTable } from "./archive";
import { readEpoch } from "./epoch";
import { copyOut, readAppliedMigrations, readTables, type TableShape } from "./tables";

/**
 * Writes all tables (stored files are rows too) as one moment saw them, while the server goes on working: one
 * repeatable-read snapshot. The file (mode 0600) appears whole or not at all. Returns the hash of each table.
 */
export async function exportDatabase(
  target: DatabaseAddress | string,
  file: string,
  clock: Clock,
): Promise<TableHashes> {
  const client = new pg.Client(connectionSettings(target));
  await client.connect();
  const part = `${path.resolve(file)}.part`;
  try {
    await mkdir(path.dirname(part), { recursive: true });
    await client.query("begin isolation level repeatable read read only");
    const tables = await readTables(client);
    const header: ArchiveHeader = {
      format: "ruamphaen-backup",
      version: 1,
      createdAt: clock.now().toISOString(),
      epoch: await readEpoch(client),
      migrations: await readAppliedMigrations(client),
      tables: tables.map(({ name, columns }) => ({ name, columns })),
    };
    const hashes = await writeArchive(client, part, header, tables);
    await client.query("commit");
    await rename(part, file);
    return hashes;
  } catch (fault) {
    await rm(part, { force: true }).catch(() => undefined);
    throw new StartFault(
      `สำรองข้อมูลลง ${file} ไม่สำเร็จ ตรวจสอบเนื้อที่และสิทธิ์เขียนของโฟลเดอร์`,
      `The backup could not be written to ${file}: check free space and rights. ${String(fault)}`,
      { cause: fault },
    );
  } finally {
    await client.end();
  }
}

async function writeArchive(
  client: pg.Client,
  file: string,
  header: ArchiveHeader,
  tables: readonly TableShape[],
): Promise<TableHashes> {
  const disk = createWriteStream(file, { mode: 0o600 });
  const gzip = createGzip({ level: 3 }); // documents and update logs hardly shrink further
  // a full disk ends the stream that waits for it, instead of leaving the writer waiting for ever
  disk.once("error", (fault) => gzip.destroy(fault));
  gzip.pipe(disk);
  const written = finished(disk);
  written.catch(() => undefined);
  const failed = new Promise<never>((_resolve, reject) => gzip.once("error", reject));
  const fill = async () => {
    await writeJson(gzip, header);
    const hashes: Record<string, string> = {};
    for (const table of tables) hashes[table.name] = await writeTable(gzip, client.query(copyTo(copyOut(table))));
    await writeJson(gzip, { hashes });
    return hashes;
  };
  const hashes = await Promise.race([fill(), failed]);
  gzip.end();
  await written;
  const handle = await open(file, "r");
  await handle.sync();
  await handle.close();
  return hashes;
}

/** The hash of each table of a database, comparable with that of a backup. */
export async function hashDatabase(target: DatabaseAddress | string): Promise<TableHashes> {
  const client = new pg.Client(connectionSettings(target));
  await client.connect();
  try {
    await client.query("begin isolation level repeatable read read only");
    const hashes: Record<string, string> = {};
    for (const table of await readTables(client)) {
      const hash = createHash("sha256");
      for await (const chunk of client.query(copyTo(copyOut(table)))) hash.update(chunk as Buffer);
      hashes[table.name] = hash.digest("hex");
    }
    return hashes;
  } finally {
    await client.end();
  }
}

/** Whether a database was ever migrated; a new one has nothing to lose. */
export async function hasTables(target: DatabaseAddress | string): Promise<boolean> {
  const client = new pg.Client(connectionSettings(target));
  await client.connect();
  try {
    return (await readAppliedMigrations(client)).length > 0;
  } finally {
    await client.end();
  }
}
