import type { Actor } from "~/domain/access/actor";
import type { MouContent, MouGate } from "~/domain/mou/mouContent";
import type { Tx } from "../../../db/client";
import { insertMouVersion } from "../../../db/mou/versions";
import { AppError } from "../../../errors";
import { contentHash } from "../../../export/contentHash";
import type { Deps } from "../../deps";
import { readMouContent } from "./readMouContent";

/** SHA-256 (hex) of what a memorandum says: what an approval binds. */
export function mouHash(content: MouContent): string {
  return contentHash(content);
}

/**
 * Keeps what a memorandum says now as a version, inside the caller's transaction and as that transaction sees it; after
 * `collab.freeze` of its room in the same transaction it is exactly the frozen text. `name` is for versions that a person
 * named. Throws AppError notFound.
 */
export async function keepMouVersion(
  tx: Tx,
  deps: Pick<Deps, "clock">,
  mouId: string,
  gate: MouGate,
  actor: Actor | null,
  name = "",
): Promise<{ id: string; no: number; hash: string }> {
  const content = await readMouContent(tx, mouId);
  const row = await tx.mou.findUnique({ where: { id: mouId }, select: { round: true } });
  if (!row) throw new AppError("notFound");
  const hash = mouHash(content);
  const createdBy = actor?.userId ?? null;
  const kept = await insertMouVersion(tx, {
    ...{ mouId, gate, name, hash, content, createdBy },
    round: row.round,
    createdAt: deps.clock.now(),
  });
  return { ...kept, hash };
}
