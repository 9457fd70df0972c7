import { exactDecimal, fractionText, onCommonScale } from "../money/exactDecimal";

/** Weights as typed, added exactly. */
export type WeightSum = {
  text: string;
  isHundred: boolean;
  /** 100 − sum, without its sign. */
  missing: string;
  /** The sum is above 100. */
  tooMuch: boolean;
};

const plain = (text: string) => (text.includes(".") ? text.replace(/\.?0+$/, "") : text);

/** [I10] Sum of weights as typed; undefined when one of them is no number from 0. */
export function weightSum(weights: readonly string[]): WeightSum | undefined {
  const read = weights.map((weight) => exactDecimal(weight));
  const known = read.flatMap((one) => (one && one.units >= 0n ? [one] : []));
  if (known.length < weights.length) return undefined;
  const { units, decimals } = onCommonScale([...known, { units: 100n, decimals: 0 }]);
  const hundred = units.pop() ?? 0n;
  const sum = units.reduce((added, one) => added + one, 0n);
  const tooMuch = sum > hundred;
  const text = (amount: bigint) => plain(fractionText(amount, 10n ** BigInt(decimals), decimals));
  return {
    text: text(sum),
    isHundred: sum === hundred,
    missing: text(tooMuch ? sum - hundred : hundred - sum),
    tooMuch,
  };
}
