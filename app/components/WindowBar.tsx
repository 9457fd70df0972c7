import { Link, useFetcher } from "@remix-run/react";
import { ChevronDown } from "lucide-react";
import { useEffect, useState, type ReactNode } from "react";
import type { WindowExplanation } from "~/domain/budget/explainWindow";
import type { WindowResult } from "~/domain/budget/windowResult";
import type { WindowSummary } from "~/domain/budget/windowSummary";
import { useT } from "~/i18n/useT";
import { FreshnessNote } from "./gauge/FreshnessNote";
import { gaugeScale } from "./gauge/gaugeScale";
import { HowCountedBody } from "./gauge/HowCounted";
import { CrossingBanner } from "./live/CrossingBanner";
import type { LiveState } from "./live/liveState";
import { useLiveWindow } from "./live/useLiveWindow";
import { WindowAnnouncer } from "./live/WindowAnnouncer";
import { WindowSentence } from "./gauge/WindowGauge";
import styles from "./WindowBar.module.css";

const percent = (value: number) => `${value}%`;

/** The scale as a strip without words; the sentence beside it says everything. */
function MiniScale({ summary }: { summary: WindowSummary }) {
  const scale = gaugeScale(summary);
  if (!scale) return null;
  const at = (kind: "min" | "max") => scale.ticks.find((tick) => tick.kind === kind)?.at ?? 0;
  return (
    <svg className={styles.mini} data-verdict={summary.verdict} width="160" height="14" aria-hidden>
      <rect className={styles.track} x="0" y="4" width="100%" height="6" />
      <rect className={styles.fill} x="0" y="4" width={percent(scale.marker)} height="6" />
      <rect className={styles.band} x={percent(at("min"))} y="0.5" width={percent(at("max") - at("min"))} height="13" />
    </svg>
  );
}

type RankingData = { explanation: WindowExplanation; window: WindowResult; briefIds: Record<string, string> };

/** "ดูวิธีคิด" of the bar: its data come from the ranking page, which is also where it leads without JavaScript. */
function BarExplanation({ year, proposedSatang }: { year: string; proposedSatang: bigint }) {
  const t = useT();
  const { load, data } = useFetcher<RankingData>();
  // figures changed: so did the arithmetic
  useEffect(() => load(`/years/${year}/ranking`), [load, year, proposedSatang]);
  if (!data?.window) return <p className="hint">{t("budget.how.loading")}</p>;
  const { explanation, window, briefIds } = data;
  return <HowCountedBody {...{ explanation, briefIds, rows: window.rows, proposedSatang: window.proposedSatang }} />;
}

type BarProps = {
  live: LiveState;
  dismiss(): void;
  aside?: ReactNode;
  /** Id of the whole gauge on the page: as long as it is in sight, the bar would only repeat it. */
  gauge?: string;
};

/** True as long as the element with this id is on the screen; true before anything is known. */
function useInSight(id: string | undefined): boolean {
  const [seen, setSeen] = useState(true);
  useEffect(() => {
    const element = id && document.getElementById(id);
    if (!element) return;
    const observer = new IntersectionObserver(([entry]) => setSeen(entry?.isIntersecting ?? true), {
      rootMargin: "-56px 0px 0px",
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [id]);
  return seen;
}

/** The bar over figures that a page already follows; for pages that use {@link useLiveWindow} themselves. */
export function WindowBarView({ live, dismiss, aside, gauge }: BarProps) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const { summary } = live;
  const repeats = useInSight(gauge) && gauge !== undefined;
  const year = `${summary.areaCode}-${summary.fy}`;
  return (
    <section
      className={styles.bar}
      aria-label={t("budget.bar")}
      data-state={live.freshness}
      data-gauge-above={gauge !== undefined}
      data-repeats={repeats}
    >
      <div className={styles.line}>
        <MiniScale summary={summary} />
        <span className={styles.sentence}>
          <WindowSentence summary={summary} />
        </span>
        <FreshnessNote state={live.freshness} asOf={summary.asOf} />
        <Link
          to={`/years/${year}/ranking#how`}
          className={styles.how}
          role="button"
          aria-expanded={open}
          onClick={(event) => {
            event.preventDefault();
            setOpen(!open);
          }}
        >
          {t("budget.how")} <ChevronDown size={14} aria-hidden />
        </Link>
        {aside}
      </div>
      <CrossingBanner crossing={live.crossing} onDismiss={dismiss} />
      {open && !repeats && (
        <div className={styles.panel}>
          <BarExplanation year={year} proposedSatang={summary.proposedSatang} />
        </div>
      )}
      <WindowAnnouncer summary={summary} />
    </section>
  );
}

/**
 * The compact sticky bar of a page: `initial` comes from its loader (`budget.summary`), then it follows /live-window.
 * One on a page, because it opens the page's connection.
 */
export function WindowBar({ initial, aside }: { initial: WindowSummary; aside?: ReactNode }) {
  const { dismiss, ...live } = useLiveWindow(initial);
  return <WindowBarView live={live} dismiss={dismiss} aside={aside} />;
}
