import { fieldDifferences, type FieldDifference } from "~/collab/fields/compareFields";
import { briefRoom } from "~/collab/roomName";
import type { Actor } from "~/domain/access/actor";
import { briefRights } from "~/domain/access/briefRights";
import type { BriefContent } from "~/domain/brief/briefContent";
import { isFrozen } from "~/domain/brief/project";
import { projectObject } from "../../db/briefs";
import { docState } from "../../db/collab/collabDocs";
import { loadOrganizations } from "../../db/organizations";
import { openParkedOf, peopleOfClients, type ParkedReason } from "../../db/collab/parkedWork";
import type { Deps } from "../deps";
import { demandParked, readableProject, seesAllParked } from "./demandParked";

/** A draft in a list. */
export type ParkedEntry = {
  id: string;
  authorName: string;
  mine: boolean;
  reason: ParkedReason;
  /** What the server said when it refused the work, in its own words; "" when it did not. */
  why: string;
  createdAt: string;
};

/** A draft with what it would change in the brief as it is now. */
export type ParkedView = ParkedEntry & {
  briefId: string;
  code: string;
  /** What the brief says now, and what it would say with the whole draft. */
  now: BriefContent;
  then: BriefContent;
  differences: FieldDifference[];
  /** False when the draft builds on content that a restore took away: what is shown may lack parts. */
  complete: boolean;
  frozen: boolean;
  /** True when this person may write into the brief now. */
  writable: boolean;
  organizations: { id: string; nameTh: string }[];
};

/** Open drafts of a brief: the own ones; for the lead those of everybody. Throws notFound. */
export async function listParked(deps: Deps, actor: Actor, briefId: string): Promise<ParkedEntry[]> {
  const project = await readableProject(deps, actor, briefId);
  const of = seesAllParked(actor, project) ? null : actor.userId;
  const rows = await openParkedOf(deps.db.prisma, briefRoom(briefId), of);
  return rows.map(({ id, authorName, userId, reason, why, createdAt }) => ({
    id,
    authorName,
    mine: userId === actor.userId,
    reason,
    why,
    createdAt: createdAt.toISOString(),
  }));
}

/** Opens a draft for its author or the lead, compared with what the brief says now. Throws notFound. */
export async function openParked(deps: Deps, actor: Actor, briefId: string, id: string): Promise<ParkedView> {
  const { project, work, mine } = await demandParked(deps, actor, briefId, id);
  const room = briefRoom(briefId);
  const [{ now, then, complete }, state, organizations] = await Promise.all([
    deps.collab.preview(room, work.body),
    docState(deps.db.pool, room),
    loadOrganizations(deps.db.prisma, [project.areaCode]),
  ]);
  return {
    id,
    authorName: work.authorName,
    mine,
    reason: work.reason,
    why: work.why,
    createdAt: work.createdAt.toISOString(),
    briefId,
    code: project.code,
    now,
    then,
    differences: fieldDifferences(now, then),
    complete,
    frozen: isFrozen(project.state) || (state?.frozen ?? true),
    writable: briefRights(actor, projectObject(project)).write,
    organizations: organizations.map((organization) => ({ id: organization.id, nameTh: organization.nameTh })),
  };
}

/** Who writes behind Yjs client ids of a brief: for the report of a merge. Throws notFound. */
export async function writersOf(deps: Deps, actor: Actor, briefId: string, clientIds: readonly number[]) {
  await readableProject(deps, actor, briefId);
  return peopleOfClients(deps.db.prisma, briefRoom(briefId), clientIds);
}
