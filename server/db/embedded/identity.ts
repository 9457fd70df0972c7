import { execFileSync } from "node:child_process";
import { stat } from "node:fs/promises";
import path from "node:path";
import { StartFault } from "../startFault";

/** The system user PostgreSQL runs as; null = the user of this process. */
export type Identity = { uid: number; gid: number } | null;

const READ = 4;
const ENTER = 1;

/**
 * PostgreSQL refuses to run as root: then it runs as the owner of the data folder, or as `nobody` where there is none yet.
 * Throws {@link StartFault} where the system has no such user.
 */
export async function chooseIdentity(dataFolder: string): Promise<Identity> {
  if (process.getuid?.() !== 0) return null;
  const existing = await stat(dataFolder).catch(() => null);
  if (existing && existing.uid !== 0) return { uid: existing.uid, gid: existing.gid };
  try {
    const ask = (flag: string) => Number(execFileSync("id", [flag, "nobody"], { encoding: "utf8" }).trim());
    return { uid: ask("-u"), gid: ask("-g") };
  } catch (fault) {
    throw new StartFault(
      "เริ่มฐานข้อมูลในตัวด้วยสิทธิ์ root ไม่ได้และไม่มีผู้ใช้ nobody ให้เริ่มด้วยผู้ใช้ทั่วไปหรือกำหนด DATABASE_URL",
      "PostgreSQL cannot run as root and there is no user nobody: start as an ordinary user, or set DATABASE_URL.",
      { cause: fault },
    );
  }
}

async function admits(file: string, { uid, gid }: NonNullable<Identity>, bits: number): Promise<boolean> {
  const found = await stat(file).catch(() => null);
  if (!found) return false;
  const shift = found.uid === uid ? 6 : found.gid === gid ? 3 : 0;
  return ((found.mode >> shift) & bits) === bits;
}

/** Whether the user can enter every folder above `file`. */
export async function reaches(file: string, identity: Identity): Promise<boolean> {
  if (identity === null) return true;
  for (let folder = path.dirname(path.resolve(file)); ; folder = path.dirname(folder)) {
    if (!(await admits(folder, identity, ENTER))) return false;
    if (folder === path.dirname(folder)) return true;
  }
}

/** Whether the user can reach and run the program. */
export async function runs(file: string, identity: Identity): Promise<boolean> {
  return identity === null || ((await reaches(file, identity)) && (await admits(file, identity, READ | ENTER)));
}
