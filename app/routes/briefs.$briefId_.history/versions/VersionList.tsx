import { Link } from "@remix-run/react";
import { bangkokDay } from "~/format/bangkokDay";
import { baht } from "~/format/baht";
import { thaiDate } from "~/format/thaiDate";
import { thaiDateTime } from "~/format/thaiDateTime";
import { useLocale, useT } from "~/i18n/useT";
import type { ComparisonView, HistoryView, VersionEntry } from "../historyView";
import { VersionItem } from "./VersionItem";
import { useSummaryWords } from "../versionWords";
import { Writers } from "./Writers";
import styles from "../history.module.css";

type Props = { view: HistoryView; compared: ComparisonView | null; onRestore(version: VersionEntry): void };

/** The versions by day, newest first; above them what the brief says now. */
export function VersionList({ view, compared, onRestore }: Props) {
  const t = useT();
  const locale = useLocale();
  const { versions, older, now } = view;
  const days = new Map<string, VersionEntry[]>();
  for (const version of versions) {
    const day = bangkokDay(version.at);
    days.set(day, [...(days.get(day) ?? []), version]);
  }
  return (
    <section className={styles.list} aria-labelledby="versions">
      <h2 id="versions">{t("history.versions")}</h2>
      <Now now={now} first={versions[0]} />
      {versions.length === 0 && <p className="empty">{t("history.none")}</p>}
      {[...days].map(([day, entries]) => (
        <section key={day}>
          <h3 className={styles.day}>{thaiDate(day, { locale })}</h3>
          <ul className={styles.versions}>
            {entries.map((version) => (
              <VersionItem
                key={version.number}
                version={version}
                before={versions[versions.indexOf(version) + 1]?.number ?? null}
                current={compared?.to === version.number || (compared?.to === null && compared.from === version.number)}
                onRestore={view.rights.restore ? () => onRestore(version) : null}
              />
            ))}
          </ul>
        </section>
      ))}
      <nav className="row" aria-label={t("history.versions")}>
        {older !== null && <Link to={`?below=${older}`}>{t("history.older")}</Link>}
        {versions.length > 0 && now.summary === null && <Link to="?">{t("history.newest")}</Link>}
      </nav>
      {!view.rights.restore && !view.frozen && <p className="hint">{t("history.leadOnly")}</p>}
    </section>
  );
}

function Now({ now, first }: { now: HistoryView["now"]; first: VersionEntry | undefined }) {
  const t = useT();
  const locale = useLocale();
  const words = useSummaryWords();
  if (first && now.summary === null) return null;
  return (
    <div className={styles.now}>
      <strong>{t("history.now")}</strong> · {t("history.total", { amount: baht(now.totalSatang) })}
      {first && now.summary && (
        <div className={styles.facts}>
          {now.summary.items === 0 ? t("history.nowSame") : words(now.summary)}
          <span className="visually-hidden"> ({thaiDateTime(new Date(first.at), locale)})</span>
        </div>
      )}
      <Writers writers={now.editors} />
    </div>
  );
}
