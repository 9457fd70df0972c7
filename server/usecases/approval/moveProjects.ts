import { briefRoom } from "~/collab/roomName";
import type { Actor } from "~/domain/access/actor";
import type { ProjectState } from "~/domain/brief/project";
import type { Tx } from "../../db/client";
import type { Deps } from "../deps";
import { keepVersion, type Gate } from "../history/keepVersion";

/** A step that all projects of a plan take together. */
export type CommonStep = {
  projectIds: readonly string[];
  from: ProjectState;
  to: ProjectState;
  reason: string;
  documentNo: string;
  cycle: { id: string; revision: number };
};

/** The gate at which the brief of a project that comes into a state is kept as a version; others keep none. */
const GATES: Partial<Record<ProjectState, Gate>> = { KBJ_APPROVED: "APPROVED", SUBMITTED: "SUBMITTED" };

/**
 * Moves every project of a plan that stands in `from` and writes its step; approved and submitted briefs are kept as
 * versions. Returns how many moved.
 */
export async function moveProjects(tx: Tx, deps: Deps, actor: Actor, step: CommonStep): Promise<number> {
  const { projectIds, from, to, reason, documentNo, cycle } = step;
  const at = deps.clock.now();
  const rows = await tx.project.findMany({
    where: { id: { in: [...projectIds] }, state: from },
    select: { id: true, revision: true, brief: { select: { id: true } } },
  });
  await tx.project.updateMany({
    where: { id: { in: rows.map(({ id }) => id) }, state: from },
    data: { state: to, updatedAt: at },
  });
  await tx.projectStep.createMany({
    data: rows.map(({ id, revision }) => ({
      ...{ projectId: id, revision, fromState: from, toState: to, reason, documentNo },
      ...{ cycleId: cycle.id, cycleRevision: cycle.revision, byUserId: actor.userId, at },
    })),
  });
  const gate = GATES[to];
  for (const { brief } of gate ? rows : [])
    if (gate && brief) await keepVersion(tx, deps, briefRoom(brief.id), { kind: "GATE", gate }, actor);
  return rows.length;
}
