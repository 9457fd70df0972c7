import { fractionText } from "../money/exactDecimal";
import { splitInUnits, type UnitShare } from "../money/split";
import type { AllocationFault } from "./allocationFault";
import type { Criterion } from "./criteria";
import { readInput, type AllocationInput, type ReadInput } from "./readInput";

/** What one criterion gives a province: its share of the criterion, and what that is of the total, both in percent. */
export type CriterionPart = { criterion: Criterion; sharePercent: string; pointsPercent: string };

/**
 * A province's frame: share of the total in percent (six decimals, for reading), frame in satang (exact). `made` says
 * how it came about: the exact share (rounded down to a satang), its whole units, a unit left over, what is below one.
 */
export type AllocatedFrame = {
  code: string;
  sharePercent: string;
  frameSatang: bigint;
  parts: CriterionPart[];
  made: UnitShare;
};

/** Frames in the order of the provinces; Σ frames = total exactly. */
export type Allocation = { ok: true; frames: AllocatedFrame[] } | { ok: false; faults: AllocationFault[] };

/** Decimals of a printed share. */
const PLACES = 6;

/** Each province's share as whole numbers over `whole`: Σ weight × value ÷ sum, brought to one denominator. */
function sharesOf({ measured, weightSum }: ReadInput, count: number): { parts: bigint[]; whole: bigint } {
  const denominator = measured.reduce((product, { sum }) => product * sum, 1n);
  const factors = measured.map(({ weight, sum }) => weight * (denominator / sum));
  const parts = Array.from({ length: count }, (_, index) =>
    measured.reduce((added, { values }, at) => added + (factors[at] ?? 0n) * (values[index] ?? 0n), 0n),
  );
  return { parts, whole: denominator * weightSum };
}

function partsOf({ measured, weightSum }: ReadInput, index: number): CriterionPart[] {
  return measured.map(({ criterion, weight, values, sum }) => {
    const value = values[index] ?? 0n;
    return {
      criterion,
      sharePercent: fractionText(value * 100n, sum, PLACES),
      pointsPercent: fractionText(value * weight * 100n, sum * weightSum, PLACES),
    };
  });
}

/**
 * [R5] Allocates a total to provinces by the seven criteria (source 004 lines 124–131; the source gives the weights,
 * the normalisation is a DECISION): a criterion's share is the province's figure ÷ the sum of all; household income
 * counts inversely; equal is 1 ÷ number of provinces. Exact fractions throughout; frames are whole units of `roundTo`
 * by largest remainder, ties in the order given. For trying out only: the frame in force is the announced one.
 */
export function allocate(input: AllocationInput): Allocation {
  const read = readInput(input);
  if (Array.isArray(read)) return { ok: false, faults: read };
  const { parts, whole } = sharesOf(read, input.provinces.length);
  const frames = splitInUnits(input.totalSatang, input.roundTo, parts);
  return {
    ok: true,
    frames: frames.map((made, index) => ({
      code: input.provinces[index]?.code ?? "",
      sharePercent: fractionText((parts[index] ?? 0n) * 100n, whole, PLACES),
      frameSatang: made.wholeUnits + made.leftOver + made.belowUnit,
      parts: partsOf(read, index),
      made,
    })),
  };
}
