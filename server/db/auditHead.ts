import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Tx } from "./client";

/** The last row of the audit trail as a verification saw it. */
type NotedHead = { seq: string; hash: string };

const FILE = "audit-head.json";

/**
 * Compares the trail with the head noted at the last verification: rows taken off its end are not seen by the chain
 * itself. Returns the noted sequence when that row is gone or another one, else null.
 */
export async function checkNotedHead(tx: Tx, dataDir: string): Promise<string | null> {
  const text = await readFile(path.join(dataDir, FILE), "utf8").catch(() => null);
  if (text === null) return null;
  const noted = JSON.parse(text) as NotedHead;
  const row = await tx.auditEvent.findUnique({ where: { seq: BigInt(noted.seq) }, select: { hash: true } });
  return row?.hash === noted.hash ? null : noted.seq;
}

/** Notes the head for the next verification, outside of the database. */
export async function noteHead(dataDir: string, seq: number, hash: string): Promise<void> {
  await writeFile(path.join(dataDir, FILE), JSON.stringify({ seq: String(seq), hash }), { mode: 0o600 });
}
