import { baht } from "~/format/baht";
import { useT } from "~/i18n/useT";
import { frameBounds, type BoundRatios } from "./frameBounds";
import styles from "./frame.module.css";

/** What a frame allows, while it is typed: sentence first, then the line with the wanted range drawn on it. */
export function FramePreview({ typed, policy }: { typed: string; policy: BoundRatios }) {
  const t = useT();
  const bounds = frameBounds(typed, policy);
  const { windowMin: minTimes, windowMax: maxTimes, keyShareMin } = policy;
  const scale = Number(maxTimes) + 0.4;
  const at = (times: number) => `${(times / scale) * 100}%`;
  const percent = Math.round(Number(keyShareMin) * 100);
  return (
    <div className={styles.preview} aria-live="polite">
      {bounds && (
        <>
          <p className={styles.sentence}>
            {t("area.mayPropose", { min: baht(bounds.min), max: baht(bounds.max), minTimes, maxTimes })}
          </p>
          <div className={styles.line} aria-hidden="true">
            <span
              className={styles.range}
              style={{ insetInlineStart: at(Number(minTimes)), width: at(Number(maxTimes) - Number(minTimes)) }}
            />
            {["1", minTimes, maxTimes].map((times) => (
              <span key={times} className={styles.tick} style={{ insetInlineStart: at(Number(times)) }}>
                {times}×
              </span>
            ))}
          </div>
          <p className="hint">{t("area.keyShare", { amount: baht(bounds.keyMin), percent })}</p>
        </>
      )}
    </div>
  );
}
