import { Handle, Position, useReactFlow, type Node, type NodeProps } from "@xyflow/react";
import { CircleDashed } from "lucide-react";
import { memo } from "react";
import { isMessageKey } from "~/i18n/messages";
import { useT } from "~/i18n/useT";
import styles from "../picture.module.css";
import type { GhostData } from "./elements";

const FIX = {
  LINK_UP: "plan.ghost.linkUp",
  LINK_DOWN: "plan.ghost.linkDown",
  LOOK: "plan.ghost.look",
  LIST: "plan.ghost.list",
} as const;

/** A place where something is missing: a button that does what fills it. The keyboard brings it into view. */
export const GhostCard = memo(function GhostCard({
  data,
  positionAbsoluteX,
  positionAbsoluteY,
}: NodeProps<Node<GhostData>>) {
  const t = useT();
  const { setCenter, getZoom } = useReactFlow();
  const { ghost, onFix } = data;
  const key = `plan.gap.${ghost.code}`;
  const showIt = (button: HTMLButtonElement) => {
    if (!button.matches(":focus-visible")) return;
    void setCenter(positionAbsoluteX + 100, positionAbsoluteY + 41, { zoom: getZoom(), duration: 0 });
  };
  return (
    <>
      <Handle type="target" position={Position.Left} className={styles.noHandle} isConnectable={false} />
      <button
        className={`nodrag nopan ${styles.ghost}`}
        data-severity={ghost.severity}
        data-ghost={ghost.code}
        onFocus={(event) => showIt(event.currentTarget)}
        onClick={() => onFix(ghost)}
      >
        <span className={styles.ghostHead}>
          <CircleDashed size={15} aria-hidden />
          {isMessageKey(key) ? t(key) : ghost.code}
          {ghost.count > 1 && <strong>{ghost.count}</strong>}
        </span>
        <span className={styles.ghostFix}>{t(FIX[ghost.fix])}</span>
      </button>
      <Handle type="source" position={Position.Right} className={styles.noHandle} isConnectable={false} />
    </>
  );
});
