import { arabicDigits } from "../text/arabicDigits";
import { isCalendarDate, isoOf, parseIsoDate } from "./isoDate";

/** Years between the Buddhist and the Gregorian era. */
export const BUDDHIST_OFFSET = 543;

/** A Gregorian year read as typed: four digits from 2400 on are Buddhist, two digits are Buddhist of this century (67 = 2567). */
function gregorianYear(typed: string): number | undefined {
  const year = Number(typed);
  if (typed.length === 2) return 2500 + year - BUDDHIST_OFFSET;
  if (typed.length !== 4) return undefined;
  if (year >= 2400 && year < 2800) return year - BUDDHIST_OFFSET;
  return year >= 1900 && year < 2200 ? year : undefined;
}

/**
 * Reads a date as people type it, day first: "10/10/2567", "๑๐/๑๐/๒๕๖๗", "1-2-67", "10.10.2567"; an ISO date and a
 * four-digit Gregorian year are taken as well. Returns "YYYY-MM-DD" (Gregorian), undefined when it is no existing date.
 */
export function parseBuddhistDate(text: string): string | undefined {
  const typed = arabicDigits(text).replace(/[\s\u00a0]/g, "");
  if (parseIsoDate(typed) && Number(typed.slice(0, 4)) < 2400) return typed;
  const found = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})$/.exec(typed);
  if (!found) return undefined;
  const year = gregorianYear(found[3] ?? "");
  if (year === undefined) return undefined;
  const date = { year, month: Number(found[2]), day: Number(found[1]) };
  return isCalendarDate(date) ? isoOf(date) : undefined;
}

/** An ISO date as typed into a field: "10/10/2567"; "" when it is no date. */
export function buddhistDateText(iso: string | null): string {
  const date = iso === null ? undefined : parseIsoDate(iso);
  if (!date) return "";
  const two = (part: number) => String(part).padStart(2, "0");
  return `${two(date.day)}/${two(date.month)}/${date.year + BUDDHIST_OFFSET}`;
}
