import { MAX_SATANG, satang, type Satang } from "./satang";

/** What a money cell of a printed table says. "-" is zero, an empty cell is "not stated". */
export type PrintedBaht =
  | { kind: "BLANK" }
  | { kind: "AMOUNT"; amount: Satang }
  | { kind: "NEGATIVE" }
  | { kind: "TOO_LARGE" }
  | { kind: "NOT_A_NUMBER" };

const DASH = /^[-–—−‐‑]+$/;
const NEGATIVE = /^(?:[-–−]\s*(.+)|\((.+)\))$/;
const PLAIN = /^(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/;
const ENDING = /(?:\.-|\/-|บาท(?:ถ้วน)?)$/;
/** A sheet stores 12.3 as 12.300000000000001: from this many decimals on, the rest is noise of the float. */
const FLOAT_NOISE_DECIMALS = 10;

function satangOf(baht: string, decimals: string): PrintedBaht {
  if (decimals.length > 2 && !/^0*$/.test(decimals.slice(2)) && decimals.length < FLOAT_NOISE_DECIMALS)
    return { kind: "NOT_A_NUMBER" };
  const noisy = decimals.length >= FLOAT_NOISE_DECIMALS && /^[5-9]/.test(decimals.slice(2));
  const whole = BigInt(baht) * 100n + BigInt(decimals.slice(0, 2).padEnd(2, "0")) + (noisy ? 1n : 0n);
  return whole > BigInt(MAX_SATANG) ? { kind: "TOO_LARGE" } : { kind: "AMOUNT", amount: satang(Number(whole)) };
}

/**
 * Reads a money cell in baht: "2,540,900", "๒,๕๔๐,๙๐๐.๕๐", "370,000 บาท", "-" (zero), "" (not stated).
 * Digits may be Thai; commas only where thousands end; at most two decimals. Never rounds what a person typed.
 */
export function parsePrintedBaht(text: string): PrintedBaht {
  const trimmed = text.replace(/[\s\u00a0\u200b]+/g, "").replace(/[๐-๙]/g, (d) => String(d.charCodeAt(0) - 0x0e50));
  if (trimmed === "") return { kind: "BLANK" };
  if (DASH.test(trimmed)) return { kind: "AMOUNT", amount: satang(0) };
  const negative = NEGATIVE.exec(trimmed);
  const plain = PLAIN.exec((negative?.[1] ?? negative?.[2] ?? trimmed).replace(ENDING, ""));
  if (!plain) return /^[-(]?\d+(?:\.\d+)?e\+\d+\)?$/i.test(trimmed) ? { kind: "TOO_LARGE" } : { kind: "NOT_A_NUMBER" };
  if (negative) return { kind: "NEGATIVE" };
  return satangOf((plain[1] ?? "").replaceAll(",", ""), plain[2] ?? "");
}

/** Satang as plain baht without thousands separators, the way findings carry figures: "209339240", "-12.50". */
export function plainBaht(amount: bigint | Satang): string {
  const value = BigInt(amount);
  const digits = (value < 0n ? -value : value).toString().padStart(3, "0");
  const decimals = digits.slice(-2);
  return `${value < 0n ? "-" : ""}${digits.slice(0, -2)}${decimals === "00" ? "" : `.${decimals}`}`;
}

/** Satang as baht with thousands separators, for sentences: "209,339,240", "-12.50". */
export function groupedBaht(amount: bigint | Satang): string {
  const [whole = "", decimals] = plainBaht(amount).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}
