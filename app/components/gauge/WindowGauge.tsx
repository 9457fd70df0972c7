import { Link } from "@remix-run/react";
import { Fragment, useId, type ReactNode } from "react";
import type { WindowSummary } from "~/domain/budget/windowSummary";
import { millionBaht } from "~/format/baht";
import { useLocale, useT } from "~/i18n/useT";
import type { WindowEvidence } from "~/format/counted/windowEvidence";
import { WindowFigure } from "./counted/WindowFigure";
import type { WindowFigureName } from "~/format/counted/windowFigures";
import { FreshnessNote, type Freshness } from "./FreshnessNote";
import { GaugeLegend } from "./GaugeLegend";
import { GaugePlot, type GaugeTone } from "./GaugePlot";
import { gaugeScale, type Tick } from "./gaugeScale";
import { amountWords, sentenceParts, timesOf, timesWords } from "./windowWords";
import styles from "./gauge.module.css";

const TONES: Record<WindowSummary["verdict"], GaugeTone> = {
  FRAME_UNKNOWN: "none",
  BELOW_MIN: "below",
  WITHIN: "in",
  ABOVE_MAX: "over",
};
const ICONS: Record<WindowSummary["verdict"], string> = {
  FRAME_UNKNOWN: "?",
  BELOW_MIN: "▼",
  WITHIN: "✓",
  ABOVE_MAX: "▲",
};

/**
 * The sentence of the figures, its verdict marked by icon, word and colour. With `evidence` each part says how it is
 * counted when it is clicked.
 */
export function WindowSentence({ summary, evidence }: { summary: WindowSummary; evidence?: WindowEvidence }) {
  const locale = useLocale();
  const { before, verdict, after } = sentenceParts(summary, locale);
  const known = summary.verdict !== "FRAME_UNKNOWN";
  const asked = (name: WindowFigureName, text: string, shown: ReactNode = text) =>
    evidence ? (
      <WindowFigure {...{ name, summary, evidence, text }}>{shown}</WindowFigure>
    ) : (
      <Fragment>{shown}</Fragment>
    );
  return (
    <>
      {before.map((part) => (
        <Fragment key={part}>{asked("proposed", part)} · </Fragment>
      ))}
      <span className={styles.verdict} data-tone={TONES[summary.verdict]}>
        <span aria-hidden>{ICONS[summary.verdict]}</span>
        {verdict}
      </span>
      {after.map((part) => (
        <Fragment key={part}> · {asked(known ? "remainder" : "proposed", part)}</Fragment>
      ))}
    </>
  );
}

type Props = {
  summary: WindowSummary;
  state: Freshness;
  /** Page on which the frame is entered, for who may do that. */
  setFrameTo?: string;
  /** Rows and policy cycle behind the figures: then each figure says how it is counted. */
  evidence?: WindowEvidence;
};

/**
 * [R1] The proposed sum against 1.5–2 times the frame: first the sentence, then the scale (product.md §4.4). Works
 * without JavaScript; what is drawn is decided by the exact verdict, never by rounded figures.
 */
export function WindowGauge({ summary, state, setFrameTo, evidence }: Props) {
  const t = useT();
  const locale = useLocale();
  const sentence = useId();
  const scale = gaugeScale(summary);
  const { verdict, windowMin, windowMax } = summary;
  const tone = TONES[verdict];
  const names: Record<Tick["kind"], string> = {
    frame: t("budget.frame"),
    min: t("budget.timesValue", { times: timesWords(windowMin) }),
    max: t("budget.timesValue", { times: timesWords(windowMax) }),
  };
  const at = (kind: Tick["kind"]) => scale?.ticks.find((tick) => tick.kind === kind)?.at ?? 0;
  const cut = verdict === "ABOVE_MAX" && scale ? { at: at("max"), name: t("budget.cutLine") } : null;
  const marker = `${amountWords(summary.proposedSatang, locale)} (${t("budget.timesValue", { times: timesOf(summary) })})`;
  return (
    <figure className={styles.gauge} data-state={state}>
      <p className={styles.sentence}>
        <span id={sentence}>
          <WindowSentence summary={summary} evidence={evidence} />
        </span>{" "}
        {verdict === "FRAME_UNKNOWN" && setFrameTo && <Link to={setFrameTo}>{t("budget.setFrame")}</Link>}
      </p>
      {scale && (
        <GaugePlot
          scale={scale}
          tone={tone}
          name={t("budget.gauge")}
          describedBy={sentence}
          marker={marker}
          label={({ kind, amountSatang }) => ({
            name: names[kind],
            amount: millionBaht(amountSatang, { unit: false }),
          })}
          ask={
            evidence &&
            ((kind, text, shown) => <WindowFigure {...{ name: kind, summary, evidence, text }}>{shown}</WindowFigure>)
          }
          band={{ from: at("min"), to: at("max") }}
          cut={cut}
        />
      )}
      <div className={styles.foot}>
        <GaugeLegend summary={summary} tone={tone} evidence={evidence} />
        <FreshnessNote state={state} asOf={summary.asOf} />
      </div>
    </figure>
  );
}
