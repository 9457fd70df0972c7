import { useId } from "react";
import type { WindowSummary } from "~/domain/budget/windowSummary";
import { millionBaht } from "~/format/baht";
import { useLocale, useT } from "~/i18n/useT";
import { GaugePlot } from "./GaugePlot";
import { keyScale } from "./gaugeScale";
import { amountWords, keySentence, shareWords } from "./windowWords";
import styles from "./gauge.module.css";

/** [R3] Key projects against 60 % of the frame, in the form of the window's gauge; nothing without a frame. */
export function KeyShareGauge({ summary }: { summary: WindowSummary }) {
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
        <span id={sentence}>{keySentence(summary, locale)}</span>
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
        band={{ from: min, to: 100 }}
      />
      {summary.undecided > 0 && <p className="hint">{t("budget.key.undecided", { count: summary.undecided })}</p>}
    </figure>
  );
}
