import { isPlanFrozen, reopenerOf, type Reopener } from "~/domain/lifecycle/plan/editionLife";
import type { PlanState } from "~/domain/lifecycle/plan/planLife";
import { isFrozen, type ProjectState } from "~/domain/brief/project";
import type { Tx } from "../../db/client";
import { AppError, type ErrorCode } from "../../errors";
import { readStanding } from "../approval/takePlanStep";

const CODES: Readonly<Record<Reopener, ErrorCode>> = {
  COMMITTEE: "planFrozenByCommittee",
  OFFICE: "planFrozenInForce",
  NOBODY: "planFrozenArchived",
};

/** A plan of any kind, as far as its freeze is judged. */
type FreezablePlan = {
  areaCode: string;
  kind: string;
  fyFrom: number;
  titleTh: string;
  version: number;
  state: string;
};

/** Where a plan stands: an annual plan by its own steps, the longer ones by their row. */
async function standingOfPlan(tx: Tx, plan: FreezablePlan): Promise<{ state: PlanState; version: number }> {
  if (plan.kind === "ANNUAL") return readStanding(tx, { areaCode: plan.areaCode, fy: plan.fyFrom });
  return { state: plan.state as PlanState, version: plan.version };
}

/**
 * [I11] Refuses a change of a frozen plan and says who can open it again: planFrozenByCommittee (the committee takes its
 * approval back), planFrozenInForce (the strategy office revises), planFrozenArchived.
 */
export async function demandOpenPlan(tx: Tx, planId: string): Promise<void> {
  const plan = await tx.plan.findUnique({ where: { id: planId } });
  if (!plan) throw new AppError("notFound");
  const { state, version } = await standingOfPlan(tx, plan);
  const reopener = reopenerOf(state);
  if (reopener) throw new AppError(CODES[reopener], { plan: plan.titleTh, version });
}

/**
 * [I11] A link belongs to the plan of its lower end: refuses one that goes out from an entry of a frozen plan, and one of
 * a project that the committee has approved with its year (planFrozenProject). What links up to a frozen plan from below
 * stays free.
 */
export async function demandOpenLink(tx: Tx, fromId: string): Promise<void> {
  const node = await tx.planNode.findUnique({ where: { id: fromId }, select: { planId: true } });
  if (node) return demandOpenPlan(tx, node.planId);
  const project = await tx.project.findUnique({ where: { id: fromId } });
  if (!project || project.state === "READY" || !isFrozen(project.state as ProjectState)) return;
  const { state } = await readStanding(tx, project);
  if (isPlanFrozen(state)) throw new AppError("planFrozenProject", { code: project.code, fy: project.fy });
}
