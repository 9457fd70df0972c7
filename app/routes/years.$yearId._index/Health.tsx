import { Link } from "@remix-run/react";
import { Fragment, type ReactNode } from "react";
import { Counted } from "~/components/counted/Counted";
import { WindowFigure } from "~/components/gauge/counted/WindowFigure";
import { WindowSentence } from "~/components/gauge/WindowGauge";
import { keySentenceParts, shareWords } from "~/components/gauge/windowWords";
import { sourcesFigure } from "~/format/counted/sourcesFigure";
import { useLocale, useT } from "~/i18n/useT";
import type { HomeData } from "./loadHome";
import styles from "./home.module.css";

type Tone = "ok" | "warn" | "bad" | "none";
const SIGNS: Record<Tone, string> = { ok: "✓", warn: "▲", bad: "■", none: "?" };

function Tile({ to, title, tone, children }: { to: string; title: string; tone: Tone; children: ReactNode }) {
  return (
    <li className={styles.tile} data-tone={tone}>
      <Link to={to} className={styles.tileTitle}>
        <span aria-hidden>{SIGNS[tone]}</span> {title}
      </Link>
      <span>{children}</span>
    </li>
  );
}

const FRAME_TONES = { FRAME_UNKNOWN: "none", BELOW_MIN: "bad", WITHIN: "ok", ABOVE_MAX: "warn" } as const;

/** [R3] Sum and share of key projects, each with how it is counted. */
function KeyShare({ data: { summary, evidence } }: { data: HomeData }) {
  const t = useT();
  const locale = useLocale();
  const parts = keySentenceParts(summary, locale).slice(0, 2);
  if (parts.length === 0) return <>{t("budget.how.unknown")}</>;
  return parts.map(({ name, text }, at) => (
    <Fragment key={name}>
      {at > 0 && " · "}
      <WindowFigure {...{ name, summary, evidence, text }}>{text}</WindowFigure>
    </Fragment>
  ));
}

/** [R4] How many key projects have enough sources, with the sources of each. */
function Sources({ data: { keys, needed }, year }: { data: HomeData; year: string }) {
  const t = useT();
  if (keys.length === 0) return <>{t("home.tile.noKey")}</>;
  const count = keys.filter(({ sourceCount, sourcesNeeded }) => sourceCount >= sourcesNeeded).length;
  return (
    <Counted figure={() => sourcesFigure(keys, needed, year)} rule="R4" name={t("budget.sources", { needed })}>
      {t("budget.sources.count", { count, total: keys.length })}
    </Counted>
  );
}

/** Four figures of the year's health, each with how it is counted and a way to where it is mended. */
export function Health({ data, year }: { data: HomeData; year: string }) {
  const t = useT();
  const { summary, evidence, keys, keysWithSources, needed, planGaps, place, may } = data;
  const frameTo = summary.verdict === "FRAME_UNKNOWN" && may.setFrame ? "settings" : "ranking";
  const keyTone = summary.keyShareOk === null ? "none" : summary.keyShareOk ? "ok" : "bad";
  const enough = keysWithSources === keys.length;
  return (
    <section aria-labelledby="health">
      <h2 id="health">{t("home.health", { fy: place.fy })}</h2>
      <ul className={styles.tiles}>
        <Tile to={`/years/${year}/${frameTo}`} title={t("home.tile.frame")} tone={FRAME_TONES[summary.verdict]}>
          <WindowSentence summary={summary} evidence={evidence} />
        </Tile>
        <Tile
          to={`/years/${year}/ranking`}
          title={t("home.tile.key", { least: shareWords(summary.keyShareMin) })}
          tone={keyTone}
        >
          <KeyShare data={data} />
        </Tile>
        <Tile
          to={`/years/${year}/projects?${enough ? "kind=KEY" : "short=1"}`}
          title={t("home.tile.sources", { needed })}
          tone={keys.length === 0 ? "none" : enough ? "ok" : "bad"}
        >
          <Sources data={data} year={year} />
        </Tile>
        <Tile to={`/years/${year}/plan`} title={t("home.tile.plan")} tone={planGaps === 0 ? "ok" : "warn"}>
          {planGaps === 0 ? t("home.tile.planNone") : t("home.tile.planCount", { count: planGaps })}
        </Tile>
      </ul>
    </section>
  );
}
