import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chown, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { StartFault } from "../startFault";
import { program } from "./binaries";
import type { Identity } from "./identity";
import type { Place } from "./place";

/** The superuser and the database of the embedded PostgreSQL. */
export const EMBEDDED_USER = "ruamphaen";
export const EMBEDDED_DATABASE = "ruamphaen";
type ChildOptions = { cwd: string; windowsHide: boolean; env?: NodeJS.ProcessEnv; uid?: number; gid?: number };
const MAJOR = "18";
/** Small pieces, so that the log's room (LOG_ROOM_MB) is taken exactly. */
const WAL_SEGMENT_MB = 4;
/**
 * Disk that the write-ahead log keeps for itself. A full disk then refuses a statement (53100), and reading goes on;
 * without room for its log PostgreSQL would end.
 */
export const LOG_ROOM_MB = 64;

/** File of the password that guards the loopback port; a unix socket is guarded by its folder. */
export const passwordFile = (place: Pick<Place, "data">) => path.join(path.dirname(place.data), "postgres.password");

/** Makes the data folder once (`initdb`), as a whole or not at all. An older or newer major version is refused. */
export async function initialize(place: Place): Promise<void> {
  const version = await readFile(path.join(place.data, "PG_VERSION"), "utf8").catch(() => null);
  if (version?.trim() === MAJOR) return;
  if (version !== null)
    throw new StartFault(
      `ข้อมูลเป็นของ PostgreSQL รุ่น ${version.trim()} แต่โปรแกรมใช้รุ่น ${MAJOR} ให้สำรองด้วยโปรแกรมรุ่นเดิม (npm run db:backup) แล้วกู้คืนในโฟลเดอร์ใหม่`,
      `The data is of PostgreSQL ${version.trim()}, this program brings ${MAJOR}: back up with the former program (npm run db:backup), restore into a new folder.`,
    );
  const half = `${place.data}.new-${process.pid}`;
  await mkdir(half, { mode: 0o700 }).catch((fault: unknown) => {
    throw cannotBeMade(place, fault);
  });
  try {
    if (place.identity) await chown(half, place.identity.uid, place.identity.gid);
    await runInitdb(place, half);
    await rename(half, place.data);
  } catch (fault) {
    await rm(half, { recursive: true, force: true });
    // another server was faster: its folder is used, and its lock decides
    if (await readFile(path.join(place.data, "PG_VERSION")).catch(() => null)) return;
    throw cannotBeMade(place, fault);
  }
}

const cannotBeMade = (place: Place, fault: unknown) =>
  new StartFault(
    `สร้างฐานข้อมูลในตัวที่ ${place.data} ไม่สำเร็จ ตรวจสอบเนื้อที่และสิทธิ์ของโฟลเดอร์ DATA_DIR`,
    `The embedded database could not be made at ${place.data}: check free space and rights of DATA_DIR. ${String(fault)}`,
    { cause: fault },
  );

async function runInitdb(place: Place, folder: string): Promise<void> {
  const access =
    place.transport === "tcp"
      ? ["--auth=scram-sha-256", `--pwfile=${await makePassword(place)}`]
      : ["--auth-local=trust", "--auth-host=reject"];
  const shape = [
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    `--wal-segsize=${WAL_SEGMENT_MB}`,
  ];
  const args = ["-D", folder, "-U", EMBEDDED_USER, ...shape, ...access, "--no-instructions"];
  await promisify(execFile)(program(place.native, "initdb"), args, childOptions(place.identity));
}

/** How PostgreSQL's programs are started: without this process's environment (it holds secrets), as the given user. */
export function childOptions(identity: Identity): ChildOptions {
  const env = process.platform === "win32" ? {} : { env: { LC_ALL: "C", NODE_ENV: "production" as const } };
  return { cwd: path.parse(process.execPath).root, windowsHide: true, ...env, ...identity };
}

/** Statements that fill the log's room once; the next checkpoint keeps the files for use again. */
export const takeLogRoom: readonly string[] = [
  ...Array.from(
    { length: LOG_ROOM_MB / WAL_SEGMENT_MB },
    () => "select pg_logical_emit_message(false, 'room', ''), pg_switch_wal()",
  ),
  "checkpoint",
];

async function makePassword(place: Place): Promise<string> {
  const file = passwordFile(place);
  await writeFile(file, randomBytes(32).toString("base64url"), { mode: 0o600 });
  if (place.identity) await chown(file, place.identity.uid, place.identity.gid);
  return file;
}
