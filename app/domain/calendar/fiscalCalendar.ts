import { BUDDHIST_OFFSET } from "./buddhistDate";
import { fiscalYear, type FiscalYear } from "./fiscalYear";
import { isoOf, parseIsoDate, type CalendarDate } from "./isoDate";

/** Quarter of a budget year: 1 = ต.ค.–ธ.ค. … 4 = ก.ค.–ก.ย. */
export type Quarter = 1 | 2 | 3 | 4;

function existing(iso: string): CalendarDate {
  const date = parseIsoDate(iso);
  if (!date) throw new RangeError(`not a date: ${iso}`);
  return date;
}

/** Budget year (B.E.) in which an ISO date lies: "2024-10-01" → 2568. Throws RangeError for what is no date. */
export function fiscalYearOf(iso: string): FiscalYear {
  const { year, month } = existing(iso);
  return fiscalYear(year + BUDDHIST_OFFSET + (month >= 10 ? 1 : 0));
}

/** Fiscal quarter of an ISO date. Throws RangeError for what is no date. */
export function quarterOf(iso: string): Quarter {
  const { month } = existing(iso);
  return (Math.floor(((month + 2) % 12) / 3) + 1) as Quarter;
}

/** First and last day of a budget year as ISO dates. */
export function fiscalYearSpan(fy: FiscalYear): { start: string; end: string } {
  const end = fy - BUDDHIST_OFFSET;
  return { start: isoOf({ year: end - 1, month: 10, day: 1 }), end: isoOf({ year: end, month: 9, day: 30 }) };
}
