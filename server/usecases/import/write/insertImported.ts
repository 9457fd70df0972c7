import { randomUUID } from "node:crypto";
import { briefSeed } from "~/collab/briefDoc";
import { briefRoom } from "~/collab/roomName";
import type { Actor } from "~/domain/access/actor";
import type { BriefContent } from "~/domain/brief/briefContent";
import type { Tx } from "../../../db/client";
import { lockOrder } from "../../../db/budget/windows";
import type { Deps } from "../../deps";
import { nextCodes } from "../../project/insertProject";
import { keepFirst } from "../../history/keepFirst";
import type { ImportedRef } from "../importResult";

/** A project to be made from a table. */
export type ImportedSeed = { key: string; groupName: string; leadOrgId: string | null; content: BriefContent };

/** Where imported projects go. `fy` is a Buddhist-Era budget year. */
export type ImportPlace = { importId: string; areaCode: string; fy: number; at: Date };

const CHUNK = 500;

/** The rank after the last one given in the year: an imported order comes behind what people ranked before. */
async function lastRank(tx: Tx, areaCode: string, fy: number): Promise<number> {
  await lockOrder(tx, areaCode, fy);
  const { _max } = await tx.project.aggregate({ where: { areaCode, fy, removedAt: null }, _max: { rank: true } });
  return Math.ceil(Number(_max.rank ?? 0));
}

/** A project with the ids, code and rank it gets. */
type Numbered = { seed: ImportedSeed; projectId: string; briefId: string; code: string; rank: number };

async function insertRows(
  tx: Tx,
  { importId, areaCode, fy, at }: ImportPlace,
  made: readonly Numbered[],
): Promise<void> {
  const rows = made.map(({ seed, projectId, code, rank }) => ({
    id: projectId,
    areaCode,
    fy,
    code,
    kind: "UNDECIDED",
    rank,
    rankOrigin: "IMPORT",
    leadOrgId: seed.leadOrgId,
    batchId: importId,
    groupName: seed.groupName,
    createdAt: at,
    updatedAt: at,
  }));
  const leads = rows.flatMap(({ id, leadOrgId }) =>
    leadOrgId === null ? [] : [{ projectId: id, orgId: leadOrgId, role: "LEAD", addedAt: at }],
  );
  for (let from = 0; from < rows.length; from += CHUNK)
    await tx.project.createMany({ data: rows.slice(from, from + CHUNK) });
  for (let from = 0; from < leads.length; from += CHUNK)
    await tx.projectPartner.createMany({ data: leads.slice(from, from + CHUNK) });
}

/**
 * Makes the projects of a table inside the caller's transaction: rows (kind UNDECIDED, rank = order of the file),
 * item 9, and each brief's room, whose seed is log row 1 and projects the brief. Rights and audit are the caller's.
 */
export async function insertImported(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  place: ImportPlace,
  seeds: readonly ImportedSeed[],
): Promise<ImportedRef[]> {
  const { areaCode, fy } = place;
  const first = await lastRank(tx, areaCode, fy);
  const codes = await nextCodes(tx, areaCode, fy, seeds.length);
  const made = seeds.map((seed, index) => ({
    seed,
    projectId: randomUUID(),
    briefId: randomUUID(),
    code: codes[index] ?? "",
    rank: first + 1 + index,
  }));
  await insertRows(tx, place, made);
  const docs = made.map(({ seed, projectId, briefId }) => ({
    room: briefRoom(briefId),
    kind: "brief" as const,
    refId: projectId,
    seed: briefSeed(seed.content),
    userId: actor.userId,
  }));
  for (const doc of docs) await deps.collab.createDoc(tx, doc);
  await keepFirst(tx, deps, areaCode, "IMPORTED", actor, docs);
  return made.map(({ seed, projectId, briefId, code }) => ({
    key: seed.key,
    projectId,
    briefId,
    code,
    name: seed.content.title,
  }));
}
