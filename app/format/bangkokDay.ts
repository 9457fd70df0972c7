const bangkok = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Asia/Bangkok",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** The day in Bangkok of an instant (a date, or an ISO time), as YYYY-MM-DD. */
export function bangkokDay(instant: Date | string): string {
  return bangkok.format(new Date(instant));
}
