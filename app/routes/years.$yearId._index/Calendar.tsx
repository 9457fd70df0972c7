import { thaiDate } from "~/format/thaiDate";
import { useBilingual, useLocale, useT } from "~/i18n/useT";
import type { HomeData } from "./loadHome";
import styles from "./home.module.css";

/** [R15] The three dates of submission with the days left; nearest first among those to come. */
export function Calendar({ deadlines, fy }: Pick<HomeData, "deadlines"> & { fy: number }) {
  const t = useT();
  const pick = useBilingual();
  const locale = useLocale();
  const next = deadlines.find(({ days }) => days >= 0)?.kind;
  const left = (days: number) =>
    days === 0 ? t("home.today") : t(days > 0 ? "home.daysLeft" : "home.daysAgo", { count: Math.abs(days) });
  return (
    <section aria-labelledby="calendar">
      <h2 id="calendar">{t("home.calendar", { fy })}</h2>
      <ol className={styles.calendar}>
        {deadlines.map(({ kind, title, iso, weekend, days }) => (
          <li key={kind} data-past={days < 0 || undefined} data-next={kind === next || undefined}>
            <strong>{pick(title)}</strong>
            <time dateTime={iso}>{thaiDate(iso, { locale })}</time>
            <span className={styles.days}>
              {left(days)}
              {weekend && ` · ${t("home.weekend")}`}
            </span>
          </li>
        ))}
      </ol>
      <p className="hint">{t("home.dates")}</p>
    </section>
  );
}
