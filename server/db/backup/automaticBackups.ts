import { readdir, rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Clock } from "../../clock";
import type { Logger } from "../../log";
import type { DatabaseAddress } from "../client";
import { exportDatabase } from "./exportDatabase";

/** Where automatic backups go, how often one is made (hours, 0 = never) and how many of them are kept. */
export type BackupPlan = { dataDir: string; everyHours: number; keep: number };

/** An automatic backup; `at` is when it was made, milliseconds. */
export type KeptBackup = { file: string; at: number };

const HOUR_MS = 3_600_000;
/** When the first look is taken after a start, and the next ones: what matters is the age of the newest file. */
const FIRST_MS = 60_000;
const EVERY_MS = 10 * 60_000;
/** A shutdown waits so long for a backup under way; the next start clears away what is half. */
const FAREWELL_MS = 3_000;
const NAME = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)-daily\.backup$/;

const folderOf = (dataDir: string) => path.resolve(dataDir, "backups");

/** Where an automatic backup goes; the name says when (UTC) and why it was made. */
export function automaticBackupFile(dataDir: string, reason: string, clock: Clock): string {
  const stamp = clock.now().toISOString().replace(/[-:]/g, "").slice(0, 15);
  return path.join(folderOf(dataDir), `${stamp}-${reason}.backup`);
}

/** Backups made by the timer, oldest first. Those made before an update or a restore are not among them. */
async function timedBackups(dataDir: string): Promise<KeptBackup[]> {
  const names = await readdir(folderOf(dataDir)).catch(() => []);
  return names.sort().flatMap((name) => {
    const [, year, month, day, hour, minute, second] = NAME.exec(name) ?? [];
    if (year === undefined) return [];
    const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
    return [{ file: path.join(folderOf(dataDir), name), at }];
  });
}

/** The newest backup made by the timer, or null. */
export async function newestBackup(dataDir: string): Promise<KeptBackup | null> {
  return (await timedBackups(dataDir)).at(-1) ?? null;
}

/**
 * Makes a backup when the newest is older than the plan says, and removes the oldest beyond `keep`; only after a new one
 * is whole. Returns the file, or null when none was due. Throws StartFault when it cannot be written.
 */
export async function backUpWhenDue(
  target: DatabaseAddress | string,
  { dataDir, everyHours, keep }: BackupPlan,
  clock: Clock,
): Promise<string | null> {
  const newest = await newestBackup(dataDir);
  // a file of the future (a clock that was set back) must not put the next one off for ever
  const age = newest === null ? Infinity : Math.abs(clock.now().getTime() - newest.at);
  if (everyHours === 0 || age < everyHours * HOUR_MS) return null;
  const file = automaticBackupFile(dataDir, "daily", clock);
  await exportDatabase(target, file, clock);
  const kept = await timedBackups(dataDir);
  for (const old of kept.slice(0, Math.max(0, kept.length - keep))) await rm(old.file, { force: true });
  await removeHalves(dataDir);
  return file;
}

/** What a server left half written when it was killed in the middle of a backup. */
async function removeHalves(dataDir: string): Promise<void> {
  const names = await readdir(folderOf(dataDir));
  const halves = names.filter((name) => name.endsWith("-daily.backup.part"));
  await Promise.all(halves.map((name) => rm(path.join(folderOf(dataDir), name), { force: true })));
}

/**
 * Backs up while the server runs, as the plan says. A backup that fails is logged and tried again at the next look.
 * Returns what ends it.
 */
export function keepBackups(
  target: DatabaseAddress | string,
  plan: BackupPlan,
  clock: Clock,
  log: Logger,
  pace = { firstMs: FIRST_MS, everyMs: EVERY_MS },
): () => Promise<void> {
  if (plan.everyHours === 0) return async () => undefined;
  let work: Promise<void> = Promise.resolve();
  const look = () => {
    work = backUpWhenDue(target, plan, clock).then(
      (file) => void (file && log.info({ file }, "automatic backup made")),
      (error: unknown) => log.error({ err: error }, "automatic backup failed"),
    );
    void work.then(() => (timer = stopped ? timer : later(pace.everyMs)));
  };
  const later = (ms: number) => {
    const made = setTimeout(look, ms);
    made.unref();
    return made;
  };
  let stopped = false;
  let timer = later(pace.firstMs);
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await Promise.race([work, pause(FAREWELL_MS, undefined, { ref: false })]);
  };
}
