import { Link } from "@remix-run/react";
import { BRIEF_ITEMS } from "~/domain/brief/briefItems";
import { thaiDateTime } from "~/format/thaiDateTime";
import { useLocale, useT } from "~/i18n/useT";
import { byBrief, isBlocking, type OpenThread } from "./openThread";
import styles from "./threads.module.css";

/** Open threads by brief, each with its way into the brief. `withYear` names the budget year of each brief. */
export function ThreadGroups({ threads, withYear = false }: { threads: readonly OpenThread[]; withYear?: boolean }) {
  const t = useT();
  if (threads.length === 0) return <div className="empty">✓ {t("comment.list.none")}</div>;
  return (
    <>
      {byBrief(threads).map(({ brief, threads: of }) => {
        const blocking = of.filter(isBlocking).length;
        return (
          <section key={brief.briefId} className={styles.group} aria-labelledby={`brief-${brief.briefId}`}>
            <header>
              <h2 id={`brief-${brief.briefId}`}>
                <Link to={`/briefs/${brief.briefId}`}>{brief.title || brief.code}</Link>
              </h2>
              <span className="hint">{brief.code}</span>
              {withYear && <span className="tag">{t("comment.list.year", { fy: brief.fy })}</span>}
              <span className="tag">{t("comment.list.count", { count: of.length })}</span>
              {blocking > 0 && (
                <span className="tag" data-tone="bad">
                  ! {t("comment.list.remarks", { count: blocking })}
                </span>
              )}
            </header>
            <ul className={styles.list}>
              {of.map((thread) => (
                <ThreadLine key={thread.threadId} thread={thread} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

const TONES = { OPEN: "warn", ANSWERED: "info", RESOLVED: "ok" } as const;
const SIGNS = { OPEN: "●", ANSWERED: "↩", RESOLVED: "✓" } as const;

function usePlaceName(): (item: string) => string {
  const t = useT();
  const locale = useLocale();
  return (item) => {
    const found = BRIEF_ITEMS.find(({ number }) => String(number) === item);
    if (item === "issue") return t("brief.issue");
    if (!found) return item === "extra" ? t("brief.extra") : t("comment.place.head");
    const [number, label] = locale === "th" ? [found.numberTh, found.labelTh] : [found.number, found.labelEn];
    return t("comment.place.item", { number, label });
  };
}

function ThreadLine({ thread }: { thread: OpenThread }) {
  const t = useT();
  const locale = useLocale();
  const placeName = usePlaceName();
  const name = ({ nameTh, nameEn }: OpenThread["starter"]) => (locale === "en" && nameEn ? nameEn : nameTh);
  const { kind, adviser, state, item, quote, first, starter, assignee, lastAt, messages, link } = thread;
  return (
    <li className={styles.row}>
      <div className={styles.tags}>
        <span className="tag" data-tone={TONES[state]}>
          {SIGNS[state]} {t(`comment.state.${state}`)}
        </span>
        {kind === "REMARK" && adviser && (
          <span className="tag" data-tone="bad">
            ! {t("comment.kind.remark", { adviser: t(`comment.adviser.${adviser}`) })}
          </span>
        )}
      </div>
      <div className={styles.text}>
        <Link to={link} className={styles.place}>
          {placeName(item)}
        </Link>
        {quote && <span className={styles.quote}>“{quote}”</span>}
        <span className={styles.words}>{first || t("comment.removed")}</span>
        <span className="hint">
          {t("comment.list.by", { name: name(starter), at: thaiDateTime(new Date(lastAt), locale) })}
          {" · "}
          {t("comment.list.messages", { count: messages })}
          {" · "}
          {assignee ? t("comment.assigned", { name: name(assignee) }) : t("comment.nobody")}
        </span>
      </div>
    </li>
  );
}
