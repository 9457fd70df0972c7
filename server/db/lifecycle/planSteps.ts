import type { PlanState } from "~/domain/lifecycle/plan/planLife";
import type { Tx } from "../client";
import { dayOf, isoDay } from "../days";
import type { ApprovalRecord } from "./approvals";

/** A step of a year's annual plan as it was taken; `documentDate` is an ISO date. */
export type PlanStepRecord = {
  id: string;
  version: number;
  fromState: PlanState;
  toState: PlanState;
  skipped: PlanState[];
  reason: string;
  documentNo: string;
  documentDate: string | null;
  byUserId: string;
  at: Date;
};

/** Where an annual plan stands. */
export type PlanStanding = { state: PlanState; version: number };

/** The steps of a year's annual plan, newest first. */
export async function loadPlanSteps(tx: Tx, areaCode: string, fy: number): Promise<PlanStepRecord[]> {
  const rows = await tx.annualPlanStep.findMany({ where: { areaCode, fy }, orderBy: { seq: "desc" } });
  return rows.map(({ id, version, fromState, toState, skipped, reason, documentNo, documentDate, byUserId, at }) => ({
    ...{ id, version, reason, documentNo, byUserId, at },
    fromState: fromState as PlanState,
    toState: toState as PlanState,
    skipped: skipped as PlanState[],
    documentDate: documentDate && isoDay(documentDate),
  }));
}

/** Where the plan stands: after its newest step; a plan from before steps were kept, after its newest approval. */
export function standingOf(
  [newest]: readonly PlanStepRecord[],
  [approval]: readonly Pick<ApprovalRecord, "voidedAt" | "submittedAt">[],
): PlanStanding {
  if (newest) return { state: newest.toState, version: newest.version };
  if (!approval || approval.voidedAt) return { state: "DRAFT", version: 1 };
  return { state: approval.submittedAt ? "SUBMITTED" : "COMMITTEE_APPROVED", version: 1 };
}

/** What a step writes; the rest comes from where the plan stands. */
export type NewPlanStep = Omit<PlanStepRecord, "id"> & { cycle: { id: string; revision: number } };

/** Writes a step of a year's annual plan. */
export async function insertPlanStep(tx: Tx, place: { areaCode: string; fy: number }, step: NewPlanStep) {
  const { cycle, documentDate, ...row } = step;
  await tx.annualPlanStep.create({
    data: {
      ...{ areaCode: place.areaCode, fy: place.fy, ...row },
      ...{ cycleId: cycle.id, cycleRevision: cycle.revision },
      documentDate: documentDate === null ? null : dayOf(documentDate),
    },
  });
}
