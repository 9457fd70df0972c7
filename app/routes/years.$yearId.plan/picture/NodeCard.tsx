import { Handle, Position, type Node, type NodeProps } from "@xyflow/react";
import { AlertTriangle, Minus, Star } from "lucide-react";
import { memo } from "react";
import { millionBaht } from "~/format/baht";
import { useT } from "~/i18n/useT";
import styles from "../picture.module.css";
import { langOf, titleOf } from "../titleOf";
import type { CardData } from "./elements";

/** One node of the picture: level, code, step pips or money, a mark when something is missing, title. */
export const NodeCard = memo(function NodeCard({ data, selected }: NodeProps<Node<CardData>>) {
  const t = useT();
  const { node, gap, dim, linkable, amount, locale } = data;
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
        <span className={styles.cardKind}>
          {node.code} {node.kind === "PROJECT" ? "" : t(`plan.kind.${node.kind}`)}
        </span>
        <CardFigure node={node} amount={amount} locale={locale} />
        {gap && <AlertTriangle size={15} aria-label={t("plan.column.gap")} className={styles.gapIcon} />}
      </div>
      <div className={styles.cardTitle} title={title} lang={langOf(node, locale)}>
        {title}
      </div>
      <FoldButton {...data} />
      {node.steps.some(Boolean) && <Pips steps={node.steps} />}
      {node.kind !== "PROJECT" && (
        <Handle type="source" position={Position.Right} className={styles.handle} isConnectableStart={false} />
      )}
    </div>
  );
});

/** Folds the branch below a card; folded, it says how many entries it hides. By keyboard the outline does the same. */
function FoldButton({ node, fold, onFold }: CardData) {
  const t = useT();
  if (fold === undefined) return null;
  return (
    <button
      className={`nodrag nopan ${styles.foldButton}`}
      tabIndex={-1}
      aria-expanded={fold === null}
      aria-label={fold === null ? t("plan.foldBranch") : t("plan.unfoldHidden", { count: fold })}
      onClick={(event) => {
        event.stopPropagation();
        onFold(node.id);
      }}
    >
      {fold === null ? <Minus size={13} aria-hidden /> : `+${fold}`}
    </button>
  );
}

/** What a card says at a glance: that it is archived, else the money that leads up to it. */
function CardFigure({ node, amount, locale }: Pick<CardData, "node" | "amount" | "locale">) {
  const t = useT();
  if (node.archived) return <span className={styles.figure}>{t("plan.archived")}</span>;
  if (node.kind !== "PROJECT" && amount === 0n) return null;
  return <span className={styles.figure}>{millionBaht(amount, { locale })}</span>;
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
