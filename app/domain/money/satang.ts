/**
 * Money is a whole number of satang (1 baht = 100 satang).
 * One amount stays at or below 2^50 satang so that a few of them still add exactly as numbers;
 * every sum of many amounts is a BigInt.
 */
declare const satangBrand: unique symbol;

/** A whole, non-negative number of satang, at most {@link MAX_SATANG}. */
export type Satang = number & { readonly [satangBrand]: "Satang" };

/** Largest single amount: 2^50 satang (about 11.3 trillion baht). */
export const MAX_SATANG = 2 ** 50;

/** True when `value` is a whole number of satang between 0 and 2^50. */
export function isSatang(value: unknown): value is Satang {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 && value <= MAX_SATANG;
}

/** Brands a whole number of satang. Throws RangeError when it is negative, fractional or above 2^50. */
export function satang(value: number): Satang {
  if (!isSatang(value)) throw new RangeError(`not an amount in satang: ${String(value)}`);
  return value;
}

/** Exact sum in satang as BigInt, whatever the count. */
export function sumSatang(amounts: Iterable<Satang>): bigint {
  let sum = 0n;
  for (const amount of amounts) sum += BigInt(amount);
  return sum;
}
