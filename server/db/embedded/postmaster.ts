import { type ChildProcess, spawn } from "node:child_process";
import { open, readFile, rm, stat, truncate } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import type { DatabaseAddress } from "../client";
import { program } from "./binaries";
import { childOptions, EMBEDDED_DATABASE, EMBEDDED_USER, LOG_ROOM_MB, passwordFile } from "./initialize";
import { makeSocketFolder, ownFolder, type Place } from "./place";

/** A running PostgreSQL: its main process and where it listens. */
export type Postmaster = { pid: number; address: DatabaseAddress };

const LONGEST_LOG = 10 * 1024 * 1024;
const PID_LINE = 0;
const PORT_LINE = 3;
const SOCKET_LINE = 4;
const HOST_LINE = 5;

/** Whether a process lives (also one of another user). */
export function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** A process that lives but is another program: the pid file outlived a reboot (known on Linux only). */
async function isForeign(pid: number): Promise<boolean> {
  const name = await readFile(`/proc/${pid}/comm`, "utf8").catch(() => "postgres");
  return name.trim() !== "postgres";
}

/** Address of the embedded database at a host (socket folder, or 127.0.0.1 on Windows). */
export async function addressAt(place: Pick<Place, "data">, host: string, port: number): Promise<DatabaseAddress> {
  const base = { host, port, user: EMBEDDED_USER, database: EMBEDDED_DATABASE };
  const password = await readFile(passwordFile(place), "utf8").catch(() => null);
  return password === null ? base : { ...base, password };
}

/** The PostgreSQL that says, in its pid file, that it runs on this data; null when there is none or it is dead. */
export async function findPostmaster(place: Pick<Place, "data">): Promise<Postmaster | null> {
  const file = path.join(place.data, "postmaster.pid");
  const text = await readFile(file, "utf8").catch(() => null);
  const lines = text?.split("\n").map((line) => line.trim()) ?? [];
  const pid = Number(lines[PID_LINE]);
  const port = Number(lines[PORT_LINE]);
  const host = lines[SOCKET_LINE] || lines[HOST_LINE];
  // the file of a dead process is PostgreSQL's own affair: it makes sure that no orphan still writes
  if (text === null || !lives(pid)) return null;
  if (await isForeign(pid)) {
    await rm(file, { force: true });
    return null;
  }
  if (!port || !host) return null; // still being written
  return { pid, address: await addressAt(place, host, port) };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const found = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof found === "object" && found ? found.port : 0;
}

/** Makes the socket folder again if the guard of a former server took it away. */
async function prepareAddress(place: Place, { host }: DatabaseAddress): Promise<void> {
  if (place.transport === "socket") await ownFolder(host, place.identity);
}

/** A fresh address: a private socket folder, or on Windows a free loopback port. */
export async function newAddress(place: Place): Promise<DatabaseAddress> {
  if (place.transport === "tcp") return addressAt(place, "127.0.0.1", await freePort());
  return addressAt(place, await makeSocketFolder(place.identity), 5432);
}

/** Removes the socket's folder after the end. */
export async function removeSocketFolder(place: Place, { host }: DatabaseAddress): Promise<void> {
  if (place.transport === "socket") await rm(host, { recursive: true, force: true });
}

function settings({ transport }: Place, { host, port }: DatabaseAddress): string[] {
  const where =
    transport === "tcp"
      ? ["listen_addresses=127.0.0.1", "unix_socket_directories="]
      : ["listen_addresses=", `unix_socket_directories=${host}`, "unix_socket_permissions=0700"];
  const how = ["fsync=on", "max_connections=100", "shared_buffers=64MB", "timezone=UTC"];
  const room = [`min_wal_size=${LOG_ROOM_MB}MB`, `max_wal_size=${LOG_ROOM_MB}MB`];
  return [...where, `port=${port}`, ...how, ...room, "log_timezone=UTC"].flatMap((setting) => ["-c", setting]);
}

/**
 * Starts PostgreSQL on the data folder, in a session of its own: Ctrl+C in the terminal must reach the server first,
 * which saves and then ends it. Its words go to DATA_DIR/postgres.log.
 */
export async function spawnPostmaster(place: Place, address: DatabaseAddress): Promise<ChildProcess> {
  const size = await stat(place.log).then(
    (found) => found.size,
    () => 0,
  );
  if (size > LONGEST_LOG) await truncate(place.log);
  await prepareAddress(place, address);
  const log = await open(place.log, "a", 0o640);
  try {
    const args = ["-D", place.data, ...settings(place, address)];
    const child = spawn(program(place.native, "postgres"), args, {
      ...childOptions(place.identity),
      detached: true,
      stdio: ["ignore", log.fd, log.fd],
    });
    child.on("error", () => undefined); // it then has no pid, and the caller sees it ended
    return child;
  } finally {
    await log.close();
  }
}

/**
 * A tiny shell that ends PostgreSQL cleanly when this process dies in whatever way: its standard input then closes.
 * Without it (Windows) an orphan stays and is taken over by the next start. Returns what calls it off.
 */
export function guardAgainstOrphans(place: Place, { pid, address }: Postmaster): () => void {
  if (process.platform === "win32") return () => undefined;
  const script =
    'cat >/dev/null; kill -INT "$1" 2>/dev/null; while kill -0 "$1" 2>/dev/null; do sleep 0.1; done; rmdir "$2" 2>/dev/null';
  const watcher = spawn("/bin/sh", ["-c", script, "ruamphaen-watch", String(pid), address.host], {
    ...childOptions(place.identity),
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  watcher.on("error", () => undefined);
  watcher.stdin.on("error", () => undefined);
  watcher.unref();
  return () => {
    if (watcher.pid !== undefined && watcher.exitCode === null)
      try {
        process.kill(-watcher.pid, "SIGKILL");
      } catch {
        // it is gone already
      }
  };
}
