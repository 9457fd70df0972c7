import type { AllocationEvidence } from "~/format/counted/amounts/allocationAmounts";
import type { AllocationData, Trial } from "./allocationView";
import { amountOf } from "./useTrial";

/** What explanations of a tried allocation rest on. */
export function evidenceOf({ chosen, policy }: AllocationData, { total, unit }: Trial): AllocationEvidence {
  const { letterNo, fyFrom, fyTo, revision } = policy;
  return {
    totalSatang: amountOf(total),
    unitSatang: amountOf(unit),
    dataset: { name: chosen.name, source: chosen.source, sourceDate: chosen.sourceDate },
    cycle: { letterNo, fyFrom, fyTo, revision },
  };
}
