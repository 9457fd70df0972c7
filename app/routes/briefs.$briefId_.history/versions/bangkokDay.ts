const format = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Asia/Bangkok",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** The day in Bangkok of an ISO time, as YYYY-MM-DD. */
export function bangkokDay(iso: string): string {
  return format.format(new Date(iso));
}
