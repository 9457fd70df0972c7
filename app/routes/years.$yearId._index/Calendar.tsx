import { Link } from "@remix-run/react";
import { yearId } from "~/components/place";
import { thaiDate } from "~/format/thaiDate";
import { useBilingual, useLocale, useT } from "~/i18n/useT";
import type { HomeData } from "./loadHome";
import styles from "./home.module.css";

/** [R15] The three dates of submission with the days left; nearest first among those to come. */
export function Calendar({ data }: { data: HomeData }) {
  const t = useT();
  const pick = useBilingual();
  const locale = useLocale();
  const { deadlines, reminders, notes, policy, place, may } = data;
  const next = deadlines.find(({ days }) => days >= 0)?.kind;
  const left = (days: number) =>
    days === 0 ? t("home.today") : t(days > 0 ? "home.daysLeft" : "home.daysAgo", { count: Math.abs(days) });
  return (
    <section aria-labelledby="calendar">
      <h2 id="calendar">{t("home.calendar", { fy: place.fy })}</h2>
      {reminders.map(({ kind, title, iso, days }) => (
        <div key={kind} className="banner" data-tone={days <= 7 ? "bad" : "warn"} role="status">
          ▲{" "}
          {t(days === 0 ? "todo.reminderToday" : "todo.reminder", {
            title: pick(title),
            days,
            date: thaiDate(iso, { locale }),
          })}
        </div>
      ))}
      <ol className={styles.calendar}>
        {deadlines.map(({ kind, title, iso, weekend, days, reference }) => (
          <li key={kind} data-past={days < 0 || undefined} data-next={kind === next || undefined}>
            <strong>{pick(title)}</strong>
            <time dateTime={iso}>{thaiDate(iso, { locale })}</time>
            <span className={styles.days}>
              {left(days)}
              {weekend && ` · ${t("home.weekend")}`}
            </span>
            {reference && <span className="hint">{t("todo.moved", { reference })}</span>}
          </li>
        ))}
      </ol>
      <p className="hint">
        {t("home.dates")} ·{" "}
        <Link to={may.rank ? `/admin/policies?cycle=${policy.id}` : `/years/${yearId(place)}/settings`}>
          {t("todo.cycle", { from: policy.fyFrom, to: policy.fyTo, revision: policy.revision })}
        </Link>
      </p>
      {notes.length > 0 && (
        <details className="hint">
          <summary>{t("todo.notes", { count: notes.length })}</summary>
          <ul>
            {notes.map((note) => (
              <li key={note.ids.join()}>{pick(note.message)}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
