import { thaiDate } from "~/format/thaiDate";
import { useBilingual, useLocale, useT } from "~/i18n/useT";
import styles from "./policies.module.css";
import type { PolicyView } from "./policyView";

/** The dates that come out for each budget year, weekends and contradictions named. */
export function CalendarResult({ years }: Pick<PolicyView, "years">) {
  const t = useT();
  const pick = useBilingual();
  const locale = useLocale();
  return (
    <section className="card" aria-labelledby="calendar-result">
      <h2 id="calendar-result">{t("policy.calendar.result")}</h2>
      <div className={styles.years}>
        {years.map(({ fy, days, findings }) => (
          <div key={fy}>
            <h3>{t("shell.yearValue", { fy })}</h3>
            <ol>
              {days.map(({ kind, title, iso, weekend, reference }) => (
                <li key={kind}>
                  <time dateTime={iso}>{thaiDate(iso, { locale })}</time> {pick(title)}
                  {weekend && (
                    <span className="tag" data-tone="warn">
                      ▲ {t("policy.calendar.weekend")}
                    </span>
                  )}
                  {reference && <span className="hint">{reference}</span>}
                </li>
              ))}
            </ol>
            {findings.map((finding) => (
              <p key={finding.ids.join()} className="hint">
                ● {pick(finding.message)}
              </p>
            ))}
          </div>
        ))}
      </div>
    </section>
  );
}
