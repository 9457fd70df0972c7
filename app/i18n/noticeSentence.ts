import { CALENDAR_KINDS, CALENDAR_TITLES } from "~/domain/calendar/planCalendar";
import type { NoticeView } from "~/domain/notice/notice";
import { thaiDate } from "~/format/thaiDate";
import { isMessageKey, translate, type Locale, type MessageKey } from "./messages";

const text = (value: unknown): string =>
  typeof value === "string" ? value : typeof value === "number" ? String(value) : "";

/** Which sentence of its kind: a new role, a lead and a partner are told apart. */
function keyOf({ kind, link, detail }: NoticeView): MessageKey {
  if (kind === "MOU_CLAUSE") {
    const key = `notice.said.MOU_CLAUSE.${text(detail.act)}`;
    return isMessageKey(key) ? key : "notice.said.MOU_CLAUSE";
  }
  if (kind !== "ACCESS") return `notice.said.${kind}`;
  if (link === "/account") return "notice.said.ACCESS.role";
  return detail.role === "LEAD" ? "notice.said.ACCESS.lead" : "notice.said.ACCESS";
}

function stateOf(state: unknown, locale: Locale): string {
  const key = `mou.state.${text(state)}`;
  return isMessageKey(key) ? translate(locale, key) : "";
}

/** What a notice says, in the language of the page or mail. */
export function noticeSentence(notice: NoticeView, locale: Locale): string {
  const { kind, actorName, title, detail } = notice;
  const due = CALENDAR_KINDS.find((one) => one === detail.deadline);
  return translate(locale, keyOf(notice), {
    actor: actorName?.[locale] ?? translate(locale, "notice.somebody"),
    title,
    what: due ? CALENDAR_TITLES[due][locale] : text(detail.duty),
    fy: text(detail.fy),
    date: thaiDate(text(detail.iso) || null, { locale }),
    org: text(detail.org),
    made: text(detail.made),
    changed: text(detail.changed),
    reason: text(detail.reason),
    state: kind === "MOU_STATE" ? stateOf(detail.state, locale) : "",
  });
}
