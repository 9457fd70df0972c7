import { arabicDigits } from "../text/arabicDigits";

/** A decimal as whole number and power of ten: value = `units` ÷ 10^`decimals`. */
export type ExactDecimal = { units: bigint; decimals: number };

/** Longest figure that is taken: beyond it a typing error is more likely than a measurement. */
const MAX_DIGITS = 40;

const PATTERN = /^([-+]?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?(?:[eE]([-+]?\d{1,2}))?$/;

/**
 * Reads a decimal exactly: "12.10", "-3", "1,200.5", "๒๕", "1e-7". Undefined for anything else, and for more than
 * forty digits. Nothing passes through floating point.
 */
export function exactDecimal(text: string): ExactDecimal | undefined {
  const found = PATTERN.exec(arabicDigits(text).replace(/[\s\u00a0]/g, ""));
  if (!found) return undefined;
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = found;
  const digits = whole.replaceAll(",", "") + fraction;
  const shift = fraction.length - Number(exponent);
  if (digits.length > MAX_DIGITS || shift > MAX_DIGITS || shift < -MAX_DIGITS) return undefined;
  const size = BigInt(digits) * (shift < 0 ? 10n ** BigInt(-shift) : 1n);
  return { units: sign === "-" ? -size : size, decimals: Math.max(0, shift) };
}

/** Figures of one kind on their common power of ten: whole numbers whose ratios are those of the figures. */
export function onCommonScale(figures: readonly ExactDecimal[]): { units: bigint[]; decimals: number } {
  const decimals = figures.reduce((most, one) => Math.max(most, one.decimals), 0);
  return { units: figures.map((one) => one.units * 10n ** BigInt(decimals - one.decimals)), decimals };
}

/** `num` ÷ `den` (den > 0, num ≥ 0) as a decimal text with `places` decimals, rounded half up: (1, 3, 4) → "0.3333". */
export function fractionText(num: bigint, den: bigint, places: number): string {
  const scale = 10n ** BigInt(places);
  const rounded = (num * scale * 2n + den) / (den * 2n);
  const whole = String(rounded / scale);
  return places === 0 ? whole : `${whole}.${String(rounded % scale).padStart(places, "0")}`;
}
