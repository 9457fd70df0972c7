/**
 * The time of an act that follows others: now, or one millisecond after the last, so that two acts of one moment have an
 * order that stays.
 */
export function risingTime(last: Date | null | undefined, now: Date): Date {
  return last && last >= now ? new Date(last.getTime() + 1) : now;
}
