import { parseIsoDate } from "~/domain/calendar/isoDate";
import type { PlanState, PlanStep } from "~/domain/lifecycle/plan/planLife";
import { AppError } from "../../errors";
import { lineOf } from "../people/fields";

/** A step of a plan: the state that was seen, where it leads, and its papers; the date is ISO or empty. */
export type PlanStepInput = {
  seen: PlanState;
  to: PlanState;
  reason: string;
  documentNo: string;
  documentDate: string;
};

/** Reason and letter of a step as they are kept. Throws badInput, reasonMissing, documentMissing. */
export function planPapersOf(
  step: PlanStep,
  input: PlanStepInput,
): { reason: string; documentNo: string; documentDate: string | null } {
  const reason = lineOf(input.reason, "reason", { max: 1_000, required: false });
  const documentNo = lineOf(input.documentNo, "documentNo", { required: false });
  const documentDate = input.documentDate === "" ? null : input.documentDate;
  if (documentDate !== null && !parseIsoDate(documentDate)) throw new AppError("badInput", { field: "documentDate" });
  if (step.needsReason && reason === "") throw new AppError("reasonMissing");
  if (step.needsDocument && (documentNo === "" || documentDate === null)) throw new AppError("documentMissing");
  return { reason, documentNo, documentDate };
}
