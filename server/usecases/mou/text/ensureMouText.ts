import { mouRoom } from "~/collab/roomName";
import { libraryClauses } from "~/domain/mou/clauses/library";
import { seenOf } from "~/domain/mou/sourceChanges";
import { lockMou, type MouRecord } from "../../../db/mous";
import type { Deps } from "../../deps";
import { insertClauses } from "./insertDraft";
import { readSource } from "./readSource";

/**
 * Gives a memorandum that was drafted before clauses were kept its clauses and the room of their words, once; what its slots
 * say is taken as looked at. Nothing happens to one whose room stands, or whose text was agreed.
 */
export async function ensureMouText(deps: Deps, { id, state }: Pick<MouRecord, "id" | "state">): Promise<void> {
  if (state !== "DRAFT") return;
  const doc = mouRoom(id);
  if (await deps.db.prisma.collabDoc.findUnique({ where: { doc }, select: { doc: true } })) return;
  await deps.db.prisma.$transaction(async (tx) => {
    const mou = await lockMou(tx, id);
    const there = await tx.collabDoc.findUnique({ where: { doc }, select: { doc: true } });
    if (!mou || there) return;
    const source = await readSource(tx, mou);
    await tx.mou.update({ where: { id }, data: { sourceSeen: seenOf(source) } });
    await insertClauses(tx, deps, mou, libraryClauses(source));
  });
}
