import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Env } from "../env";

/** The installation's secret: SESSION_SECRET, else one generated once into DATA_DIR (mode 0600). */
export async function loadSecret(env: Pick<Env, "sessionSecret" | "dataDir">): Promise<string> {
  if (env.sessionSecret !== null) return env.sessionSecret;
  const file = path.join(env.dataDir, "session-secret");
  await mkdir(env.dataDir, { recursive: true });
  const made = randomBytes(32).toString("base64url");
  try {
    await writeFile(file, made, { mode: 0o600, flag: "wx" });
    return made;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return (await readFile(file, "utf8")).trim();
  }
}
