import type { Actor } from "~/domain/access/actor";
import { approvalFrom, planStepBetween, type PlanState, type PlanStep } from "~/domain/lifecycle/plan/planLife";
import { loadApprovals } from "../../db/lifecycle/approvals";
import { insertPlanStep, loadPlanSteps, standingOf, type PlanStanding } from "../../db/lifecycle/planSteps";
import { record } from "../../db/audit";
import type { Tx } from "../../db/client";
import { AppError } from "../../errors";
import { demandPolicy } from "../budget/computeWindow";
import type { Deps } from "../deps";
import { carryAnnualBook } from "../plan/book/bookRoom";
import { decide, type Year } from "./decideYear";
import { planPapersOf, type PlanStepInput } from "./planPapers";

/** Where a year's annual plan stands at this moment. */
export async function readStanding(tx: Tx, { areaCode, fy }: Year): Promise<PlanStanding> {
  return standingOf(await loadPlanSteps(tx, areaCode, fy), await loadApprovals(tx, areaCode, fy));
}

/** A move of the plan that goes with an approval, its end or a submission. */
type Move = {
  to: PlanState;
  skips?: readonly PlanState[];
  /** The step begins the next version; `unrevises` = it takes one back. */
  revises?: boolean;
  unrevises?: boolean;
  reason?: string;
  documentNo?: string;
};

/** Writes the step of the plan that an approval, a submission or their end is. */
export async function movePlan(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  year: Year,
  { to, skips = [], revises = false, unrevises = false, reason = "", documentNo = "" }: Move,
): Promise<void> {
  const { state, version } = await readStanding(tx, year);
  const { id, revision } = await demandPolicy(tx, year.fy);
  await insertPlanStep(tx, year, {
    ...{ version: version + Number(revises) - Number(unrevises), fromState: state, toState: to, skipped: [...skips] },
    ...{ reason, documentNo, documentDate: null, byUserId: actor.userId, at: deps.clock.now() },
    cycle: { id, revision },
  });
  await carryAnnualBook(tx, deps, year, { from: state, to });
}

/** Where taking the standing approval back leads: the plan came from there, as the version it was then. */
export async function beforeApproval(tx: Tx, { areaCode, fy }: Year): Promise<{ to: PlanState; unrevises: boolean }> {
  const steps = await loadPlanSteps(tx, areaCode, fy);
  const from = steps.find(({ toState }) => toState === "COMMITTEE_APPROVED")?.fromState ?? "DRAFT";
  return { to: from, unrevises: approvalFrom(from)?.revises ?? false };
}

/** The committee's approval where the plan stands, with its reason when a state is left out. Throws reasonMissing. */
export async function demandApproval(tx: Tx, year: Year, skipReason: string): Promise<PlanStep> {
  const step = approvalFrom((await readStanding(tx, year)).state);
  if (!step) throw new AppError("stepUnavailable");
  if (step.needsReason && skipReason === "") throw new AppError("reasonMissing");
  return step;
}

/**
 * Takes a step of the annual plan alone (domain §2.2): heard (รับฟังความเห็นแล้ว), back to draft, approved by ก.น.บ., in
 * force, put into the archive. The row of the step and its audit row are one transaction. Throws notFound, forbidden,
 * stepUnavailable (the plan stands elsewhere by now), reasonMissing, documentMissing, badInput.
 */
export async function takePlanStep(deps: Deps, actor: Actor, year: Year, input: PlanStepInput): Promise<void> {
  await decide(deps, actor, year, "approval.submit", async (tx) => {
    const { state, version } = await readStanding(tx, year);
    const step = state === input.seen ? planStepBetween(state, input.to) : null;
    if (!step) throw new AppError("stepUnavailable");
    const papers = planPapersOf(step, input);
    const { id, revision } = await demandPolicy(tx, year.fy);
    await insertPlanStep(tx, year, {
      ...{ version, fromState: state, toState: step.to, skipped: [], ...papers },
      ...{ byUserId: actor.userId, at: deps.clock.now(), cycle: { id, revision } },
    });
    await carryAnnualBook(tx, deps, year, { from: state, to: step.to });
    await record(tx, deps, actor, {
      ...{ action: "annualPlan.stateSet", objectKind: "annualPlan", areaCode: year.areaCode },
      objectId: `${year.areaCode}-${year.fy}`,
      detail: { before: state, after: step.to, version, ...papers },
    });
  });
}
