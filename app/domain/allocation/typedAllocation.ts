import { parseBaht } from "../money/parseBaht";
import { allocate, type Allocation } from "./allocate";
import type { AllocationFault } from "./allocationFault";
import type { AllocationInput } from "./readInput";

/** What somebody tries: total and rounding unit in baht as typed. */
export type TypedAllocation = Omit<AllocationInput, "totalSatang" | "roundTo"> & { total: string; unit: string };

function amountFault(given: string, field: "totalSatang" | "roundTo"): AllocationFault[] {
  return given.trim() === "" || parseBaht(given) !== undefined ? [] : [{ code: "AMOUNT_INVALID", field, given }];
}

/**
 * [R5] Allocates amounts as typed. What is no amount (three decimals, beyond 2^50 satang, below 0, words) is a fault that
 * names it; an empty field is an amount of 0, which the rule refuses too. Never a silent default.
 */
export function allocateTyped({ total, unit, ...rest }: TypedAllocation): Allocation {
  const faults = [...amountFault(total, "totalSatang"), ...amountFault(unit, "roundTo")];
  if (faults.length > 0) return { ok: false, faults };
  return allocate({ ...rest, totalSatang: BigInt(parseBaht(total) ?? 0), roundTo: BigInt(parseBaht(unit) ?? 0) });
}
