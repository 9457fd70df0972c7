import { compareRatio, ratio as fraction, type Ratio } from "~/domain/money/ratio";
import { inDigits, type Digits } from "./digits";

/** num / den with so many decimals, half up (away from zero); "–" when there is nothing to divide by. */
export function ratio(num: bigint, den: bigint, places = 2, digits?: Digits): string {
  if (den <= 0n) return "–";
  const scale = 10n ** BigInt(places);
  const size = num < 0n ? -num : num;
  const rounded = (2n * size * scale + den) / (2n * den);
  const decimals = places > 0 ? `.${String(rounded % scale).padStart(places, "0")}` : "";
  return inDigits(`${num < 0n && rounded > 0n ? "-" : ""}${rounded / scale}${decimals}`, digits);
}

/** True when `num/den` and its rounded print lie on different sides of `limit`, or only one of them lies on it. */
function hides(num: bigint, den: bigint, places: number, limit: Ratio): boolean {
  const printed = fraction(BigInt(ratio(num, den, places).replace(".", "")), 10n ** BigInt(places));
  return compareRatio(printed, limit) !== compareRatio(fraction(num, den), limit);
}

/**
 * num / den with two decimals, or with four when two would hide on which side of one of the limits it lies
 * ("2.00" for an amount that is a baht above twice the frame prints "2.0000"; print the difference beside it).
 */
export function ratioNear(num: bigint, den: bigint, limits: readonly Ratio[], digits?: Digits): string {
  if (den <= 0n || num < 0n) return ratio(num, den, 2, digits);
  const places = limits.some((limit) => hides(num, den, 2, limit)) ? 4 : 2;
  return ratio(num, den, places, digits);
}
