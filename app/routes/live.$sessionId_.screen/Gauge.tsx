import type { ScreenView } from "~/domain/dialogue/view/sessionView";
import { positionOf } from "~/domain/money/position";
import { ceilTimes } from "~/domain/money/ratio";
import { millionBaht } from "~/format/baht";
import { useLocale, useT } from "~/i18n/useT";
import styles from "./notes.module.css";

/** The bar ends a little behind the upper line, so that the room above it is seen. */
const ROOM = { num: 23n, den: 20n };

/** [R1] The window of the year as one bar for the last row: where the proposals stand between 1.5 and 2 times the frame. */
export function Gauge({ gauge }: { gauge: NonNullable<ScreenView["gauge"]> }) {
  const t = useT();
  const locale = useLocale();
  const million = (text: string) => millionBaht(BigInt(text), { locale });
  const { proposedSatang, frameSatang, minSatang, maxSatang, verdict } = gauge;
  if (frameSatang === null || minSatang === null || maxSatang === null)
    return (
      <p className={styles.gauge}>
        {million(proposedSatang)} · {t("dialogue.slide.WINDOW.none")}
      </p>
    );
  const [proposed, min, max] = [BigInt(proposedSatang), BigInt(minSatang), BigInt(maxSatang)];
  const room = ceilTimes(max, ROOM);
  const end = proposed > room ? proposed : room;
  const [from, to] = [positionOf(min, end), positionOf(max, end)];
  return (
    <div className={styles.gauge}>
      <p>
        <strong data-verdict={verdict}>
          {verdict === "WITHIN" ? "✓" : "!"} {t(`dialogue.verdict.${verdict}`)}
        </strong>{" "}
        {million(proposedSatang)} · 1.5× {million(minSatang)} – 2.0× {million(maxSatang)}
      </p>
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" className={styles.bar} aria-hidden="true">
        <rect x="0" y="2" width="100" height="4" className={styles.track} />
        <rect x={from} y="2" width={to - from} height="4" className={styles.window} />
        <rect x="0" y="3" width={positionOf(proposed, end)} height="2" className={styles.proposed} />
      </svg>
    </div>
  );
}
