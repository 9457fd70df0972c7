import { useViewport } from "@xyflow/react";
import type { laneBands } from "~/domain/plan/lanes";
import { useT } from "~/i18n/useT";
import styles from "../picture.module.css";
import { BAND_PADDING } from "./elements";

/** Names of the lanes; they stay at the top while the picture is pushed. */
export function LaneHeadings({ bands, fy }: { bands: ReturnType<typeof laneBands>; fy: number }) {
  const t = useT();
  const { x, zoom } = useViewport();
  return (
    <div className={styles.headings}>
      {bands.map((band) => (
        <div
          key={band.lane}
          className={styles.heading}
          style={{ left: x + (band.x - BAND_PADDING) * zoom, width: (band.width + 2 * BAND_PADDING) * zoom }}
        >
          {t(`plan.lane.${band.lane}`, { fy })}
        </div>
      ))}
    </div>
  );
}
