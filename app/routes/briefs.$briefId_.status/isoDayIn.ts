const bangkok = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Bangkok" });

/** The day in Bangkok of an instant, ISO. */
export function isoDayIn(instant: Date | string): string {
  return bangkok.format(new Date(instant));
}
