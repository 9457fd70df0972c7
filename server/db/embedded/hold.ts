import { readFile } from "node:fs/promises";
import type pg from "pg";
import type { DatabaseAddress } from "../client";
import { DataTakenFault, StartFault } from "../startFault";
import { EMBEDDED_DATABASE, initialize } from "./initialize";
import type { Place } from "./place";
import {
  findPostmaster,
  guardAgainstOrphans,
  newAddress,
  type Postmaster,
  removeSocketFolder,
  spawnPostmaster,
} from "./postmaster";
import { connectWhenReady, ensureDatabase, takeServerLock } from "./serverLock";
import { stopPostmaster } from "./stopPostmaster";

/** A running PostgreSQL under this server's lock; `callOff` ends the guard that would end it with this process. */
export type Held = { postmaster: Postmaster; lock: pg.Client; callOff: () => void };

const ATTEMPTS = 4;

/**
 * Finds or starts PostgreSQL on the data and takes the server's lock. `address` is given on a restart: the one that
 * open connections know. Throws {@link DataTakenFault}, or {@link StartFault} when it does not start.
 */
export async function hold(place: Place, address: DatabaseAddress | null): Promise<Held> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    await initialize(place);
    const found = await findPostmaster(place);
    if (found && address && !sameAddress(found.address, address)) throw movedFault(place);
    const held = found ? await takeOver(place, found, address !== null) : await launch(place, address);
    if (held) return held;
  }
  throw new StartFault(
    `เริ่มฐานข้อมูลในตัวไม่สำเร็จ ดูรายละเอียดใน ${place.log}`,
    `The embedded database did not start; see ${place.log}: ${await lastWords(place)}`,
  );
}

const sameAddress = (one: DatabaseAddress, other: DatabaseAddress) =>
  one.host === other.host && one.port === other.port;

/** Null when it went away meanwhile: the next attempt sees what is there then. */
async function lockOn(place: Place, postmaster: Postmaster): Promise<Held | null> {
  const lock = await connectWhenReady(postmaster);
  if (!lock) return null;
  try {
    await takeServerLock(lock, place.data);
    await ensureDatabase(lock, EMBEDDED_DATABASE);
    return { postmaster, lock, callOff: guardAgainstOrphans(place, postmaster) };
  } catch (fault) {
    await lock.end().catch(() => undefined);
    if (fault instanceof DataTakenFault) throw fault;
    return null;
  }
}

/**
 * One that runs already. On a restart it is ours. At a start its server was killed, and that server's guard is about to
 * end it: so it is ended here and the next attempt starts it anew (on Windows, without guards, it is kept).
 */
async function takeOver(place: Place, found: Postmaster, ours: boolean): Promise<Held | null> {
  const held = await lockOn(place, found);
  if (!held || ours || process.platform === "win32") return held;
  held.callOff();
  await held.lock.end().catch(() => undefined);
  await stopPostmaster(place, found.pid);
  await removeSocketFolder(place, found.address);
  return null;
}

async function launch(place: Place, address: DatabaseAddress | null): Promise<Held | null> {
  const target = address ?? (await newAddress(place));
  const child = await spawnPostmaster(place, target);
  child.unref();
  const held = child.pid === undefined ? null : await lockOn(place, { pid: child.pid, address: target });
  if (!held && !address) await removeSocketFolder(place, target);
  return held;
}

async function lastWords(place: Place): Promise<string> {
  const text = await readFile(place.log, "utf8").catch(() => "");
  return text.trimEnd().split("\n").slice(-3).join(" | ");
}

const movedFault = (place: Place) =>
  new DataTakenFault(
    `ฐานข้อมูลที่ ${place.data} ถูกเริ่มใหม่โดยเซิร์ฟเวอร์ตัวอื่น เซิร์ฟเวอร์นี้จึงปิดตัว`,
    `The database at ${place.data} was started again by another server, so this one ends.`,
  );
