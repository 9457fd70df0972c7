import { readFile, rm } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";
import type { Logger } from "../../log";
import type { DatabaseAddress } from "../client";
import { StartFault } from "../startFault";
import { findBinaries } from "./binaries";
import { EMBEDDED_DATABASE, initialize } from "./initialize";
import { choosePlace, type Place } from "./place";
import { findPostmaster, guardAgainstOrphans, lives, newAddress, type Postmaster, spawnPostmaster } from "./postmaster";
import { connectWhenReady, ensureDatabase, takeServerLock } from "./serverLock";
import { stopPostmaster } from "./stopPostmaster";

/** A PostgreSQL of this server's own. `stop` ends it cleanly; close every {@link Db} on it first. */
export type EmbeddedDatabase = { address: DatabaseAddress; stop(): Promise<void> };

/** `onFatal` is called when the server must end: its lock was taken by another one. */
export type EmbeddedOptions = { dataDir: string; log: Logger; onFatal: (fault: StartFault) => void };

type Held = { postmaster: Postmaster; lock: pg.Client; callOff: () => void };

const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 5_000;
const ATTEMPTS = 3;

async function lastWords(place: Place): Promise<string> {
  const text = await readFile(place.log, "utf8").catch(() => "");
  return text.trimEnd().split("\n").slice(-3).join(" | ");
}

/** Starts PostgreSQL; null when it ended at once (the reason is in its log, or another one runs on the data). */
async function launch(place: Place, address: DatabaseAddress): Promise<Postmaster | null> {
  const child = await spawnPostmaster(place, address);
  child.unref();
  return child.pid === undefined ? null : { pid: child.pid, address };
}

/** Finds or starts PostgreSQL and takes the server's lock. */
async function hold(place: Place, address: DatabaseAddress | null): Promise<Held> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    await initialize(place);
    const found = await findPostmaster(place);
    const target = found ? null : (address ?? (await newAddress(place)));
    const postmaster = found ?? (target && (await launch(place, target)));
    const lock = postmaster && (await connectWhenReady(postmaster));
    if (!postmaster || !lock) {
      if (target && !address && process.platform !== "win32") await rm(target.host, { recursive: true, force: true });
      continue;
    }
    try {
      await takeServerLock(lock, place.data);
      await ensureDatabase(lock, EMBEDDED_DATABASE);
      return { postmaster, lock, callOff: guardAgainstOrphans(place, postmaster) };
    } catch (fault) {
      await lock.end().catch(() => undefined);
      throw fault;
    }
  }
  throw new StartFault(
    `เริ่มฐานข้อมูลในตัวไม่สำเร็จ ดูรายละเอียดใน ${place.log}`,
    `The embedded database did not start; see ${place.log}: ${await lastWords(place)}`,
  );
}

/**
 * Starts, or takes over, the PostgreSQL whose data lies under `dataDir`, holds the server's lock on it, and starts it
 * again when it crashes. Throws {@link StartFault}: another server uses the data, no binaries, no rights, no space.
 */
export async function startEmbedded({ dataDir, log, onFatal }: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const place = await choosePlace(dataDir, await findBinaries());
  let held = await hold(place, null);
  const { address } = held.postmaster;
  let stopping = false;

  const recover = async () => {
    held.callOff();
    for (let wait = FIRST_WAIT_MS; !stopping; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
      await pause(wait);
      try {
        held = await hold(place, address);
        if (held.postmaster.address.host !== address.host || held.postmaster.address.port !== address.port)
          throw movedFault(place);
        watch();
        return log.warn({ pid: held.postmaster.pid }, "embedded database is back");
      } catch (fault) {
        log.error({ fault }, "embedded database cannot be started again yet");
        if (fault instanceof StartFault && lives(held.postmaster.pid)) return onFatal(fault);
      }
    }
  };
  const watch = () => {
    held.lock.once("end", () => {
      if (stopping) return;
      log.error({ pid: held.postmaster.pid }, "embedded database connection lost");
      void recover();
    });
  };
  watch();

  const stop = async () => {
    stopping = true;
    await held.lock.end().catch(() => undefined);
    await stopPostmaster(place, held.postmaster.pid);
    held.callOff();
    if (process.platform !== "win32") await rm(address.host, { recursive: true, force: true });
  };
  return { address, stop };
}

const movedFault = (place: Place) =>
  new StartFault(
    `ฐานข้อมูลที่ ${place.data} ถูกเริ่มใหม่โดยเซิร์ฟเวอร์ตัวอื่น เซิร์ฟเวอร์นี้จึงปิดตัว`,
    `The database at ${place.data} was started again by another server, so this one ends.`,
  );
