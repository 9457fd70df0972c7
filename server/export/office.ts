import { execFile } from "node:child_process";
import { access, constants } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** A program of this machine and how it is started: its own arguments follow `before`. */
export type Office = { command: string; before: readonly string[]; user: number | null };

/** Uid and gid of `nobody` on Debian, which owns nothing. */
const NOBODY = 65_534;
/** Where programs are looked for. */
export const PROGRAM_FOLDERS = ["/usr/bin", "/usr/local/bin", "/opt/libreoffice/program", "/snap/bin"] as const;

async function findProgram(folders: readonly string[], name: string): Promise<string | null> {
  for (const folder of folders) {
    const file = path.join(folder, name);
    const found = await access(file, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (found) return file;
  }
  return null;
}

async function works(command: string, args: readonly string[]): Promise<boolean> {
  return run(command, [...args, "/bin/true"], { timeout: 5_000 }).then(
    () => true,
    () => false,
  );
}

/**
 * Looks for a program under any of its names. As root it is started as nobody; where the system allows it, in a network
 * of its own with nothing in it. Null when it is not installed.
 */
export async function findApart(folders: readonly string[], names: readonly string[]): Promise<Office | null> {
  let program: string | null = null;
  for (const name of names) program ??= await findProgram(folders, name);
  if (program === null) return null;
  const root = process.getuid?.() === 0;
  const unshare = await findProgram(folders, "unshare");
  const setpriv = await findProgram(folders, "setpriv");
  const drop = root && setpriv ? [setpriv, `--reuid=${NOBODY}`, `--regid=${NOBODY}`, "--clear-groups"] : [];
  const alone = unshare === null ? [] : root ? [unshare, "--net"] : [unshare, "--map-current-user", "--net"];
  for (const wrap of [[...alone, ...drop], [...drop]]) {
    const [command, ...args] = wrap;
    if (command === undefined) break;
    if (await works(command, args))
      return { command, before: [...args, program], user: drop.length > 0 ? NOBODY : null };
  }
  return { command: program, before: [], user: null };
}

/** Looks for LibreOffice. */
export async function findOffice(folders: readonly string[]): Promise<Office | null> {
  return findApart(folders, ["soffice", "libreoffice"]);
}
