import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { connectionSettings } from "../client";
import { DataTakenFault, StartFault } from "../startFault";
import { takeLogRoom } from "./initialize";
import { lives, type Postmaster } from "./postmaster";

/** Held by the one server of an embedded database as long as it lives. */
const SERVER_LOCK = 8_377_001;
/** A killed server's connection is noticed by PostgreSQL within this time. */
const GIVE_WAY_MS = 1_500;
const READY_MS = 120_000;
const RETRY_MS = 25;
/** "the database system is starting up / shutting down", too many connections. */
const NOT_YET = new Set(["57P03", "53300"]);

/** Connects to the maintenance database, waiting through start-up and recovery. Null when the process ended meanwhile. */
export async function connectWhenReady({ pid, address }: Postmaster): Promise<pg.Client | null> {
  for (let waited = 0; waited < READY_MS; waited += RETRY_MS) {
    const client = new pg.Client(connectionSettings({ ...address, database: "postgres" }));
    client.on("error", () => undefined);
    try {
      await client.connect();
      return client;
    } catch (fault) {
      await client.end().catch(() => undefined);
      const code = (fault as { code?: string }).code ?? "";
      const refused = code === "ENOENT" || code === "ECONNREFUSED" || code === "ECONNRESET" || code === "EPIPE";
      if (!lives(pid)) return null;
      if (!refused && !NOT_YET.has(code) && !/terminated|timeout/.test(String(fault))) throw fault;
    }
    await pause(RETRY_MS);
  }
  throw new StartFault("ฐานข้อมูลในตัวไม่พร้อมภายใน 2 นาที", "The embedded database was not ready within 2 minutes.");
}

/** Takes the server's lock on this connection. Throws {@link DataTakenFault} when another server holds it. */
export async function takeServerLock(client: pg.Client, dataFolder: string): Promise<void> {
  for (let waited = 0; waited <= GIVE_WAY_MS; waited += 100) {
    const { rows } = await client.query<{ taken: boolean }>("select pg_try_advisory_lock($1) as taken", [SERVER_LOCK]);
    if (rows[0]?.taken) return;
    await pause(100);
  }
  throw new DataTakenFault(
    `มีเซิร์ฟเวอร์อีกตัวใช้ข้อมูลที่ ${dataFolder} อยู่ ให้ปิดตัวเดิมก่อน หรือกำหนด DATA_DIR เป็นโฟลเดอร์อื่น`,
    `Another server is using the data at ${dataFolder}: stop that one first, or set DATA_DIR to another folder.`,
  );
}

/** Makes the database of that name when it is missing, and before it the room that the log needs. */
export async function ensureDatabase(client: pg.Client, name: string): Promise<void> {
  const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [name]);
  if (rowCount !== 0) return;
  for (const statement of takeLogRoom) await client.query(statement);
  await client.query(`create database ${pg.escapeIdentifier(name)}`);
}
