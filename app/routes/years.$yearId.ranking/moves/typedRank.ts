import { arabicDigits } from "~/domain/text/arabicDigits";

/** A typed rank, in Arabic or Thai digits; null for what is no whole number from 1 (at most nine digits). */
export function typedRank(text: string): number | null {
  const typed = arabicDigits(text.trim());
  return /^[1-9]\d{0,8}$/.test(typed) ? parseInt(typed, 10) : null;
}
