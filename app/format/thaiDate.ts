import { parseIsoDate, type CalendarDate } from "~/domain/calendar/isoDate";
import { inDigits, type Digits } from "./digits";
import type { Locale } from "./locale";

/** Full or short month names; documents print Thai digits. */
export type DateStyle = { digits?: Digits; style?: "full" | "short"; locale?: Locale };

const FULL: Record<Locale, readonly string[]> = {
  th: [
    "มกราคม",
    "กุมภาพันธ์",
    "มีนาคม",
    "เมษายน",
    "พฤษภาคม",
    "มิถุนายน",
    "กรกฎาคม",
    "สิงหาคม",
    "กันยายน",
    "ตุลาคม",
    "พฤศจิกายน",
    "ธันวาคม",
  ],
  en: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
};
const SHORT: Record<Locale, readonly string[]> = {
  th: ["ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."],
  en: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
};

/** Name of a month 1–12, e.g. "มิถุนายน" or "มิ.ย.". */
export function monthName(month: number, { style = "full", locale = "th" }: DateStyle = {}): string {
  return (style === "full" ? FULL : SHORT)[locale][month - 1] ?? "";
}

/** Years are Buddhist in Thai, Gregorian in English. */
const yearOf = ({ year }: CalendarDate, locale: Locale) => (locale === "th" ? year + 543 : year);

function dayMonth(date: CalendarDate, how: DateStyle): string {
  return `${date.day} ${monthName(date.month, how)}`;
}

/** An ISO date as "๑๙ มิถุนายน ๒๕๖๖", "19 มิ.ย. 2566" or "19 June 2023"; "" when it is no date. */
export function thaiDate(iso: string | null, how: DateStyle = {}): string {
  const date = iso === null ? undefined : parseIsoDate(iso);
  if (!date) return "";
  return inDigits(`${dayMonth(date, how)} ${yearOf(date, how.locale ?? "th")}`, how.digits);
}

/**
 * A period as "๑ ตุลาคม ๒๕๖๗ – ๓๐ กันยายน ๒๕๖๘"; what both ends share is printed once ("1 – 30 เม.ย. 2568").
 * One end missing prints the other alone; both missing print "".
 */
export function thaiPeriod(start: string | null, end: string | null, how: DateStyle = {}): string {
  const from = start === null ? undefined : parseIsoDate(start);
  const to = end === null ? undefined : parseIsoDate(end);
  if (!from || !to || start === end) return thaiDate(from ? start : end, how);
  const locale = how.locale ?? "th";
  const head =
    from.year !== to.year
      ? `${dayMonth(from, how)} ${yearOf(from, locale)}`
      : from.month !== to.month
        ? dayMonth(from, how)
        : String(from.day);
  return inDigits(`${head} – ${dayMonth(to, how)} ${yearOf(to, locale)}`, how.digits);
}
