import { useMemo, useState } from "react";
import type { Allocation } from "~/domain/allocation/allocate";
import { allocateTyped } from "~/domain/allocation/typedAllocation";
import type { Criterion } from "~/domain/allocation/criteria";
import { plainBaht } from "~/domain/money/bahtText";
import { parseBaht } from "~/domain/money/parseBaht";
import { baht } from "~/format/baht";
import { balanceWeights } from "~/domain/allocation/balance";
import type { AllocationData, DatasetView, Trial } from "./allocationView";

/** Baht as typed in satang, once the rule has taken it; 0 for what is no amount. */
export const amountOf = (typed: string): bigint => BigInt(parseBaht(typed) ?? 0);

/** What is tried first: weights, mode and unit of the cycle, the total of the set (0 when it names none). */
function startOf({ policy, chosen }: AllocationData): Trial {
  return {
    total: chosen.totalSatang === null ? "" : baht(chosen.totalSatang),
    unit: plainBaht(policy.roundToSatang),
    weights: policy.weights,
    incomeMode: policy.incomeMode,
  };
}

function resultOf(trial: Trial, dataset: DatasetView): Allocation {
  return allocateTyped({ ...trial, provinces: dataset.provinces });
}

/** What is being tried and what comes out of it, computed anew with every change. */
export function useTrial(data: AllocationData) {
  const [trial, setTrial] = useState<Trial>(() => startOf(data));
  const { chosen, compared } = data;
  const result = useMemo(() => resultOf(trial, chosen), [trial, chosen]);
  const other = useMemo(() => (compared ? resultOf(trial, compared) : null), [trial, compared]);
  return {
    trial,
    result,
    other,
    change: (part: Partial<Trial>) => setTrial((now) => ({ ...now, ...part })),
    weigh: (criterion: Criterion, weight: string) =>
      setTrial((now) => ({ ...now, weights: { ...now.weights, [criterion]: weight } })),
    balance: (kept: Criterion) => setTrial((now) => ({ ...now, weights: balanceWeights(now.weights, kept) })),
    reset: () => setTrial(startOf(data)),
  };
}
