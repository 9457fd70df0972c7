import { useViewport } from "@xyflow/react";
import type { LaneBand } from "~/domain/plan/lanes";
import { useT } from "~/i18n/useT";
import styles from "../picture.module.css";
import { BAND_PADDING } from "./elements";
import empty from "./emptyLane.module.css";

/** Names of the lanes; they stay at the top while the picture is pushed. A lane without an entry says what to do. */
export function LaneHeadings({ bands, fy }: { bands: readonly LaneBand[]; fy: number }) {
  const t = useT();
  const { x, zoom } = useViewport();
  const placeOf = (band: LaneBand) => ({
    left: x + (band.x - BAND_PADDING) * zoom,
    width: (band.width + 2 * BAND_PADDING) * zoom,
  });
  return (
    <>
      <div className={styles.headings}>
        {bands.map((band) => (
          <div key={band.lane} className={styles.heading} style={placeOf(band)}>
            {t(`plan.lane.${band.lane}`, { fy })}
          </div>
        ))}
      </div>
      {bands
        .filter((band) => band.empty)
        .map((band) => (
          <p key={band.lane} className={empty.empty} style={placeOf(band)}>
            {t("plan.emptyAnnual")}
          </p>
        ))}
    </>
  );
}
