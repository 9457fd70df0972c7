import { exactDecimal, fractionText } from "../money/exactDecimal";
import { splitLargestRemainder } from "../money/split";
import { CRITERIA, type Criterion, type Weights } from "./criteria";

/** Weights are balanced in hundredths of a point. */
const POINT = 100n;
const plain = (text: string) => (text.includes(".") ? text.replace(/\.?0+$/, "") : text);

const hundredths = (weight: string): bigint => {
  const read = exactDecimal(weight);
  return read && read.units > 0n ? (read.units * POINT) / 10n ** BigInt(read.decimals) : 0n;
};

/**
 * Makes weights add up to exactly 100 again after `kept` was moved: the others keep their proportions (in hundredths of
 * a point, by largest remainder). When all others are 0 they share the rest evenly. A weight above 100 becomes 100.
 */
export function balanceWeights(weights: Weights, kept: Criterion): Weights {
  const own = hundredths(weights[kept]);
  const rest = own >= 100n * POINT ? 0n : 100n * POINT - own;
  const others = CRITERIA.filter((criterion) => criterion !== kept);
  const sizes = others.map((criterion) => hundredths(weights[criterion]));
  const proportions = sizes.some((size) => size > 0n) ? sizes : sizes.map(() => 1n);
  const parts = splitLargestRemainder(rest, proportions);
  const text = (amount: bigint) => plain(fractionText(amount, POINT, 2));
  const balanced = others.map((criterion, at): [Criterion, string] => [criterion, text(parts[at] ?? 0n)]);
  return Object.fromEntries([[kept, text(100n * POINT - rest)], ...balanced]) as Record<Criterion, string>;
}
