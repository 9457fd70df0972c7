import { groupedBaht } from "~/domain/money/bahtText";
import { inDigits, type Digits } from "./digits";
import type { Locale } from "./locale";

/** How an amount is printed: which digits, and whether the unit follows. */
export type BahtStyle = { digits?: Digits; unit?: boolean; locale?: Locale };

/** The word for baht. */
const UNIT: Record<Locale, string> = { th: "บาท", en: "baht" };
const MILLION: Record<Locale, string> = { th: "ล้านบาท", en: "million baht" };

/** Satang as baht: thousands separated, two decimals only when not whole, e.g. "219,548,900" or "๑,๒๐๐.๕๐ บาท". */
export function baht(amount: number | bigint, { digits, unit = false, locale = "th" }: BahtStyle = {}): string {
  return inDigits(unit ? `${groupedBaht(amount)} ${UNIT[locale]}` : groupedBaht(amount), digits);
}

/** Satang in tenths of a million baht, rounded half up away from zero. */
function tenthsOfMillion(amount: bigint): bigint {
  const size = amount < 0n ? -amount : amount;
  const tenths = (size + 5_000_000n) / 10_000_000n;
  return amount < 0n ? -tenths : tenths;
}

/** Satang as "219.5 ล้านบาท" / "219.5 million baht": one decimal, half up. `Intl` compact would print "220M". */
export function millionBaht(amount: number | bigint, { digits, unit = true, locale = "th" }: BahtStyle = {}): string {
  const tenths = tenthsOfMillion(BigInt(amount));
  const size = tenths < 0n ? -tenths : tenths;
  const figure = `${tenths < 0n ? "-" : ""}${groupedBaht((size / 10n) * 100n)}.${size % 10n}`;
  return inDigits(unit ? `${figure} ${MILLION[locale]}` : figure, digits);
}
