import { mouSeed } from "~/collab/mouDoc";
import { mouRoom } from "~/collab/roomName";
import type { Actor } from "~/domain/access/actor";
import { libraryClauses } from "~/domain/mou/clauses/library";
import type { MouSide, MouType } from "~/domain/mou/parties";
import { seenOf } from "~/domain/mou/sourceChanges";
import { record } from "../../../db/audit";
import type { BriefProject } from "../../../db/briefs";
import type { Tx } from "../../../db/client";
import { insertParties } from "../../../db/mou/parties";
import { loadMou, type MouRecord } from "../../../db/mous";
import { AppError } from "../../../errors";
import type { Deps } from "../../deps";
import { keepMouVersion } from "./keepMouVersion";
import { readSource } from "./readSource";

/** What a memorandum is drafted from. `transfereeOrgId` null = a co-operation. */
export type NewMou = {
  project: BriefProject;
  type: MouType;
  transfereeOrgId: string | null;
  sides: readonly MouSide[];
  /** The memorandum that this one takes the place of. */
  supersedesId?: string;
};

/**
 * Drafts one memorandum in the caller's transaction: row, sides, slots, the clauses of the library filled from the brief, the
 * room in which they are written together, and the first version. Returns its id.
 */
export async function insertDraft(tx: Tx, deps: Deps, actor: Actor, given: NewMou): Promise<string> {
  const { project, type, transfereeOrgId, sides, supersedesId } = given;
  const { areaCode, fy, projectId } = project;
  const now = deps.clock.now();
  const area = await tx.area.findUniqueOrThrow({ where: { code: areaCode }, select: { soundClause: true } });
  const { id } = await tx.mou.create({
    data: {
      ...{ areaCode, fy, projectId, type, transfereeOrgId, createdAt: now, updatedAt: now },
      soundClause: area.soundClause,
      supersedesId: supersedesId ?? null,
    },
  });
  await insertParties(tx, id, sides);
  const mou = await loadMou(tx, id);
  if (!mou) throw new AppError("notFound");
  const source = await readSource(tx, mou);
  await tx.mou.update({ where: { id }, data: { ...source.slots, sourceSeen: seenOf(source) } });
  await insertClauses(tx, deps, mou, libraryClauses(source));
  await keepMouVersion(tx, deps, id, "DRAFTED", actor);
  await record(tx, deps, actor, {
    action: "mou.drafted",
    objectKind: "mou",
    objectId: id,
    areaCode,
    detail: { projectId, type, transfereeOrgId },
  });
  return id;
}

/** Writes the clauses of a memorandum that has none, and opens the room of their words. */
export async function insertClauses(
  tx: Tx,
  deps: Deps,
  { id: mouId }: Pick<MouRecord, "id">,
  clauses: readonly { key: string; heading: string; text: string }[],
): Promise<void> {
  await tx.mouClause.createMany({
    data: clauses.map(({ key, heading, text }, at) => ({ mouId, key, no: at + 1, heading, source: text })),
  });
  const room = mouRoom(mouId);
  await deps.collab.createDoc(tx, { room, kind: "mou", refId: mouId, seed: mouSeed(clauses), userId: null });
}
