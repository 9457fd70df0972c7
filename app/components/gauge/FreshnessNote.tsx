import { clockTime } from "~/format/clockTime";
import { useT } from "~/i18n/useT";
import styles from "./gauge.module.css";

/**
 * How fresh figures are: `loaded` with the page, `live` = confirmed by the open connection, `stale` = the connection is
 * being made again, `offline` = this computer's last figures, `signedOut` = the session ended.
 */
export type Freshness = "loaded" | "live" | "stale" | "offline" | "signedOut";

const ICON: Record<Freshness, string> = { loaded: "○", live: "●", stale: "◔", offline: "▲", signedOut: "■" };

/** "ข้อมูล ณ 10:42", always in words. `asOf` is the ISO instant at which the figures were read. */
export function FreshnessNote({ state, asOf }: { state: Freshness; asOf: string }) {
  const t = useT();
  return (
    <span className={styles.state} data-state={state}>
      <span aria-hidden>{ICON[state]}</span>
      <time dateTime={asOf}>{t(`budget.state.${state}`, { time: clockTime(asOf) })}</time>
    </span>
  );
}
