import { arabicDigits } from "../../text/arabicDigits";

/** Digits of a joining code. */
export const CODE_DIGITS = 6;
/** A code older than this is changed when the next phase begins, milliseconds. */
export const CODE_AGE_MS = 20 * 60_000;
/** So long the code before the last is still accepted: somebody is typing it. Milliseconds. */
export const CODE_GRACE_MS = 2 * 60_000;
/** So long the code of a closed session leads to its summary, milliseconds. */
export const CODE_MEMORY_MS = 7 * 24 * 3_600_000;
/**
 * [S92] Wrong codes of one address in a minute, and of the whole server in a minute. A whole office comes from one address:
 * each right code of a minute lets its address mistype once more, up to `earned`.
 */
export const WRONG_CODES = { perAddress: 10, earned: 40, perServer: 100, seconds: 60 } as const;

/** What a person typed as a code: digits only, Thai ones too, spaces and dashes left out; null when it is no code. */
export function readCode(typed: string): string | null {
  const digits = arabicDigits(typed).replace(/[\s-]/g, "");
  return /^\d{6}$/.test(digits) ? digits : null;
}

/** A code from 32 random bits: every code equally likely but for 1 in 4,000 parts. */
export function codeOf(bits: number): string {
  return String(bits % 10 ** CODE_DIGITS).padStart(CODE_DIGITS, "0");
}

/** A code as it is shown and read out: "483 920". */
export function spokenCode(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}
