import { fiscalYearOf } from "~/domain/calendar/fiscalCalendar";

/** The budget year (B.E.) that is planned on a day (YYYY-MM-DD): the one after the running year. */
export function planningYear(today: string): number {
  return fiscalYearOf(today) + 1;
}
