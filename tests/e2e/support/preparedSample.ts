import { execFile } from "node:child_process";
import { cp } from "node:fs/promises";
import { promisify } from "node:util";
import { makeDataDir, startBuilt } from "./builtServer";

const FOLDER = "E2E_PREPARED_DATA";

/**
 * Runs once before all browser tests: starts a server on an empty folder, lets it load the sample and stops it. Servers
 * of the tests begin with a copy of that folder. What Playwright calls afterwards removes it.
 */
export async function prepareSample(): Promise<() => Promise<void>> {
  const { dataDir, remove } = await makeDataDir();
  const server = await startBuilt(dataDir);
  const code = await server.stop();
  if (code !== 0) throw new Error(`the server that loads the sample ended with ${String(code)}:\n${server.output()}`);
  process.env[FOLDER] = dataDir;
  return remove;
}

/** Fills an empty folder with the prepared sample. Throws when nothing was prepared. */
export async function copySample(dataDir: string): Promise<void> {
  const prepared = process.env[FOLDER];
  if (!prepared) throw new Error(`${FOLDER} is not set: playwright.config.ts names the preparation`);
  // the database's files belong to its own user when root runs the tests, and stay so
  if (process.platform === "linux") await promisify(execFile)("cp", ["-a", `${prepared}/.`, dataDir]);
  else await cp(prepared, dataDir, { recursive: true, preserveTimestamps: true });
}
