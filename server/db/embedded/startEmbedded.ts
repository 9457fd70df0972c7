import { setTimeout as pause } from "node:timers/promises";
import type { Logger } from "../../log";
import type { DatabaseAddress } from "../client";
import { DataTakenFault, type StartFault } from "../startFault";
import { findBinaries } from "./binaries";
import { hold } from "./hold";
import { choosePlace, type Transport } from "./place";
import { removeSocketFolder } from "./postmaster";
import { stopPostmaster } from "./stopPostmaster";

/** A PostgreSQL of this server's own. `stop` ends it cleanly; close every connection to it first. */
export type EmbeddedDatabase = { address: DatabaseAddress; stop(): Promise<void> };

/**
 * `onFatal` is called when the server must end: another one holds the data now. `transport` is settled with the data
 * folder; the default fits the system.
 */
export type EmbeddedOptions = {
  dataDir: string;
  log: Logger;
  onFatal: (fault: StartFault) => void;
  transport?: Transport;
};

const FIRST_WAIT_MS = 50;
const LONGEST_WAIT_MS = 5_000;

/**
 * Starts the PostgreSQL whose data lies under `dataDir`, holds the server's lock on it, and starts it again when it
 * crashes, with growing pauses. Throws {@link StartFault}: another server uses the data, no binaries, rights or space.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const { dataDir, log, onFatal, transport = process.platform === "win32" ? "tcp" : "socket" } = options;
  const place = await choosePlace(dataDir, await findBinaries(), transport);
  let held = await hold(place, null);
  const { address } = held.postmaster;
  let stopping = false;
  let recovering = Promise.resolve();

  const recover = async (): Promise<void> => {
    held.callOff();
    for (let wait = FIRST_WAIT_MS; !stopping; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
      await pause(wait);
      try {
        held = await hold(place, address);
        watch();
        return log.warn({ pid: held.postmaster.pid }, "embedded database is back");
      } catch (fault) {
        if (fault instanceof DataTakenFault) return onFatal(fault);
        log.error({ err: fault }, "embedded database cannot be started again yet");
      }
    }
  };
  const watch = () => {
    held.lock.once("end", () => {
      if (stopping) return;
      log.error({ pid: held.postmaster.pid }, "embedded database connection lost");
      recovering = recover();
    });
  };
  watch();

  const stop = async () => {
    stopping = true;
    await recovering;
    await held.lock.end().catch(() => undefined);
    await stopPostmaster(place, held.postmaster.pid);
    held.callOff();
    await removeSocketFolder(place, address);
  };
  return { address, stop };
}
