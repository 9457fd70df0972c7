import { Link } from "@remix-run/react";
import { yearId } from "~/components/place";
import { thaiDate } from "~/format/thaiDate";
import { useBilingual, useLocale, useT } from "~/i18n/useT";
import type { HomeData } from "./loadHome";
import styles from "./home.module.css";

/** One official date, or the period of dialogue and project work, with the days left. */
function Step({ step, next }: { step: HomeData["steps"][number]; next: boolean }) {
  const t = useT();
  const pick = useBilingual();
  const locale = useLocale();
  const { title, iso, until, days, running, weekend, reference } = step;
  const left = days === 0 ? t("home.today") : t(days > 0 ? "home.daysLeft" : "home.daysAgo", { count: Math.abs(days) });
  return (
    <li data-past={days < 0 || undefined} data-next={next || running || undefined}>
      <strong>{pick(title)}</strong>
      <span>
        <time dateTime={iso}>{thaiDate(iso, { locale })}</time>
        {until && (
          <>
            {" – "}
            <time dateTime={until}>{thaiDate(until, { locale })}</time>
          </>
        )}
      </span>
      <span className={styles.days}>
        {running ? t("home.running", { count: days }) : left}
        {weekend && ` · ${t("home.weekend")}`}
      </span>
      {reference && <span className="hint">{t("todo.moved", { reference })}</span>}
    </li>
  );
}

/** [R15] The official dates of the year by date, each with the days left; the next one stands out. */
export function Calendar({ data }: { data: HomeData }) {
  const t = useT();
  const pick = useBilingual();
  const locale = useLocale();
  const { steps, reminders, notes, policy, place, may } = data;
  const next = steps.find(({ days, running }) => days >= 0 && !running)?.kind;
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
        {steps.map((step) => (
          <Step key={step.kind} step={step} next={step.kind === next} />
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
