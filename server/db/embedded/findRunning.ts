import path from "node:path";
import type { DatabaseAddress } from "../client";
import { settledDataFolder } from "./place";
import { findPostmaster } from "./postmaster";

/** Where the embedded PostgreSQL of a DATA_DIR listens while its server runs; null when it does not run. */
export async function findRunning(dataDir: string): Promise<DatabaseAddress | null> {
  const folder = path.resolve(dataDir);
  const data = await settledDataFolder(folder);
  if (data === null) return null;
  const found = await findPostmaster({ data });
  return found?.address ?? null;
}
