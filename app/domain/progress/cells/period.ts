import { BUDDHIST_OFFSET, parseBuddhistDate } from "../../calendar/buddhistDate";
import type { FiscalYear } from "../../calendar/fiscalYear";
import { daysInMonth, isCalendarDate, isoOf, parseIsoDate } from "../../calendar/isoDate";
import { arabicDigits } from "../../text/arabicDigits";
import { monthCandidates, monthNumber } from "./months";
import { quarterPeriod } from "./quarters";

/** A printed period as ISO dates (Gregorian), first and last day. */
export type Period = {
  start: string;
  end: string;
  /** One end is given to the day, the other only to the month. */
  loose: boolean;
  /** No year was printed; it was taken from the budget year. */
  yearAssumed: boolean;
};

/** What a period cell says. AMBIGUOUS = a broken month that a person must choose; it is never guessed. */
export type PeriodReading =
  | { kind: "BLANK" }
  | { kind: "PERIOD"; period: Period }
  | { kind: "AMBIGUOUS"; choices: Period[] }
  | { kind: "UNREADABLE" };

/** One end of a span as printed. `months` holds the candidates when the word was no month (`broken`). */
type Part = { day: number | null; months: number[] | null; year: number | null; broken: boolean };

const SPACE = "[\\s\\u00a0]*";
const PART = new RegExp(`^(\\d{1,2})?${SPACE}([ก-๛][ก-๛.]*)?${SPACE}(\\d{4}|\\d{2})?$`);
const WHOLE_YEAR = /^ตลอด(?:ทั้ง)?ปี/;
const QUARTERS = /^ไตรมาส(?:ที่)?\s*([1-4])(?:\s*[-–]\s*(?:ไตรมาส(?:ที่)?\s*)?([1-4]))?$/;

const whole = (digits: string) => parseInt(digits, 10);

/** Gregorian year of a printed one: two digits are Buddhist Era 25xx, four may be either era. */
function gregorianYear(digits: string): number {
  if (digits.length === 2) return 2500 + whole(digits) - BUDDHIST_OFFSET;
  return whole(digits) >= 2400 ? whole(digits) - BUDDHIST_OFFSET : whole(digits);
}

function readPart(text: string): Part | null {
  const date = parseIsoDate(parseBuddhistDate(text) ?? "");
  if (date) return { day: date.day, months: [date.month], year: date.year, broken: false };
  const found = PART.exec(text);
  if (!found || (found[1] === undefined && found[2] === undefined)) return null;
  const [, day, word, year] = found;
  const exact = word === undefined ? null : monthNumber(word);
  const months = word === undefined ? null : exact === null ? monthCandidates(word) : [exact];
  if (months?.length === 0) return null;
  return {
    day: day === undefined ? null : whole(day),
    months,
    year: year === undefined ? null : gregorianYear(year),
    broken: word !== undefined && exact === null,
  };
}

function isoDay(year: number, month: number, day: number): string | null {
  return isCalendarDate({ year, month, day }) ? isoOf({ year, month, day }) : null;
}

/** The Gregorian year in which a month of this budget year lies (October–December belong to the year before). */
const yearInBudget = (month: number, fy: FiscalYear) => fy - BUDDHIST_OFFSET - (month >= 10 ? 1 : 0);

function periodOf(first: Part, last: Part, monthA: number, monthB: number, fy: FiscalYear): Period | null {
  const wraps = monthA > monthB ? 1 : 0;
  const yearB = last.year ?? (first.year === null ? yearInBudget(monthB, fy) : first.year + wraps);
  const yearA = first.year ?? (last.year === null ? yearInBudget(monthA, fy) : last.year - wraps);
  const start = isoDay(yearA, monthA, first.day ?? 1);
  const end = isoDay(yearB, monthB, last.day ?? daysInMonth(yearB, monthB));
  if (start === null || end === null || start > end) return null;
  const loose = (first.day === null) !== (last.day === null);
  return { start, end, loose, yearAssumed: first.year === null && last.year === null };
}

function readRange(parts: string[], fy: FiscalYear): PeriodReading {
  const last = readPart(parts.at(-1) ?? "");
  const first = parts.length === 1 ? last : readPart(parts[0] ?? "");
  if (!first || !last?.months || parts.length > 2) return { kind: "UNREADABLE" };
  const choices = last.months.flatMap((monthB) =>
    (parts.length === 1 ? [monthB] : (first.months ?? [monthB])).flatMap(
      (monthA) => periodOf(first, last, monthA, monthB, fy) ?? [],
    ),
  );
  const [only] = choices;
  if (!only) return { kind: "UNREADABLE" };
  return first.broken || last.broken ? { kind: "AMBIGUOUS", choices } : { kind: "PERIOD", period: only };
}

function readQuarters(text: string, fy: FiscalYear): PeriodReading | null {
  const assumed = { loose: false, yearAssumed: true };
  if (WHOLE_YEAR.test(text)) return { kind: "PERIOD", period: { ...quarterPeriod(fy, 1, 4), ...assumed } };
  const found = QUARTERS.exec(text);
  if (!found) return null;
  const from = whole(found[1] ?? "");
  const to = whole(found[2] ?? found[1] ?? "");
  if (from > to) return { kind: "UNREADABLE" };
  return { kind: "PERIOD", period: { ...quarterPeriod(fy, from, to), ...assumed } };
}

/**
 * Reads a printed period: "เม.ย. - มิ.ย.67" is 2024-04-01 to 2024-06-30, "17ม.ค. 67 (1 วัน)" one day,
 * "1 ก.พ. - มิ.ย. 67" loose. "ม.ย." is no month: it comes back AMBIGUOUS and is never guessed.
 */
export function readPeriod(printed: string, fy: FiscalYear): PeriodReading {
  const text = arabicDigits(printed)
    .replace(/\([^()]*\)/g, " ")
    .replace(/พ\.\s?ศ\.|ปี\s?(?=\d)/g, " ")
    .trim();
  if (text === "") return { kind: "BLANK" };
  const parts = text.split(/\s*(?:[-–—]|ถึง)\s*/).map((part) => part.trim());
  return readQuarters(text, fy) ?? readRange(parts, fy);
}
