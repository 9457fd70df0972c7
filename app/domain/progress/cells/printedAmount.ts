import { parseBahtDetailed } from "../../money/parseBaht";
import { satang, type Satang } from "../../money/satang";

/** What a money cell of a printed table says. "-" is zero, an empty cell is "not stated". */
export type PrintedAmount =
  | { kind: "BLANK" }
  | { kind: "AMOUNT"; amount: Satang }
  | { kind: "NEGATIVE" }
  | { kind: "TOO_LARGE" }
  | { kind: "NOT_A_NUMBER" };

const DASH = /^[-–—−‐‑]+$/;
const ENDING = /(?:\.-|\/-|บาทถ้วน)$/;
/** A sheet stores 12.3 as 12.300000000000001: with this many decimals the rest is noise of the float. */
const FLOAT_NOISE = /^(\d+)\.(\d\d)(\d{8,})$/;

/** Puts a float's noise right ("12.300000000000001" → "12.30"); any other text is left alone. */
function withoutNoise(text: string): string {
  const found = FLOAT_NOISE.exec(text);
  if (!found) return text;
  const [, whole = "", two = "", rest = ""] = found;
  const digits = (BigInt(whole + two) + (rest >= "5" ? 1n : 0n)).toString().padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/**
 * Reads a money cell in baht: "2,540,900", "๒,๕๔๐,๙๐๐.๕๐", "370,000 บาท", "-" (zero), "" (not stated).
 * Commas only where thousands end, at most two decimals; never rounds what a person typed.
 */
export function printedAmount(cell: string): PrintedAmount {
  const text = cell.replace(/[\s\u00a0\u200b]+/g, "").replace(ENDING, "");
  if (text === "") return { kind: cell.trim() === "" ? "BLANK" : "NOT_A_NUMBER" };
  if (DASH.test(text)) return { kind: "AMOUNT", amount: satang(0) };
  if (/^\d+(?:\.\d+)?e\+\d+$/i.test(text)) return { kind: "TOO_LARGE" };
  const parsed = parseBahtDetailed(withoutNoise(text));
  if (parsed.ok) return { kind: "AMOUNT", amount: parsed.amount };
  if (parsed.fault === "negative") return { kind: "NEGATIVE" };
  return { kind: parsed.fault === "tooLarge" ? "TOO_LARGE" : "NOT_A_NUMBER" };
}
