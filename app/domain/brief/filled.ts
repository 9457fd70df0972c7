import { arabicDigits } from "../text/arabicDigits";

/** True when a text says something: dots, dashes and blanks alone are the empty slot of a form. */
export function isFilled(text: string): boolean {
  return /[^\s\u00a0\u200b\u200c\u200d\ufeff.…\-–—_]/.test(text);
}

/** True when a text is a number: Thai or Arabic digits, thousands separators, a sign, decimals. */
export function isNumberText(text: string): boolean {
  return /^[-+]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(arabicDigits(text).trim());
}
