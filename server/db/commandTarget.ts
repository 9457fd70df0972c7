import type { Env } from "../env";
import { makeLogger } from "../log";
import type { DatabaseAddress } from "./client";
import { findRunning } from "./embedded/findRunning";
import { startEmbedded } from "./embedded/startEmbedded";

/** The database a command works on, and what ends it if the command itself had to start it. */
export type CommandTarget = { target: DatabaseAddress | string; release(): Promise<void> };

/**
 * Finds the installation's database: DATABASE_URL, else the embedded one of a running server (used beside it), else the
 * embedded one is started for as long as the command runs. Throws StartFault.
 */
export async function openCommandTarget(env: Env): Promise<CommandTarget> {
  if (env.databaseUrl) return { target: env.databaseUrl, release: async () => undefined };
  const running = await findRunning(env.dataDir);
  if (running) return { target: running, release: async () => undefined };
  const onFatal = (fault: Error) => {
    process.stderr.write(`${fault.message}\n`);
    process.exit(1);
  };
  const embedded = await startEmbedded({ dataDir: env.dataDir, log: makeLogger("silent"), onFatal });
  return { target: embedded.address, release: () => embedded.stop() };
}
