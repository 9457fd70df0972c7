import { BUDDHIST_OFFSET } from "../../calendar/buddhistDate";
import type { FiscalYear } from "../../calendar/fiscalYear";

/** First and last day (ISO) of fiscal quarters `from`–`to` (1 = October–December) of a budget year. */
export function quarterPeriod(fy: FiscalYear, from: number, to: number): { start: string; end: string } {
  const year = fy - BUDDHIST_OFFSET;
  const starts = [`${year - 1}-10-01`, `${year}-01-01`, `${year}-04-01`, `${year}-07-01`];
  const ends = [`${year - 1}-12-31`, `${year}-03-31`, `${year}-06-30`, `${year}-09-30`];
  return { start: starts[from - 1] ?? "", end: ends[to - 1] ?? "" };
}

/** Fiscal quarters (1–4) of `fy` that a span of ISO dates touches; empty when it lies outside the year. */
export function quartersTouched(span: { start: string; end: string }, fy: FiscalYear): number[] {
  return [1, 2, 3, 4].filter((quarter) => {
    const { start, end } = quarterPeriod(fy, quarter, quarter);
    return span.start <= end && span.end >= start;
  });
}
