import path from "node:path";
import pg from "pg";
import { systemClock } from "../clock";
import type { Env } from "../env";
import type { Logger } from "../log";
import { automaticBackupFile } from "./backup/automaticBackups";
import { exportDatabase } from "./backup/exportDatabase";
import { connectionSettings, type DatabaseAddress, type Db, openDatabase } from "./client";
import { startEmbedded } from "./embedded/startEmbedded";
import { migrate, type Migration, readMigrations } from "./migrate";
import { StartFault } from "./startFault";

/** The database of a server, ready for use; `target` is for connections of one's own (LISTEN). `close` ends it all. */
export type Store = { db: Db; target: DatabaseAddress | string; close(): Promise<void> };

/** The migrations of this program: two folders up, both from server/db and from build/ruamphaen. */
export const programMigrations = (): Promise<Migration[]> =>
  readMigrations(path.resolve(import.meta.dirname, "../..", "prisma/migrations"));

async function checkReachable(url: string): Promise<void> {
  const client = new pg.Client(connectionSettings(url));
  try {
    await client.connect();
    await client.end();
  } catch (fault) {
    throw new StartFault(
      `เชื่อมต่อฐานข้อมูลตาม DATABASE_URL ไม่ได้ ตรวจสอบชื่อเครื่อง รหัสผ่าน และชื่อฐานข้อมูล`,
      `The database of DATABASE_URL cannot be reached: check host, password and name. ${String(fault)}`,
      { cause: fault },
    );
  }
}

/**
 * Opens the office's database (DATABASE_URL) or starts the embedded one, brings it up to date — after an automatic
 * backup when there is something to lose — and connects. Throws {@link StartFault}.
 */
export async function openStore(env: Env, log: Logger): Promise<Store> {
  const endProcess = (fault: StartFault) => {
    log.fatal({ err: fault }, "database lost to another server");
    process.stderr.write(`${fault.message}\n`);
    process.exit(1);
  };
  if (env.databaseUrl) await checkReachable(env.databaseUrl);
  const embedded = env.databaseUrl ? null : await startEmbedded({ dataDir: env.dataDir, log, onFatal: endProcess });
  const target = embedded?.address ?? env.databaseUrl ?? "";
  try {
    await migrate(target, await programMigrations(), {
      beforeChange: async ([first]) => {
        const file = automaticBackupFile(env.dataDir, `before-${first}`, systemClock);
        await exportDatabase(target, file, systemClock);
        log.info({ file }, "backup made before updating the database");
      },
    });
  } catch (fault) {
    await embedded?.stop();
    throw fault;
  }
  const db = openDatabase(target);
  const close = async () => {
    await db.close();
    await embedded?.stop();
  };
  return { db, target, close };
}
