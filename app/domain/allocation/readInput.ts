import { exactDecimal, fractionText, onCommonScale, type ExactDecimal } from "../money/exactDecimal";
import type { AllocationFault } from "./allocationFault";
import { CRITERIA, FIGURE_OF, type Criterion, type Figure, type IncomeMode, type Weights } from "./criteria";

/** A province with its six figures as decimal strings; "" = not stated. */
export type ProvinceFigures = { code: string } & Readonly<Record<Figure, string>>;

/** What an allocation starts from. Amounts in satang; `roundTo` is the unit of the frames. */
export type AllocationInput = {
  totalSatang: bigint;
  roundTo: bigint;
  weights: Weights;
  incomeMode: IncomeMode;
  provinces: readonly ProvinceFigures[];
};

/** A weighted criterion as whole numbers: a province's share of it is its value ÷ the sum. */
export type Measured = { criterion: Criterion; weight: bigint; values: bigint[]; sum: bigint };

/** Input that can be computed: criteria with a weight, and the sum of all weights on their common scale. */
export type ReadInput = { measured: Measured[]; weightSum: bigint };

const HUNDRED: ExactDecimal = { units: 100n, decimals: 0 };

/** Weights as whole numbers on one scale, or the faults of them. */
function readWeights(weights: Weights): { units: bigint[]; sum: bigint } | AllocationFault[] {
  const read = CRITERIA.map((criterion) => exactDecimal(weights[criterion]));
  const faults = CRITERIA.flatMap((criterion, index): AllocationFault[] => {
    const weight = read[index];
    if (weight && weight.units >= 0n) return [];
    return [{ code: "WEIGHT_INVALID", field: `weights.${criterion}`, criterion, given: weights[criterion] }];
  });
  if (faults.length > 0) return faults;
  const { units, decimals } = onCommonScale([...read.map((one) => one ?? HUNDRED), HUNDRED]);
  const hundred = units.pop() ?? 0n;
  const sum = units.reduce((added, one) => added + one, 0n);
  if (sum === hundred) return { units, sum };
  const given = fractionText(sum, 10n ** BigInt(decimals), decimals);
  return [{ code: "WEIGHTS_SUM", field: "weights", given }];
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));
const largest = (values: readonly bigint[]) => values.reduce((most, one) => (one > most ? one : most), 0n);

/** Whole numbers in the proportion of 1 ÷ income, or of (highest − income + lowest). */
function inverted(incomes: readonly bigint[], mode: IncomeMode): bigint[] {
  if (mode === "MAX_MINUS") {
    const [max, min] = [largest(incomes), incomes.reduce((least, one) => (one < least ? one : least))];
    return incomes.map((one) => max - one + min);
  }
  // (max/รายได้) ÷ Σ(max/รายได้) cancels to (1/รายได้) ÷ Σ(1/รายได้): both modes are one computation
  const multiple = incomes.reduce((common, one) => (common / gcd(common, one)) * one, 1n);
  return incomes.map((one) => multiple / one);
}

function readFigures(
  criterion: Exclude<Criterion, "equal">,
  provinces: readonly ProvinceFigures[],
): bigint[] | AllocationFault[] {
  const figure = FIGURE_OF[criterion];
  const read = provinces.map((province) => exactDecimal(province[figure]));
  const faults = provinces.flatMap((province, index): AllocationFault[] => {
    const value = read[index];
    const place = { field: `provinces.${index}.${figure}`, province: province.code, criterion, figure };
    const given = province[figure];
    // an income of 0 or below has no inverse, and no meaning in the other mode either
    if (criterion === "income" && value && value.units <= 0n) return [{ code: "FIGURE_NOT_POSITIVE", ...place, given }];
    return value && value.units >= 0n ? [] : [{ code: "FIGURE_INVALID", ...place, given }];
  });
  if (faults.length > 0) return faults;
  return onCommonScale(read.map((one) => one ?? HUNDRED)).units;
}

const isFaults = (list: readonly bigint[] | readonly AllocationFault[]): list is readonly AllocationFault[] =>
  typeof list[0] === "object";

function measure(criterion: Criterion, weight: bigint, input: AllocationInput): Measured | AllocationFault[] {
  const { provinces, incomeMode } = input;
  const read = criterion === "equal" ? provinces.map(() => 1n) : readFigures(criterion, provinces);
  if (isFaults(read)) return [...read];
  const values = criterion === "income" ? inverted(read, incomeMode) : read;
  const sum = values.reduce((added, one) => added + one, 0n);
  if (sum === 0n) return [{ code: "CRITERION_SUM_ZERO", field: `weights.${criterion}`, criterion }];
  return { criterion, weight, values, sum };
}

function shapeFaults({ totalSatang, roundTo, provinces }: AllocationInput): AllocationFault[] {
  const faults: AllocationFault[] = [];
  if (totalSatang <= 0n) faults.push({ code: "TOTAL_INVALID", field: "totalSatang", given: totalSatang.toString() });
  if (roundTo < 1n) faults.push({ code: "UNIT_INVALID", field: "roundTo", given: roundTo.toString() });
  if (provinces.length === 0) faults.push({ code: "NO_PROVINCES", field: "provinces" });
  const seen = new Set<string>();
  for (const [index, { code }] of provinces.entries()) {
    if (seen.has(code)) faults.push({ code: "CODE_TWICE", field: `provinces.${index}.code`, province: code });
    seen.add(code);
  }
  return faults;
}

/** Reads and judges an input; a criterion without a weight is not looked at. All faults at once. */
export function readInput(input: AllocationInput): ReadInput | AllocationFault[] {
  const faults = shapeFaults(input);
  const weights = readWeights(input.weights);
  if (Array.isArray(weights)) return [...faults, ...weights];
  if (faults.length > 0) return faults;
  const measured: Measured[] = [];
  CRITERIA.forEach((criterion, index) => {
    const weight = weights.units[index] ?? 0n;
    if (weight === 0n) return;
    const read = measure(criterion, weight, input);
    if (Array.isArray(read)) faults.push(...read);
    else measured.push(read);
  });
  return faults.length > 0 ? faults : { measured, weightSum: weights.sum };
}
