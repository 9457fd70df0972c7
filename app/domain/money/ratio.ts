/** An exact fraction of whole numbers; `den` > 0. */
export type Ratio = { num: bigint; den: bigint };

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));

/** The fraction in lowest terms. Throws RangeError when the denominator is not positive. */
export function ratio(num: bigint, den: bigint): Ratio {
  if (den <= 0n) throw new RangeError("the denominator of a ratio is positive");
  const divisor = gcd(num < 0n ? -num : num, den) || 1n;
  return { num: num / divisor, den: den / divisor };
}

/** True when `text` is a plain non-negative decimal such as "1.5" or "2". */
export function isDecimalText(text: string): boolean {
  return /^\d{1,12}(\.\d{1,12})?$/.test(text);
}

/** The exact fraction of a policy decimal: "1.5" → 3/2. Throws RangeError for anything but a plain decimal ≥ 0. */
export function ratioOf(decimal: string): Ratio {
  if (!isDecimalText(decimal)) throw new RangeError(`not a plain decimal: ${decimal}`);
  const [whole = "0", decimals = ""] = decimal.split(".");
  return ratio(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
}

/** Negative, zero or positive as `a` is below, equal to or above `b`; by cross multiplication, never by division. */
export function compareRatio(a: Ratio, b: Ratio): -1 | 0 | 1 {
  const difference = a.num * b.den - b.num * a.den;
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

/** `amount` ≥ `times` × `base`, exactly (satang). */
export function atLeast(amount: bigint, times: Ratio, base: bigint): boolean {
  return amount * times.den >= times.num * base;
}

/** `amount` ≤ `times` × `base`, exactly (satang). */
export function atMost(amount: bigint, times: Ratio, base: bigint): boolean {
  return amount * times.den <= times.num * base;
}

/** ⌈times × base⌉ in whole satang, for `base` ≥ 0: the smallest amount that is at least so many times the base. */
export function ceilTimes(base: bigint, times: Ratio): bigint {
  return (base * times.num + times.den - 1n) / times.den;
}

/** ⌊times × base⌋ in whole satang, for `base` ≥ 0: the largest amount that is at most so many times the base. */
export function floorTimes(base: bigint, times: Ratio): bigint {
  return (base * times.num) / times.den;
}

/** `part` in percent of `whole` as an exact fraction; undefined when the whole is not positive. */
export function percentOf(part: bigint, whole: bigint): Ratio | undefined {
  return whole > 0n ? ratio(part * 100n, whole) : undefined;
}
