import { Link } from "@remix-run/react";
import { useT } from "~/i18n/useT";
import type { HomeData } from "./loadHome";
import styles from "./home.module.css";

/** So many projects are named; the rest is in the list. */
const SHOWN = 8;

/** Projects that still need work, the gravest first. */
export function Work({ data, year }: { data: HomeData; year: string }) {
  const t = useT();
  const { work, ofAll, findings } = data;
  return (
    <section aria-labelledby="work">
      <h2 id="work">{t(ofAll ? "home.mineAll" : "home.mine")}</h2>
      <p className="row">
        <Link to={`/years/${year}/findings`}>{t("home.findings")}</Link>
        {(["E", "W", "I"] as const).map((severity) => (
          <Link
            key={severity}
            to={`/years/${year}/findings?severity=${severity}`}
            className="tag"
            data-tone={severity === "E" ? "bad" : severity === "W" ? "warn" : "info"}
          >
            {t(`findings.severity.${severity}`)} {findings[severity]}
          </Link>
        ))}
      </p>
      {work.length === 0 && <div className="empty">✓ {t("home.mineNone")}</div>}
      <ul className={styles.work}>
        {work.slice(0, SHOWN).map(({ projectId, briefId, code, title, completeItems, errors, warnings }) => (
          <li key={projectId}>
            <Link to={`/briefs/${briefId}`}>{title || t("projects.untitled")}</Link>
            <span className="hint">{code}</span>
            <span className={styles.marks}>
              <span className="tag" data-tone={completeItems === 13 ? "ok" : undefined}>
                {t("home.incomplete", { count: completeItems })}
              </span>
              {errors > 0 && (
                <span className="tag" data-tone="bad">
                  ■ {t("home.errors", { count: errors })}
                </span>
              )}
              {warnings > 0 && (
                <span className="tag" data-tone="warn">
                  ▲ {t("home.warnings", { count: warnings })}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
      {work.length > SHOWN && (
        <Link to={`/years/${year}/projects${ofAll ? "" : "?mine=1"}`}>{t("home.more", { count: work.length })}</Link>
      )}
    </section>
  );
}
