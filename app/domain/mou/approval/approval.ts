/** A group of approvers: at least `need` of them. Groups of one stage act beside each other, stages one after the other. */
export type ApprovalGroup = {
  id: string;
  /** From 1. */
  stage: number;
  /** Within the stage, from 1. */
  no: number;
  nameTh: string;
  need: number;
  approvers: readonly string[];
};

/** What one approver did in the round at hand. */
export type ApprovalAct = { groupId: string; userId: string; act: "APPROVE" | "RETURN" };

/** A group as it stands: who approved, and whether that is enough. */
export type GroupStand = ApprovalGroup & { approved: readonly string[]; done: boolean };

/** A stage as it stands: passed, the one that acts now, or not yet its turn. */
export type StageStand = { stage: number; place: "done" | "now" | "ahead"; groups: readonly GroupStand[] };

/** The approvals of a round. `complete` = every group of every stage has enough; nobody set up is never complete. */
export type ApprovalStand = { stages: readonly StageStand[]; complete: boolean };

/** Why somebody may not act now. */
export type ActRefusal = "NOT_LISTED" | "NOT_YET" | "ALREADY" | "ENOUGH";

/** The groups of a round with what was done in it (collaboration of C7: ลำดับ → กลุ่ม → ครบ/อย่างน้อย n). */
export function approvalStand(groups: readonly ApprovalGroup[], acts: readonly ApprovalAct[]): ApprovalStand {
  const numbers = [...new Set(groups.map(({ stage }) => stage))].sort((a, b) => a - b);
  const stands = groups.map((group): GroupStand => {
    const approved = acts
      .filter(
        ({ groupId, userId, act }) => act === "APPROVE" && groupId === group.id && group.approvers.includes(userId),
      )
      .map(({ userId }) => userId);
    return { ...group, approved, done: new Set(approved).size >= group.need };
  });
  const stages: StageStand[] = [];
  let reached = true;
  for (const stage of numbers) {
    const own = stands.filter((group) => group.stage === stage).sort((a, b) => a.no - b.no);
    const done: boolean = reached && own.every((group) => group.done);
    stages.push({ stage, place: done ? "done" : reached ? "now" : "ahead", groups: own });
    reached = done;
  }
  return { stages, complete: stages.length > 0 && reached };
}

/** Groups that act now and still need somebody. */
export function openGroups({ stages }: ApprovalStand): GroupStand[] {
  return stages.filter(({ place }) => place === "now").flatMap(({ groups }) => groups.filter(({ done }) => !done));
}

/** People whose turn it is: approvers of open groups who have not approved yet, each once. */
export function whoseTurn(stand: ApprovalStand): string[] {
  return [
    ...new Set(
      openGroups(stand).flatMap(({ approvers, approved }) => approvers.filter((id) => !approved.includes(id))),
    ),
  ];
}

/**
 * Whether a person may act for a group now; null = yes. The order of the refusals: not among its approvers, acted already,
 * enough others did, not yet this stage's turn.
 */
export function actRefusal(stand: ApprovalStand, groupId: string, userId: string): ActRefusal | null {
  const stage = stand.stages.find(({ groups }) => groups.some(({ id }) => id === groupId));
  const group = stage?.groups.find(({ id }) => id === groupId);
  if (!stage || !group?.approvers.includes(userId)) return "NOT_LISTED";
  if (group.approved.includes(userId)) return "ALREADY";
  if (stage.place === "ahead") return "NOT_YET";
  return group.done ? "ENOUGH" : null;
}
