import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { isOver } from "~/domain/mou/mouState";
import { loadAssetProjects } from "../../db/mouReceivers";
import { listMous as readMous, type MouRecord } from "../../db/mous";
import { AppError } from "../../errors";
import type { Deps } from "../deps";

/** A project whose assets have receivers without a memorandum: how many, and whether this person may draft them. */
export type MouCandidate = { projectId: string; code: string; title: string; missing: number; mayDraft: boolean };

/** Memoranda of a year, and the projects that still need one. */
export type MouList = { mous: MouRecord[]; candidates: MouCandidate[] };

/** Lists the memoranda of an area and budget year (B.E.) that the actor may read. Throws notFound for another area. */
export async function listMous(deps: Deps, actor: Actor, areaCode: string, fy: number): Promise<MouList> {
  if (!may(actor, "area.read", { areaCode })) throw new AppError("notFound");
  const tx = deps.db.prisma;
  const all = await readMous(tx, areaCode, fy);
  const served = new Set(
    all
      .filter(({ state }) => !isOver(state))
      .map(({ projectId, transferee }) => `${projectId} ${transferee?.orgId ?? ""}`),
  );
  const projects = await loadAssetProjects(tx, areaCode, fy);
  const candidates = projects.flatMap(({ projectId, code, title, object, receivers }) => {
    const missing = receivers.filter((orgId) => !served.has(`${projectId} ${orgId}`)).length;
    if (missing === 0 || !may(actor, "project.read", object)) return [];
    return [{ projectId, code, title, missing, mayDraft: may(actor, "mou.draft", object) }];
  });
  return { mous: all.filter(({ project }) => may(actor, "mou.read", project)), candidates };
}
