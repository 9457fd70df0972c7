const bangkok = new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Bangkok", hour: "2-digit", minute: "2-digit" });

/** The time of day in Bangkok of an ISO instant: "10:42"; "" when it is none. */
export function clockTime(instant: string): string {
  const moment = new Date(instant);
  return Number.isNaN(moment.getTime()) ? "" : bangkok.format(moment);
}
