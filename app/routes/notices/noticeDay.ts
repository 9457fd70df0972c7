import { dayNumber, parseIsoDate } from "~/domain/calendar/isoDate";
import type { NoticeView } from "~/domain/notice/notice";
import { bangkokDay } from "~/format/bangkokDay";

/** Notices by their day in Bangkok (YYYY-MM-DD), in the order given. */
export function byDay(notices: readonly NoticeView[]): { day: string; notices: NoticeView[] }[] {
  const days: { day: string; notices: NoticeView[] }[] = [];
  for (const notice of notices) {
    const day = bangkokDay(notice.at);
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
