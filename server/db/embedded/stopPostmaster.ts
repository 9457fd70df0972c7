import { execFile } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { program } from "./binaries";
import { childOptions } from "./initialize";
import type { Place } from "./place";
import { lives } from "./postmaster";

const FAST_MS = 6_000;
const STEP_MS = 20;

async function ended(pid: number, withinMs: number): Promise<boolean> {
  for (let waited = 0; waited < withinMs; waited += STEP_MS) {
    if (!lives(pid)) return true;
    await pause(STEP_MS);
  }
  return !lives(pid);
}

/** Ends PostgreSQL with a checkpoint (fast shutdown); after 6 s without one, which the next start makes up for. */
export async function stopPostmaster(place: Place, pid: number): Promise<void> {
  if (process.platform === "win32") {
    const args = ["stop", "-D", place.data, "-m", "fast", "-w", "-t", "8"];
    await promisify(execFile)(program(place.native, "pg_ctl"), args, childOptions(place.identity)).catch(
      () => undefined,
    );
    return;
  }
  for (const signal of ["SIGINT", "SIGQUIT"] as const) {
    if (!lives(pid)) return;
    process.kill(pid, signal);
    if (await ended(pid, FAST_MS)) return;
  }
}
