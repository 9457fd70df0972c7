import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { setupFault, type ApprovalPlan } from "~/domain/mou/approval/setup";
import type { MouState } from "~/domain/mou/mouState";
import { record } from "../../../db/audit";
import { loadAreaActors } from "../../../db/comment/areaActors";
import type { Tx } from "../../../db/client";
import { facilitatorsOf, replaceGroups, swapApprover } from "../../../db/mou/approvals";
import type { MouRecord } from "../../../db/mous";
import { AppError } from "../../../errors";
import type { Deps } from "../../deps";
import { oneLine } from "../../people/fields";
import { demandMouLocked } from "../steps/demandMou";
import { approvalsOf } from "../steps/standing";
import { tellMou, touchMou } from "../steps/tellMou";

/** While approvers can be set up: before the text goes to the signing. */
export function isSettable(state: MouState): boolean {
  return state === "DRAFT" || state === "AGREED_TEXT" || state === "EVIDENCE_CHECK";
}

/** People who can be asked to approve a memorandum: of the area, with a right to decide, and no facilitators of the year. */
export async function approverChoices(tx: Tx, deps: Pick<Deps, "clock">, mou: MouRecord): Promise<Actor[]> {
  const people = await loadAreaActors(tx, mou.areaCode, deps.clock.today());
  const facilitators = await facilitatorsOf(tx, mou.areaCode, mou.fy);
  return people.filter((one) => may(one, "mou.approve", mou.project) && !facilitators.has(one.userId));
}

async function demandChoices(tx: Tx, deps: Deps, mou: MouRecord, userIds: readonly string[]): Promise<void> {
  const known = new Set((await approverChoices(tx, deps, mou)).map(({ userId }) => userId));
  const stranger = userIds.find((id) => !known.has(id));
  if (stranger === undefined) return;
  const user = await tx.user.findFirst({ where: { id: stranger }, select: { nameTh: true } });
  throw new AppError("approverRefused", { name: user?.nameTh ?? "–" });
}

/** The memorandum, for the strategy office, while approvers can still be set up. */
async function demandSettable(tx: Tx, actor: Actor, id: string): Promise<MouRecord> {
  const mou = await demandMouLocked(tx, actor, id);
  if (!may(actor, "mou.manage", mou)) throw new AppError("forbidden");
  if (!isSettable(mou.state)) throw new AppError("mouMoved");
  return mou;
}

/** The turn begins with the set-up when the text is already being checked. */
async function tellTurn(tx: Tx, deps: Deps, actor: Actor, mou: MouRecord): Promise<string[]> {
  if (mou.state !== "EVIDENCE_CHECK") return [];
  const { turn } = await approvalsOf(tx, mou);
  return tellMou(tx, deps, actor, mou, { kind: "MOU_TURN", userIds: turn, page: "/approval" });
}

/**
 * Sets up who approves a memorandum in which order: stages one after the other, groups beside each other, at least n of each.
 * Throws notFound, forbidden, mouMoved, approvalBegun (somebody has acted in this round), approvalSetup with the place,
 * approverRefused with the name.
 */
export async function setApprovers(deps: Deps, actor: Actor, id: string, given: ApprovalPlan): Promise<void> {
  const plan = given.map((stage) => stage.map((group) => ({ ...group, nameTh: oneLine(group.nameTh) })));
  const notified = await deps.db.prisma.$transaction(async (tx) => {
    const mou = await demandSettable(tx, actor, id);
    const { acts } = await approvalsOf(tx, mou);
    if (acts.some(({ round }) => round === mou.round)) throw new AppError("approvalBegun");
    const fault = setupFault(plan);
    if (fault) throw new AppError("approvalSetup", { stage: fault.stage, group: fault.group, reason: fault.fault });
    await demandChoices(
      tx,
      deps,
      mou,
      plan.flatMap((stage) => stage.flatMap(({ approvers }) => approvers)),
    );
    const place = { mouId: id, round: mou.round, createdBy: actor.userId, createdAt: deps.clock.now() };
    await replaceGroups(tx, place, plan);
    await record(tx, deps, actor, {
      ...{ action: "mou.approversSet", objectKind: "mou", objectId: id, areaCode: mou.areaCode },
      detail: { round: mou.round, stages: plan },
    });
    return tellTurn(tx, deps, actor, mou);
  });
  touchMou(deps, id, notified);
}

/**
 * Puts another person in the place of an approver who has not acted (on leave, moved on, deactivated). Throws notFound,
 * forbidden, mouMoved, alreadyApproved, approverRefused, approvalSetup (the other one stands in that stage already).
 */
export async function replaceApprover(
  deps: Deps,
  actor: Actor,
  id: string,
  swap: { groupId: string; from: string; to: string },
): Promise<void> {
  const notified = await deps.db.prisma.$transaction(async (tx) => {
    const mou = await demandSettable(tx, actor, id);
    const { stand, acts } = await approvalsOf(tx, mou);
    const stage = stand.stages.find(({ groups }) => groups.some((one) => one.id === swap.groupId));
    const group = stage?.groups.find((one) => one.id === swap.groupId);
    if (!stage || !group?.approvers.includes(swap.from)) throw new AppError("notFound");
    if (acts.some(({ groupId, userId }) => groupId === group.id && userId === swap.from))
      throw new AppError("alreadyApproved");
    if (stage.groups.some(({ approvers }) => approvers.includes(swap.to)))
      throw new AppError("approvalSetup", { stage: stage.stage, group: group.no, reason: "TWICE" });
    await demandChoices(tx, deps, mou, [swap.to]);
    await swapApprover(tx, group.id, swap.from, swap.to);
    await record(tx, deps, actor, {
      ...{ action: "mou.approverReplaced", objectKind: "mou", objectId: id, areaCode: mou.areaCode },
      detail: { round: mou.round, ...swap },
    });
    return tellTurn(tx, deps, actor, mou);
  });
  touchMou(deps, id, notified);
}
