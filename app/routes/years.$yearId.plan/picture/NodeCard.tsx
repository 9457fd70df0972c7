import { Handle, Position, type Node, type NodeProps } from "@xyflow/react";
import { AlertTriangle, Star } from "lucide-react";
import { memo } from "react";
import type { PlanNode } from "~/domain/plan/planGraph";
import { millionBaht } from "~/format/baht";
import { useT } from "~/i18n/useT";
import styles from "../picture.module.css";
import { titleOf } from "../titleOf";
import type { CardData } from "./elements";

/** One node of the picture: level, code, title, step pips or money, a mark when something is missing. */
export const NodeCard = memo(function NodeCard({ data, selected }: NodeProps<Node<CardData>>) {
  const t = useT();
  const { node, gap, dim, linkable, locale } = data;
  const title = titleOf(node, locale);
  return (
    <div
      className={styles.card}
      data-node={node.id}
      data-kind={node.kind}
      data-selected={selected}
      data-dim={dim}
      data-gap={gap ?? undefined}
    >
      {node.kind !== "GOAL" && (
        <Handle type="target" position={Position.Left} className={styles.handle} isConnectable={linkable} />
      )}
      <div className={styles.cardHead}>
        {node.projectKind === "KEY" && <Star size={14} aria-label={t("plan.key")} className={styles.star} />}
        <span>
          {t(`plan.kind.${node.kind}`)} {node.code}
        </span>
        {gap && <AlertTriangle size={15} aria-label={t("plan.column.gap")} className={styles.gapIcon} />}
      </div>
      <div className={styles.cardTitle} title={title}>
        {title}
      </div>
      <CardFoot node={node} locale={locale} />
      {node.kind !== "PROJECT" && (
        <Handle type="source" position={Position.Right} className={styles.handle} isConnectableStart={false} />
      )}
    </div>
  );
});

function CardFoot({ node, locale }: { node: PlanNode; locale: "th" | "en" }) {
  const t = useT();
  if (node.archived) return <div className={styles.cardFoot}>{t("plan.archived")}</div>;
  if (node.kind === "PROJECT") return <div className={styles.cardFoot}>{millionBaht(node.amount, { locale })}</div>;
  if (!node.steps.some(Boolean)) return null;
  return (
    <div className={styles.cardFoot}>
      <Pips steps={node.steps} />
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
