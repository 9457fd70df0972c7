/** A group as a planner sets it up; its stage is its place in the list of stages. */
export type GroupPlan = { nameTh: string; need: number; approvers: readonly string[] };

/** Stages one after the other, each of groups beside each other. */
export type ApprovalPlan = readonly (readonly GroupPlan[])[];

/** Bounds of a set-up, so that it stays readable on one page. */
export const APPROVAL_LIMITS = { stages: 6, groups: 6, approvers: 20, name: 120 } as const;

/** What is wrong with a set-up; `stage` and `group` from 1, 0 = all of it. */
export type SetupFault = {
  fault: "EMPTY" | "TOO_MANY" | "NO_NAME" | "NO_APPROVER" | "NEED" | "TWICE";
  stage: number;
  group: number;
};

/**
 * The first fault of a set-up, null when it can be kept: at least one stage; every group has a name and approvers of whom
 * 1 to all are needed; nobody acts twice in one stage, because two groups beside each other are two different opinions.
 */
export function setupFault(plan: ApprovalPlan): SetupFault | null {
  const { stages, groups, approvers, name } = APPROVAL_LIMITS;
  if (plan.length === 0) return { fault: "EMPTY", stage: 0, group: 0 };
  if (plan.length > stages) return { fault: "TOO_MANY", stage: 0, group: 0 };
  for (const [at, stage] of plan.entries()) {
    const here = (fault: SetupFault["fault"], group: number): SetupFault => ({ fault, stage: at + 1, group });
    if (stage.length === 0) return here("EMPTY", 0);
    if (stage.length > groups) return here("TOO_MANY", 0);
    const seen = new Set<string>();
    for (const [place, group] of stage.entries()) {
      if (group.nameTh.trim() === "" || group.nameTh.length > name) return here("NO_NAME", place + 1);
      if (group.approvers.length === 0) return here("NO_APPROVER", place + 1);
      if (group.approvers.length > approvers) return here("TOO_MANY", place + 1);
      if (!Number.isInteger(group.need) || group.need < 1 || group.need > group.approvers.length)
        return here("NEED", place + 1);
      for (const userId of group.approvers) {
        if (seen.has(userId)) return here("TWICE", place + 1);
        seen.add(userId);
      }
    }
  }
  return null;
}
