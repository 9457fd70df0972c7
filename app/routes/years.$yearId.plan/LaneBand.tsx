import type { Node, NodeProps } from "@xyflow/react";
import type { Lane } from "~/domain/plan/planGraph";
import { useT } from "~/i18n/useT";
import styles from "./plan.module.css";

/** Heading of a lane. */
export type BandData = { lane: Lane; fy: number };

/** Background and heading of one lane. */
export function LaneBand({ data }: NodeProps<Node<BandData>>) {
  const t = useT();
  return <div className={styles.band}>{t(`plan.lane.${data.lane}`, { fy: data.fy })}</div>;
}
