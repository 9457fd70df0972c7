import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { keySentence, shareWords, windowSentence } from "~/components/gauge/windowWords";
import { useLocale, useT } from "~/i18n/useT";
import type { HomeData } from "./loadHome";
import styles from "./home.module.css";

type Tone = "ok" | "warn" | "bad" | "none";
const SIGNS: Record<Tone, string> = { ok: "✓", warn: "▲", bad: "■", none: "?" };

function Tile({ to, title, tone, children }: { to: string; title: string; tone: Tone; children: ReactNode }) {
  return (
    <li>
      <Link to={to} className={styles.tile} data-tone={tone}>
        <span className={styles.tileTitle}>
          <span aria-hidden>{SIGNS[tone]}</span> {title}
        </span>
        <span>{children}</span>
      </Link>
    </li>
  );
}

const FRAME_TONES = { FRAME_UNKNOWN: "none", BELOW_MIN: "bad", WITHIN: "ok", ABOVE_MAX: "warn" } as const;

/** Four figures of the year's health, each a way to where it is mended. */
export function Health({ data, year }: { data: HomeData; year: string }) {
  const t = useT();
  const locale = useLocale();
  const { summary, keys, keysWithSources, needed, planGaps, place, may } = data;
  const frameTo = summary.verdict === "FRAME_UNKNOWN" && may.setFrame ? "settings" : "ranking";
  const keyTone = summary.keyShareOk === null ? "none" : summary.keyShareOk ? "ok" : "bad";
  const enough = keysWithSources === keys;
  return (
    <section aria-labelledby="health">
      <h2 id="health">{t("home.health", { fy: place.fy })}</h2>
      <ul className={styles.tiles}>
        <Tile to={`/years/${year}/${frameTo}`} title={t("home.tile.frame")} tone={FRAME_TONES[summary.verdict]}>
          {windowSentence(summary, locale)}
        </Tile>
        <Tile
          to={`/years/${year}/ranking`}
          title={t("home.tile.key", { least: shareWords(summary.keyShareMin) })}
          tone={keyTone}
        >
          {keySentence(summary, locale).split(" · ").slice(0, 2).join(" · ") || t("budget.how.unknown")}
        </Tile>
        <Tile
          to={`/years/${year}/projects?${enough ? "kind=KEY" : "short=1"}`}
          title={t("home.tile.sources", { needed })}
          tone={keys === 0 ? "none" : enough ? "ok" : "bad"}
        >
          {keys === 0 ? t("home.tile.noKey") : t("budget.sources.count", { count: keysWithSources, total: keys })}
        </Tile>
        <Tile to={`/years/${year}/plan`} title={t("home.tile.plan")} tone={planGaps === 0 ? "ok" : "warn"}>
          {planGaps === 0 ? t("home.tile.planNone") : t("home.tile.planCount", { count: planGaps })}
        </Tile>
      </ul>
    </section>
  );
}
