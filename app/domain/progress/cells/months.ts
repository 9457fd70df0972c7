import { matchKey } from "./cleanText";

/** Thai months, January first: full name and the abbreviation printed in tables. */
export const THAI_MONTHS = [
  { full: "มกราคม", short: "ม.ค.", en: "January" },
  { full: "กุมภาพันธ์", short: "ก.พ.", en: "February" },
  { full: "มีนาคม", short: "มี.ค.", en: "March" },
  { full: "เมษายน", short: "เม.ย.", en: "April" },
  { full: "พฤษภาคม", short: "พ.ค.", en: "May" },
  { full: "มิถุนายน", short: "มิ.ย.", en: "June" },
  { full: "กรกฎาคม", short: "ก.ค.", en: "July" },
  { full: "สิงหาคม", short: "ส.ค.", en: "August" },
  { full: "กันยายน", short: "ก.ย.", en: "September" },
  { full: "ตุลาคม", short: "ต.ค.", en: "October" },
  { full: "พฤศจิกายน", short: "พ.ย.", en: "November" },
  { full: "ธันวาคม", short: "ธ.ค.", en: "December" },
] as const;

/** Month number 1–12 of a printed Thai month ("เม.ย.", "เม.ย", "เมษายน"), or null when it is none of the twelve. */
export function monthNumber(word: string): number | null {
  const key = matchKey(word).replace(/\.$/, "");
  const index = THAI_MONTHS.findIndex((month) => month.full === key || month.short.slice(0, -1) === key);
  return index < 0 ? null : index + 1;
}

/**
 * The months a broken abbreviation may stand for: those that print like it when one character is lost
 * ("ม.ย." is เม.ย. or มิ.ย.). Month numbers, in calendar order.
 */
export function monthCandidates(word: string): number[] {
  const key = matchKey(word).replace(/\.?$/, ".");
  return THAI_MONTHS.flatMap(({ short }, index) => {
    const lost = Array.from(short, (_, at) => short.slice(0, at) + short.slice(at + 1));
    return lost.includes(key) ? [index + 1] : [];
  });
}
