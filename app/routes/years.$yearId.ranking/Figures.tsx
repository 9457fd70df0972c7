import { Link } from "@remix-run/react";
import { Counted } from "~/components/counted/Counted";
import { HowCounted } from "~/components/gauge/HowCounted";
import { KeyShareGauge } from "~/components/gauge/KeyShareGauge";
import { WindowGauge } from "~/components/gauge/WindowGauge";
import { ActivityStrip } from "~/components/live/ActivityStrip";
import type { LiveState } from "~/components/live/liveState";
import type { WindowSummary } from "~/domain/budget/windowSummary";
import { useT } from "~/i18n/useT";
import type { RankingPageData } from "./loadRanking";
import styles from "./ranking.module.css";
import { sourcesFigure } from "~/format/counted/sourcesFigure";

type Props = { data: RankingPageData; summary: WindowSummary; live: LiveState; year: string };

/** [R4] How many key projects have enough sources, with a way to those that have not. */
function SourcesLine({ data, year }: Pick<Props, "data" | "year">) {
  const t = useT();
  const keys = data.projects.filter(({ kind }) => kind === "KEY");
  const enough = keys.filter(({ sourceCount, sourcesNeeded }) => sourceCount >= sourcesNeeded).length;
  const missing = keys.length - enough;
  const needed = keys[0]?.sourcesNeeded ?? 3;
  return (
    <p className={styles.sources}>
      {t("budget.sources", { needed })}:{" "}
      <strong>
        {keys.length === 0 ? (
          t("home.tile.noKey")
        ) : (
          <Counted figure={() => sourcesFigure(keys, needed, year)} rule="R4" name={t("budget.sources", { needed })}>
            {`${missing > 0 ? "▲" : "✓"} ${t("budget.sources.count", { count: enough, total: keys.length })}`}
          </Counted>
        )}
      </strong>{" "}
      {missing > 0 && (
        <Link to="?short=1" preventScrollReset>
          {t("budget.sources.show", { count: missing })}
        </Link>
      )}
    </p>
  );
}

/** Gauges, sources, activity and "how is this counted" at the head of the page. */
export function Figures({ data, summary, live, year }: Props) {
  const { window, explanation, briefIds, may } = data;
  const evidence = { rows: window.rows, briefIds, cycle: explanation.cycle };
  return (
    <div className={styles.figures} id="figures">
      <WindowGauge
        summary={summary}
        state={live.freshness}
        evidence={evidence}
        setFrameTo={may.setFrame ? `/years/${year}/settings` : undefined}
      />
      <div className={styles.second}>
        <KeyShareGauge summary={summary} evidence={evidence} />
        <SourcesLine data={data} year={year} />
      </div>
      <div className={styles.wide}>
        <HowCounted {...{ explanation, briefIds, rows: window.rows, proposedSatang: window.proposedSatang }} />
      </div>
      <div className={styles.wide}>
        <ActivityStrip causes={live.causes} />
      </div>
    </div>
  );
}
