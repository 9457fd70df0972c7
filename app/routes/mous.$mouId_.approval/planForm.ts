import type { ApprovalPlan, GroupPlan } from "~/domain/mou/approval/setup";

/** Fields of one group in the form: `s<stage>-g<group>-<what>`, both from 0. */
export function groupField(stage: number, group: number, what: "name" | "need" | "people"): string {
  return `s${stage}-g${group}-${what}`;
}

const MOST = 20;

/** The set-up of a posted form; groups and stages that are not there end the reading. */
export function planOfForm(form: FormData): ApprovalPlan {
  const stages: GroupPlan[][] = [];
  for (let stage = 0; stage < MOST && form.has(groupField(stage, 0, "name")); stage += 1) {
    const groups: GroupPlan[] = [];
    for (let group = 0; group < MOST && form.has(groupField(stage, group, "name")); group += 1)
      groups.push({
        nameTh: String(form.get(groupField(stage, group, "name"))),
        need: Number(form.get(groupField(stage, group, "need"))),
        approvers: form.getAll(groupField(stage, group, "people")).map(String),
      });
    stages.push(groups);
  }
  return stages;
}
