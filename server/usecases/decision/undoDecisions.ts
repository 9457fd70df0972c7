import type { Actor } from "~/domain/access/actor";
import type { ProjectState } from "~/domain/brief/project";
import { record } from "../../db/audit";
import type { Tx } from "../../db/client";
import { AppError } from "../../errors";
import { demandPolicy } from "../budget/computeWindow";
import type { Deps } from "../deps";
import { lineOf } from "../people/fields";
import { demandDecisions } from "./demandDecisions";

/** What taking a list back did: projects that wait again, and those that went on since and stay as they are. */
export type UndoneDecisions = { returned: number; kept: string[] };

type StepRow = { projectId: string; fromState: string; toState: string };

/** Of the steps of a list those that are still the last of their project. */
async function lastSteps(tx: Tx, batchId: string): Promise<{ standing: StepRow[]; kept: string[] }> {
  const steps = await tx.projectStep.findMany({ where: { batchId }, orderBy: { projectId: "asc" } });
  const standing: StepRow[] = [];
  const kept: string[] = [];
  for (const step of steps) {
    const [project] = await tx.$queryRaw<{ code: string; state: string }[]>`
      select code, state from project where id = ${step.projectId}::uuid for update`;
    const later = await tx.projectStep.count({ where: { projectId: step.projectId, at: { gt: step.at } } });
    if (project?.state === step.toState && later === 0) standing.push(step);
    else kept.push(project?.code ?? step.projectId);
  }
  return { standing, kept };
}

async function undo(tx: Tx, deps: Deps, actor: Actor, id: string, reason: string): Promise<UndoneDecisions> {
  const batch = await demandDecisions(tx, actor, id, { lock: true });
  if (batch.status !== "APPLIED") throw new AppError("stepUnavailable");
  if (reason === "") throw new AppError("reasonMissing");
  const { standing, kept } = await lastSteps(tx, id);
  const at = deps.clock.now();
  const { id: cycleId, revision: cycleRevision } = await demandPolicy(tx, batch.fy);
  for (const { projectId, fromState, toState } of standing) {
    const { revision } = await tx.project.update({
      where: { id: projectId },
      data: { state: fromState as ProjectState, updatedAt: at },
      select: { revision: true },
    });
    await tx.projectStep.create({
      data: {
        ...{ projectId, revision, fromState: toState, toState: fromState, reason, documentNo: batch.documentNo },
        ...{ cycleId, cycleRevision, byUserId: actor.userId, at },
      },
    });
  }
  await tx.decisionBatch.update({
    where: { id },
    data: { status: "UNDONE", undoneBy: actor.userId, undoneAt: at, undoReason: reason },
  });
  await record(tx, deps, actor, {
    ...{ action: "decisions.takenBack", objectKind: "decisions", objectId: id, areaCode: batch.areaCode },
    detail: { fy: batch.fy, round: batch.round, reason, projects: standing.map(({ projectId }) => projectId), kept },
  });
  return { returned: standing.length, kept };
}

/**
 * Takes a recorded list back with a reason: projects that stand where the list put them wait again; those that went on
 * since stay and are named. Nothing is erased. Throws notFound, forbidden, stepUnavailable, reasonMissing.
 */
export async function undoDecisions(
  deps: Deps,
  actor: Actor,
  id: string,
  reasonText: string,
): Promise<UndoneDecisions> {
  const reason = lineOf(reasonText, "reason", { max: 1_000, required: false });
  const { prisma } = deps.db;
  const done = await prisma.$transaction((tx) => undo(tx, deps, actor, id, reason), { timeout: 60_000 });
  const batch = await demandDecisions(prisma, actor, id);
  for (const { briefId } of batch.checked.rows) if (briefId) deps.bus.emit("touched", { topic: `brief/${briefId}` });
  return done;
}
