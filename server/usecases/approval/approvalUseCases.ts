import type { Actor } from "~/domain/access/actor";
import type { Deps } from "../deps";
import { approvePlan, submitPlan, voidApproval, type ApprovalInput } from "./decidePlan";
import type { Year } from "./decideYear";
import { openApproval } from "./openApproval";
import type { PlanStepInput } from "./planPapers";
import { takePlanStep } from "./takePlanStep";

/** The approval of a year's ranking by the committee, and its submission. */
export const approvalUseCases = (deps: Deps) => ({
  open: (actor: Actor, year: Year) => openApproval(deps, actor, year),
  approve: (actor: Actor, year: Year, input: ApprovalInput) => approvePlan(deps, actor, year, input),
  void: (actor: Actor, year: Year, reason: string) => voidApproval(deps, actor, year, reason),
  submit: (actor: Actor, year: Year, input: { documentNo: string; lateReason: string }) =>
    submitPlan(deps, actor, year, input),
  takePlanStep: (actor: Actor, year: Year, input: PlanStepInput) => takePlanStep(deps, actor, year, input),
});
