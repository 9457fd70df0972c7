import { Fragment, useId } from "react";
import type { WindowSummary } from "~/domain/budget/windowSummary";
import { millionBaht } from "~/format/baht";
import { useLocale, useT } from "~/i18n/useT";
import type { WindowEvidence } from "~/format/counted/windowEvidence";
import { WindowFigure } from "./counted/WindowFigure";
import { GaugePlot } from "./GaugePlot";
import { keyScale } from "./gaugeScale";
import { amountWords, keySentenceParts, shareWords } from "./windowWords";
import styles from "./gauge.module.css";

/** [R3] Key projects against 60 % of the frame, in the form of the window's gauge; nothing without a frame. */
export function KeyShareGauge({ summary, evidence }: { summary: WindowSummary; evidence?: WindowEvidence }) {
  const t = useT();
  const locale = useLocale();
  const sentence = useId();
  const scale = keyScale(summary);
  if (!scale || summary.keyShareOk === null) return null;
  const tone = summary.keyShareOk ? "in" : "below";
  const least = `${shareWords(summary.keyShareMin)} %`;
  const min = scale.ticks.find(({ kind }) => kind === "min")?.at ?? 0;
  return (
    <figure className={`${styles.gauge} ${styles.second}`}>
      <p className={styles.sentence}>
        <span className={styles.verdict} data-tone={tone}>
          <span aria-hidden>{summary.keyShareOk ? "✓" : "▼"}</span>
          {t(summary.keyShareOk ? "budget.how.yes" : "budget.how.no")}
        </span>{" "}
        <span id={sentence}>
          {keySentenceParts(summary, locale).map(({ name, text }, index) => (
            <Fragment key={name}>
              {index > 0 && " · "}
              {evidence ? <WindowFigure {...{ name, summary, evidence, text }}>{text}</WindowFigure> : text}
            </Fragment>
          ))}
        </span>
      </p>
      <GaugePlot
        scale={scale}
        tone={tone}
        name={t("budget.keyGauge")}
        describedBy={sentence}
        marker={amountWords(summary.keySatang, locale)}
        label={({ kind, amountSatang }) => ({
          name: kind === "min" ? least : t("budget.frame"),
          amount: millionBaht(amountSatang, { unit: false }),
        })}
        ask={
          evidence &&
          ((kind, text, shown) => (
            <WindowFigure {...{ name: kind === "min" ? "keyMin" : kind, summary, evidence, text }}>
              {shown}
            </WindowFigure>
          ))
        }
        band={{ from: min, to: 100 }}
      />
      {summary.undecided > 0 && <p className="hint">{t("budget.key.undecided", { count: summary.undecided })}</p>}
    </figure>
  );
}
