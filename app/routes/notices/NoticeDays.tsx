import { Form } from "@remix-run/react";
import {
  AtSign,
  CalendarClock,
  FileSignature,
  KeyRound,
  ListTodo,
  MessageSquareQuote,
  MessageSquareCheck,
  MessageSquareReply,
  MessageSquareWarning,
  Milestone,
  Undo2,
  Upload,
  UserCheck,
} from "lucide-react";
import type { NoticeKind, NoticeView } from "~/domain/notice/notice";
import { clockTime } from "~/format/clockTime";
import { thaiDate } from "~/format/thaiDate";
import { noticeSentence } from "~/i18n/noticeSentence";
import { useLocale, useT } from "~/i18n/useT";
import { byDay, dayBefore } from "./noticeDay";
import styles from "./notices.module.css";

const ICONS: Record<NoticeKind, typeof AtSign> = {
  MENTION: AtSign,
  ASSIGNED: UserCheck,
  ANSWERED: MessageSquareReply,
  CLOSED: MessageSquareCheck,
  REMARK: MessageSquareWarning,
  RETURNED: Undo2,
  STATE: Milestone,
  OPINION: MessageSquareQuote,
  DEADLINE: CalendarClock,
  ACCESS: KeyRound,
  IMPORT: Upload,
  DUTY: ListTodo,
  MOU_STALE: Milestone,
  MOU_DUTY: ListTodo,
  MOU_STATE: FileSignature,
  MOU_TURN: UserCheck,
  MOU_RETURNED: Undo2,
  MOU_CLAUSE: FileSignature,
};

/** The notices under their days, newest first. */
export function NoticeDays({ notices, today }: { notices: readonly NoticeView[]; today: string }) {
  const t = useT();
  const locale = useLocale();
  const named = new Map([
    [today, t("notice.today")],
    [dayBefore(today), t("notice.yesterday")],
  ]);
  return (
    <>
      {byDay(notices).map(({ day, notices: ofDay }) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`} className={styles.day}>
            {[named.get(day), thaiDate(day, { locale })].filter(Boolean).join(" · ")}
          </h2>
          <ul className={styles.list}>
            {ofDay.map((notice) => (
              <Notice key={notice.id} notice={notice} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** One notice: opening it marks it read; reading can be taken back. */
function Notice({ notice }: { notice: NoticeView }) {
  const t = useT();
  const locale = useLocale();
  const { id, kind, link, at, unread } = notice;
  const Icon = ICONS[kind];
  return (
    <li className={styles.notice} data-unread={unread}>
      <Icon size={18} aria-hidden className={styles.icon} />
      <Form method="post" className={styles.open}>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="link" value={link} />
        <button name="intent" value="open" className={styles.sentence}>
          {noticeSentence(notice, locale)}
        </button>
        <span className={styles.facts}>
          {t(`notice.kind.${kind}`)} · <time dateTime={at}>{clockTime(at)}</time>
          {unread && (
            <span className="tag" data-tone="info">
              {t("notice.unread")}
            </span>
          )}
        </span>
      </Form>
      <Form method="post">
        <input type="hidden" name="id" value={id} />
        <button className="button" data-kind="quiet" data-size="small" name="intent" value={unread ? "read" : "unread"}>
          {t(unread ? "notice.markRead" : "notice.markUnread")}
        </button>
      </Form>
    </li>
  );
}
