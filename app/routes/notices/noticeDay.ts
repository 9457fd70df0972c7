import { dayNumber, parseIsoDate } from "~/domain/calendar/isoDate";
import type { NoticeView } from "~/domain/notice/notice";

const bangkok = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Asia/Bangkok",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** Notices by their day in Bangkok (YYYY-MM-DD), in the order given. */
export function byDay(notices: readonly NoticeView[]): { day: string; notices: NoticeView[] }[] {
  const days: { day: string; notices: NoticeView[] }[] = [];
  for (const notice of notices) {
    const day = bangkok.format(new Date(notice.at));
    const last = days.at(-1);
    if (last?.day === day) last.notices.push(notice);
    else days.push({ day, notices: [notice] });
  }
  return days;
}

/** The day before a day, both YYYY-MM-DD; "" when it is none. */
export function dayBefore(iso: string): string {
  const date = parseIsoDate(iso);
  return date ? new Date((dayNumber(date) - 1) * 86_400_000).toISOString().slice(0, 10) : "";
}
