/**
 * Splits `total` (whole units, ≥ 0) by weights so that the parts add up to the total exactly: each gets the floor of its
 * share, left-over units go to the largest remainders, on a tie to the one named first.
 * Throws RangeError for a negative total or weight, or when no weight is positive.
 */
export function splitLargestRemainder(total: bigint, weights: readonly bigint[]): bigint[] {
  const sum = weights.reduce((added, weight) => added + weight, 0n);
  if (total < 0n || sum <= 0n || weights.some((weight) => weight < 0n))
    throw new RangeError("a total is split by weights that are not negative and not all zero");
  const parts = weights.map((weight, index) => {
    const share = total * weight;
    return { index, units: share / sum, remainder: share % sum };
  });
  const left = Number(total - parts.reduce((added, { units }) => added + units, 0n));
  const byRemainder = [...parts].sort((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
  );
  for (const part of byRemainder.slice(0, left)) part.units += 1n;
  return parts.map(({ units }) => units);
}

/** How one part of a total comes to its amount; `exact` is rounded down, the other three add up to the part. */
export type UnitShare = { exact: bigint; wholeUnits: bigint; leftOver: bigint; belowUnit: bigint };

/**
 * Splits `total` in whole units of `unit` by largest remainder; what is below one unit goes to the largest part (on a
 * tie to the one named first), so that the parts still add up to the total exactly. Each part says what it is made of.
 * Throws like the plain split.
 */
export function splitInUnits(total: bigint, unit: bigint, weights: readonly bigint[]): UnitShare[] {
  const units = total / unit;
  const sum = weights.reduce((added, weight) => added + weight, 0n);
  const parts = splitLargestRemainder(units, weights).map((part) => part * unit);
  const largest = parts.reduce((at, part, index) => (part > (parts[at] ?? 0n) ? index : at), 0);
  return parts.map((part, index) => {
    const weight = weights[index] ?? 0n;
    const wholeUnits = ((units * weight) / sum) * unit;
    return {
      exact: (total * weight) / sum,
      wholeUnits,
      leftOver: part - wholeUnits,
      belowUnit: index === largest ? total % unit : 0n,
    };
  });
}
