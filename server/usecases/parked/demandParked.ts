import { briefRoom } from "~/collab/roomName";
import type { Actor } from "~/domain/access/actor";
import { isLead } from "~/domain/access/projectRoles";
import { loadBriefProject, projectObject, type BriefProject } from "../../db/briefs";
import { loadParked, type ParkedRow } from "../../db/collab/parkedWork";
import { AppError } from "../../errors";
import { demandBrief } from "../brief/demandBrief";
import type { Deps } from "../deps";

/** A piece of parked work that the actor may see, with its project. */
export type SeenParked = { project: BriefProject; work: ParkedRow & { body: Uint8Array }; mine: boolean };

/** The project of a brief that the actor may read; throws notFound otherwise. */
export async function readableProject(deps: Deps, actor: Actor, briefId: string): Promise<BriefProject> {
  return demandBrief(actor, "brief.read", await loadBriefProject(deps.db.prisma, briefId));
}

/** True when the actor sees everybody's parked work on a project: its lead and the strategy office. */
export function seesAllParked(actor: Actor, project: BriefProject): boolean {
  return isLead(actor, projectObject(project));
}

/** Passes for the author and for the lead; anybody else gets notFound, as when it were absent. */
export async function demandParked(deps: Deps, actor: Actor, briefId: string, id: string): Promise<SeenParked> {
  const project = await readableProject(deps, actor, briefId);
  const work = await loadParked(deps.db.prisma, id);
  const mine = work?.userId === actor.userId;
  if (!work || work.room !== briefRoom(briefId) || (!mine && !seesAllParked(actor, project)))
    throw new AppError("notFound");
  return { project, work, mine };
}
