/** Which digits are printed: Arabic on screens, Thai in documents. */
export type Digits = "arabic" | "thai";

/** Turns 0–9 into ๐–๙; everything else stays. */
export function thaiDigits(text: string | number | bigint): string {
  return String(text).replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0x30 + 0x0e50));
}

/** The text in the digits asked for. */
export function inDigits(text: string, digits: Digits = "arabic"): string {
  return digits === "thai" ? thaiDigits(text) : text;
}
