/** The only place of the server that asks for the time. */
export type Clock = {
  /** Now, as a Date. */
  now(): Date;
  /** Today's date in Asia/Bangkok as `YYYY-MM-DD`. */
  today(): string;
};

const bangkokDay = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Asia/Bangkok",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** The date of an instant in Asia/Bangkok as `YYYY-MM-DD`. */
export function bangkokDayOf(instant: Date): string {
  return bangkokDay.format(instant);
}

/** The system's clock. */
export const systemClock: Clock = {
  now: () => new Date(),
  today: () => bangkokDay.format(new Date()),
};
