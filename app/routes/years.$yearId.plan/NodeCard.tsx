import { Handle, Position, type NodeProps, type Node } from "@xyflow/react";
import { AlertTriangle, Star } from "lucide-react";
import { millionBaht } from "~/format/baht";
import type { PlanNode } from "~/domain/plan/planGraph";
import type { Severity } from "~/domain/rules/finding";
import { useT } from "~/i18n/useT";
import { titleOf } from "./Picture";
import styles from "./plan.module.css";

/** What a card shows. `gap` = severity of its finding, `dim` = outside the chosen chain or filter. */
export type CardData = { node: PlanNode; gap: Severity | null; dim: boolean; locale: "th" | "en" };

/** One node of the picture: level, code, title, step pips or money, a mark when something is missing. */
export function NodeCard({ data, selected }: NodeProps<Node<CardData>>) {
  const t = useT();
  const { node, gap, dim, locale } = data;
  return (
    <div
      className={styles.card}
      data-kind={node.kind}
      data-selected={selected}
      data-dim={dim}
      data-gap={gap ?? undefined}
    >
      <Handle type="target" position={Position.Left} className={styles.handle} />
      <div className={styles.cardHead}>
        {node.projectKind === "KEY" && <Star size={13} aria-label={t("plan.key")} />}
        <span>
          {t(`plan.kind.${node.kind}`)} {node.code}
        </span>
        {gap && <AlertTriangle size={14} aria-hidden className={styles.gapIcon} />}
      </div>
      <div className={styles.cardTitle} title={titleOf(node, locale)}>
        {titleOf(node, locale)}
      </div>
      <div className={styles.cardFoot}>
        {node.steps.some(Boolean) && <Pips steps={node.steps} />}
        {node.kind === "PROJECT" && millionBaht(node.amount, { locale })}
      </div>
      <Handle type="source" position={Position.Right} className={styles.handle} />
    </div>
  );
}

/** Four pips, one a five-year step: filled where a target is set. */
function Pips({ steps }: { steps: readonly string[] }) {
  return (
    <span className={styles.pips} aria-hidden>
      {steps.map((target, at) => (
        <i key={at} data-set={target !== ""} title={target} />
      ))}
    </span>
  );
}
