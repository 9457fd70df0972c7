import type { Actor } from "~/domain/access/actor";
import type { ProjectState } from "~/domain/brief/project";
import type { Tx } from "../../db/client";
import type { Deps } from "../deps";

/** A step that all projects of a plan take together. */
export type CommonStep = {
  projectIds: readonly string[];
  from: ProjectState;
  to: ProjectState;
  reason: string;
  documentNo: string;
  cycle: { id: string; revision: number };
};

/** Moves every project of a plan that stands in `from` and writes its step; returns how many moved. */
export async function moveProjects(tx: Tx, deps: Deps, actor: Actor, step: CommonStep): Promise<number> {
  const { projectIds, from, to, reason, documentNo, cycle } = step;
  const at = deps.clock.now();
  const rows = await tx.project.findMany({
    where: { id: { in: [...projectIds] }, state: from },
    select: { id: true, revision: true },
  });
  await tx.project.updateMany({
    where: { id: { in: rows.map(({ id }) => id) } },
    data: { state: to, updatedAt: at },
  });
  await tx.projectStep.createMany({
    data: rows.map(({ id, revision }) => ({
      ...{ projectId: id, revision, fromState: from, toState: to, reason, documentNo },
      ...{ cycleId: cycle.id, cycleRevision: cycle.revision, byUserId: actor.userId, at },
    })),
  });
  return rows.length;
}
