import type { ApprovalAct, ApprovalGroup } from "~/domain/mou/approval/approval";
import type { ApprovalPlan } from "~/domain/mou/approval/setup";
import type { Tx } from "../client";
import { risingTime } from "../risingTime";

/** A group with the round it belongs to. */
export type GroupRecord = ApprovalGroup & { round: number };

/** An act as it was done: bound to a text, a person, the server's time and the address it saw. */
export type ActRecord = ApprovalAct & {
  id: string;
  round: number;
  versionId: string;
  hash: string;
  reason: string;
  address: string;
  at: Date;
};

/** Groups of every round of a memorandum, in their order. */
export async function loadGroups(tx: Tx, mouId: string): Promise<GroupRecord[]> {
  const rows = await tx.mouApprovalGroup.findMany({
    where: { mouId },
    include: { approvers: { select: { userId: true }, orderBy: { userId: "asc" } } },
    orderBy: [{ round: "asc" }, { stage: "asc" }, { no: "asc" }],
  });
  return rows.map(({ id, round, stage, no, nameTh, need, approvers }) => ({
    ...{ id, round, stage, no, nameTh, need },
    approvers: approvers.map(({ userId }) => userId),
  }));
}

/** Acts of every round of a memorandum, oldest first. */
export async function loadActs(tx: Tx, mouId: string): Promise<ActRecord[]> {
  const rows = await tx.mouApprovalAct.findMany({ where: { mouId }, orderBy: [{ at: "asc" }, { id: "asc" }] });
  return rows.map(({ mouId: _mou, act, ...row }) => ({ ...row, act: act as ActRecord["act"] }));
}

/** Puts the groups of a round in place of those that were set up for it; nobody of them may have acted. */
export async function replaceGroups(
  tx: Tx,
  place: { mouId: string; round: number; createdBy: string; createdAt: Date },
  plan: ApprovalPlan,
): Promise<void> {
  const { mouId, round } = place;
  await tx.mouApprover.deleteMany({ where: { group: { mouId, round } } });
  await tx.mouApprovalGroup.deleteMany({ where: { mouId, round } });
  for (const [stage, groups] of plan.entries())
    for (const [no, { nameTh, need, approvers }] of groups.entries())
      await tx.mouApprovalGroup.create({
        data: {
          ...{ ...place, stage: stage + 1, no: no + 1, nameTh, need },
          approvers: { create: approvers.map((userId) => ({ userId })) },
        },
      });
}

/** The set-up of a round as a plan: what the next round begins with. */
export function planOf(groups: readonly GroupRecord[], round: number): ApprovalPlan {
  const own = groups.filter((group) => group.round === round);
  return [...new Set(own.map(({ stage }) => stage))].map((stage) =>
    own.filter((group) => group.stage === stage).map(({ nameTh, need, approvers }) => ({ nameTh, need, approvers })),
  );
}

/** Puts one approver in the place of another. */
export async function swapApprover(tx: Tx, groupId: string, from: string, to: string): Promise<void> {
  await tx.mouApprover.delete({ where: { groupId_userId: { groupId, userId: from } } });
  await tx.mouApprover.create({ data: { groupId, userId: to } });
}

/** Writes an act, acts of a memorandum have rising times; false when this person has acted for this group already (unique in the database). */
export async function insertAct(tx: Tx, act: Omit<ActRecord, "id"> & { mouId: string }): Promise<boolean> {
  const last = await tx.mouApprovalAct.aggregate({ where: { mouId: act.mouId }, _max: { at: true } });
  const at = risingTime(last._max.at, act.at);
  const { count } = await tx.mouApprovalAct.createMany({ data: [{ ...act, at }], skipDuplicates: true });
  return count > 0;
}

/** True when the person facilitated a dialogue session of this area and year (B.E.): such a person approves nothing (S78). */
export async function facilitatorsOf(tx: Tx, areaCode: string, fy: number): Promise<ReadonlySet<string>> {
  const rows = await tx.dialogueFacilitator.findMany({
    where: { session: { areaCode, fy } },
    select: { userId: true },
    distinct: ["userId"],
  });
  return new Set(rows.map(({ userId }) => userId));
}
