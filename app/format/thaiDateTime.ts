import type { Locale } from "./locale";
import { thaiDate } from "./thaiDate";

const bangkok = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Asia/Bangkok",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** A moment in Bangkok as "21 พ.ย. 2569 16:05" / "21 Nov 2026 16:05"; "" when there is none. */
export function thaiDateTime(moment: Date | null, locale: Locale = "th"): string {
  if (moment === null) return "";
  const parts = new Map(bangkok.formatToParts(moment).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? "";
  const day = `${part("year")}-${part("month")}-${part("day")}`;
  return `${thaiDate(day, { style: "short", locale })} ${part("hour")}:${part("minute")}`;
}
