import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { compareContents, type ContentDifference } from "~/domain/mou/compareContents";
import type { MouGate } from "~/domain/mou/mouContent";
import { record } from "../../../db/audit";
import type { Tx } from "../../../db/client";
import { loadPersonNames } from "../../../db/comment/threads";
import { listMouVersions, loadMouVersion } from "../../../db/mou/versions";
import { loadMou, lockMou, mouObject, type MouRecord } from "../../../db/mous";
import { AppError } from "../../../errors";
import type { Deps } from "../../deps";
import { lineOf } from "../../people/fields";
import { keepMouVersion } from "./keepMouVersion";
import { contentOf } from "./readMouContent";

/** A version as the list shows it; `at` an ISO instant, `by` "" = the server. */
export type MouVersionView = {
  no: number;
  round: number;
  gate: MouGate;
  name: string;
  hash: string;
  by: string;
  at: string;
};

/** The versions of a memorandum, newest first, and what may be done. */
export type MouVersions = { mou: MouRecord; versions: MouVersionView[]; mayName: boolean };

async function demandReadable(tx: Tx, actor: Actor, id: string): Promise<MouRecord> {
  const mou = await loadMou(tx, id);
  if (!mou || !may(actor, "mou.read", mou.project)) throw new AppError("notFound");
  return mou;
}

/** Every kept version of a memorandum. Throws notFound for absent and not readable alike. */
export async function openMouVersions(deps: Deps, actor: Actor, id: string): Promise<MouVersions> {
  const tx = deps.db.prisma;
  const mou = await demandReadable(tx, actor, id);
  const versions = await listMouVersions(tx, id);
  const people = versions.flatMap(({ createdBy }) => createdBy ?? []);
  const names = await loadPersonNames(tx, people, mou.areaCode);
  return {
    mou,
    versions: versions.map(({ no, round, gate, name, hash, createdBy, createdAt }) => ({
      ...{ no, round, gate, name, hash, at: createdAt.toISOString() },
      by: createdBy === null ? "" : (names.get(createdBy)?.nameTh ?? "–"),
    })),
    mayName: may(actor, "mou.negotiate", mouObject(mou)),
  };
}

/** Two versions clause by clause; `to` null = as the memorandum is now. Throws notFound. */
export async function compareMouVersions(
  deps: Deps,
  actor: Actor,
  id: string,
  from: number,
  to: number | null,
): Promise<ContentDifference> {
  const tx = deps.db.prisma;
  const mou = await demandReadable(tx, actor, id);
  const before = await loadMouVersion(tx, id, from);
  const after = to === null ? { content: await contentOf(tx, mou) } : await loadMouVersion(tx, id, to);
  if (!before || !after) throw new AppError("notFound");
  return compareContents(before.content, after.content);
}

/** Longest name of a version. */
const MAX_NAME = 120;

/** Keeps what the memorandum says now under a name. Throws notFound, forbidden, badInput. */
export async function nameMouVersion(deps: Deps, actor: Actor, id: string, name: string): Promise<{ no: number }> {
  const said = lineOf(name, "name", { max: MAX_NAME, required: true });
  return deps.db.prisma.$transaction(async (tx) => {
    const mou = await lockMou(tx, id);
    if (!mou || !may(actor, "mou.read", mou.project)) throw new AppError("notFound");
    if (!may(actor, "mou.negotiate", mouObject(mou))) throw new AppError("forbidden");
    const { no } = await keepMouVersion(tx, deps, id, "NAMED", actor, said);
    await record(tx, deps, actor, {
      action: "mou.versionNamed",
      ...{ objectKind: "mou", objectId: id, areaCode: mou.areaCode },
      detail: { no },
    });
    return { no };
  });
}
