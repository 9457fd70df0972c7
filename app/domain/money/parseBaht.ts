import { arabicDigits } from "../text/arabicDigits";
import { MAX_SATANG, satang, type Satang } from "./satang";

/** Why a typed amount cannot be taken. */
export type BahtFault = "empty" | "negative" | "tooManyDecimals" | "tooLarge" | "notANumber";

/** A typed amount in satang, or the reason why it is none. */
export type ParsedBaht = { ok: true; amount: Satang } | { ok: false; fault: BahtFault };

const SPACES = /[\s\u00a0\u2009\u202f]+/g;
/** Digits in one run, or in groups of three: "1,20" is refused, it may mean 1.20. */
const WHOLE = /^(\d+|\d{1,3}(,\d{3})+)$/;

const fault = (reason: BahtFault): ParsedBaht => ({ ok: false, fault: reason });

/** Thai digits, blanks, a currency word and "฿" taken away. */
function bare(text: string): string {
  return arabicDigits(text)
    .replace(SPACES, "")
    .replace(/^฿/, "")
    .replace(/(บาท|฿)$/, "");
}

/**
 * Reads an amount in baht as people type it: Thai or Arabic digits, commas in groups of three, blanks, at most two
 * decimals. Exact: no floating point on the way. Says why it is refused; zero is an amount.
 */
export function parseBahtDetailed(text: string): ParsedBaht {
  const typed = bare(text);
  if (typed === "") return fault("empty");
  if (/^[-−–(]\d/.test(typed)) return fault("negative");
  const [whole = "", decimals = "", ...rest] = typed.split(".");
  if (rest.length > 0 || !/^\d*$/.test(decimals) || (whole === "" && decimals === "")) return fault("notANumber");
  if (whole !== "" && !WHOLE.test(whole)) return fault("notANumber");
  if (decimals.length > 2) return fault("tooManyDecimals");
  const amount = BigInt(`${whole.replaceAll(",", "")}${decimals.padEnd(2, "0")}`);
  if (amount > BigInt(MAX_SATANG)) return fault("tooLarge");
  return { ok: true, amount: satang(Number(amount)) };
}

/** Like {@link parseBahtDetailed}; undefined when the text is no amount. */
export function parseBaht(text: string): Satang | undefined {
  const parsed = parseBahtDetailed(text);
  return parsed.ok ? parsed.amount : undefined;
}
