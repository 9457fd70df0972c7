import { printedAmount } from "./printedAmount";
import { arabicDigits } from "../../text/arabicDigits";
import { THAI_MONTHS } from "./months";

/** What a cell looks like, whatever column it stands in. */
export type CellKind = "BLANK" | "DASH" | "NUMBER" | "PERIOD" | "STATUS" | "TEXT";

const STATUS =
  /^(?:อยู่ระหว่าง|อยู่ในระหว่าง|ดำเนินการแล้ว|ดำเนินงานแล้ว|แล้วเสร็จ|เสร็จสิ้น|ยังไม่ได้?ดำเนิน|ยังไม่ดำเนิน|ไม่ได้ดำเนิน|ไม่ดำเนิน|ยกเลิก|ชะลอ)/;
const MONTH = new RegExp(
  THAI_MONTHS.map(({ full, short }) => `${full}|${short.slice(0, -1).replace(".", "\\.")}`).join("|"),
);
/** Something that stands where a month should: consonants and marks with two dots, then a year. */
const MONTH_LIKE = /[ก-ฮ][ิีเ]?\.[ก-ฮ]\.\s*(?:\d{2}|\d{4})\b/;
const OTHER_PERIOD = /^(?:ไตรมาส|ตลอด(?:ทั้ง)?ปี)|\d{1,2}\/\d{1,2}\/\d{2,4}/;
const PERIOD_MAX = 48;
const STATUS_MAX = 60;

/** True when the text reads like a span of time: short, and with a month, a quarter or a date in it. */
export function looksLikePeriod(text: string): boolean {
  if (text.length > PERIOD_MAX) return false;
  const arabic = arabicDigits(text);
  return MONTH.test(arabic) || MONTH_LIKE.test(arabic) || OTHER_PERIOD.test(arabic);
}

/** Kind of a cleaned cell, judged by its content alone. */
export function cellKind(text: string): CellKind {
  if (text === "") return "BLANK";
  const amount = printedAmount(text);
  if (amount.kind !== "NOT_A_NUMBER") return /\d|[๐-๙]/.test(text) ? "NUMBER" : "DASH";
  if (text.length <= STATUS_MAX && STATUS.test(text)) return "STATUS";
  return looksLikePeriod(text) ? "PERIOD" : "TEXT";
}

/** สถานะการดำเนินการ as the rules need it; null when blank or in other words. */
export function readStatus(text: string): "IN_PROGRESS" | "DONE" | null {
  if (/^(?:ยัง)?ไม่/.test(text)) return null;
  if (/^อยู่(?:ใน)?ระหว่าง/.test(text)) return "IN_PROGRESS";
  return /แล้วเสร็จ|เสร็จสิ้น/.test(text) ? "DONE" : null;
}
