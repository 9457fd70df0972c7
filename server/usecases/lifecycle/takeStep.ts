import type { Actor } from "~/domain/access/actor";
import { isFrozen, type ProjectState } from "~/domain/brief/project";
import { judgeStep } from "~/domain/lifecycle/guards";
import { stepBetween, type Step } from "~/domain/lifecycle/steps";
import type { Finding } from "~/domain/rules/finding";
import { record } from "../../db/audit";
import { lockProject, projectObject, type BriefProject } from "../../db/briefs";
import type { Tx } from "../../db/client";
import { thawDoc } from "../../db/collab/collabDocs";
import { dayOf } from "../../db/days";
import { loadOpinions, loadRevision } from "../../db/lifecycle/steps";
import { notify } from "../../db/notifications";
import { AppError } from "../../errors";
import { demandPolicy } from "../budget/computeWindow";
import { demandBrief } from "../brief/demandBrief";
import type { Deps } from "../deps";
import { keepVersion } from "../history/keepVersion";
import { checkedPaper, type StepPaper } from "./stepPaper";
import { mayTake } from "./openLifecycle";
import { projectFindings } from "./projectFindings";
import { peopleConcerned } from "./peopleConcerned";

/** A step to take: the state the person saw, the state it leads to, and the papers it needs. */
export type StepInput = { seen: ProjectState; to: ProjectState; paper: StepPaper };

type Taken = { areaCode: string; fy: number; room: string; touchesRoom: boolean; notified: string[]; step: Step };

function demandStep(actor: Actor, project: BriefProject, { seen, to }: StepInput): Step {
  const step = project.state === seen ? stepBetween(seen, to) : null;
  if (!step) throw new AppError("stepUnavailable");
  if (!mayTake(actor, step, project)) throw new AppError("forbidden");
  return step;
}

/** What stands before the step in this very moment. Throws stepBlocked; returns what the step passes over. */
async function demandGuards(tx: Tx, project: BriefProject, step: Step, revision: number): Promise<Finding[]> {
  const all = await loadOpinions(tx, project.projectId);
  const opinions = all.filter((one) => one.revision === revision && !one.replaced);
  const { blocking, waived } = judgeStep(step, await projectFindings(tx, project, opinions));
  if (blocking.length > 0) throw new AppError("stepBlocked", { count: blocking.length });
  return waived;
}

/** Freezes or opens the document with the state; returns the head it was frozen at. */
async function carryToDocument(tx: Tx, deps: Deps, actor: Actor, project: BriefProject, to: ProjectState) {
  const room = `brief/${project.briefId}`;
  if (isFrozen(to) && !isFrozen(project.state)) {
    const { head } = await deps.collab.freeze(tx, room);
    await keepVersion(tx, deps, room, { kind: "GATE", gate: to === "READY" ? "READY" : "SUBMITTED" }, actor);
    return head;
  }
  if (!isFrozen(to) && isFrozen(project.state)) await thawDoc(tx, room);
  return null;
}

async function take(tx: Tx, deps: Deps, actor: Actor, briefId: string, input: StepInput): Promise<Taken> {
  const found = await tx.brief.findUnique({ where: { id: briefId }, select: { projectId: true } });
  const project = demandBrief(actor, "brief.read", found && (await lockProject(tx, found.projectId)));
  const step = demandStep(actor, project, input);
  const paper = checkedPaper(step, input.paper);
  const { areaCode, fy, projectId } = project;
  const at = deps.clock.now();
  const before = await loadRevision(tx, projectId);
  const docSeq = await carryToDocument(tx, deps, actor, project, step.to);
  const waived = await demandGuards(tx, project, step, before);
  const revision = step.newRevision ? before + 1 : before;
  const frozenAt = isFrozen(step.to) ? (isFrozen(project.state) ? undefined : at) : null;
  await tx.project.update({ where: { id: projectId }, data: { state: step.to, revision, frozenAt, updatedAt: at } });
  const policy = await demandPolicy(tx, fy);
  await tx.projectStep.create({
    data: {
      ...{ projectId, revision, fromState: project.state, toState: step.to, skipped: [...step.skips], docSeq },
      waived: waived.map(({ message }) => message),
      ...{ reason: paper.reason, documentNo: paper.documentNo, amountSatang: paper.amountSatang },
      documentDate: paper.documentDate === null ? null : dayOf(paper.documentDate),
      ...{ cycleId: policy.id, cycleRevision: policy.revision, byUserId: actor.userId, at },
    },
  });
  const detail = { before: project.state, after: step.to, revision, skipped: step.skips, reason: paper.reason };
  await record(tx, deps, actor, {
    ...{ action: "project.stateSet", objectKind: "project", objectId: projectId, areaCode },
    detail: { ...detail, documentNo: paper.documentNo },
  });
  const notified = await notify(tx, deps, {
    kind: step.kind === "back" || step.to === "RETURNED" ? "RETURNED" : "STATE",
    userIds: await peopleConcerned(tx, deps, projectObject({ ...project, state: step.to }), step.to),
    ...{ actorUserId: actor.userId, areaCode, objectKind: "brief", objectId: briefId },
    link: `/briefs/${briefId}/status`,
    detail: { code: project.code, state: step.to },
  });
  const touchesRoom = isFrozen(step.to) !== isFrozen(project.state);
  return { areaCode, fy, room: `brief/${briefId}`, touchesRoom, notified, step };
}

/**
 * Takes a project one step on, back, or to what was decided outside (domain §2.2): permission, guards on what is
 * committed in this moment, freeze or opening of the brief, the row of the step and its audit row in one transaction.
 * Throws notFound, forbidden, stepUnavailable (the state is another one by now), stepBlocked with the number of errors,
 * reasonMissing, documentMissing, badInput.
 */
export async function takeStep(deps: Deps, actor: Actor, briefId: string, input: StepInput): Promise<void> {
  // what people typed until now belongs to what is judged and frozen
  await deps.collab.flushed(`brief/${briefId}`);
  const taken = await deps.db.prisma.$transaction((tx) => take(tx, deps, actor, briefId, input), { timeout: 30_000 });
  if (taken.touchesRoom) deps.bus.emit("access", { room: taken.room });
  deps.bus.emit("touched", { topic: taken.room });
  for (const id of taken.notified) deps.bus.emit("touched", { topic: `user/${id}` });
}
