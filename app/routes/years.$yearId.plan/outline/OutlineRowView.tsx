import { AlertTriangle, ChevronDown, ChevronRight, Star } from "lucide-react";
import { memo, type CSSProperties, type MouseEvent } from "react";
import { CountedAmount } from "~/components/counted/CountedAmount";
import type { OutlineRow } from "~/domain/plan/outline";
import type { Finding } from "~/domain/rules/finding";
import { planProjectAmount } from "~/format/counted/amounts/planAmounts";
import { useBilingual, useLocale, useT } from "~/i18n/useT";
import styles from "../outline.module.css";
import { langOf, titleOf } from "../titleOf";

type Props = {
  row: OutlineRow;
  /** Place among all rows of the table, drawn or not; the headings are the first. */
  place: number;
  expanded: boolean | undefined;
  selected: boolean;
  tabbable: boolean;
  finding: Finding | undefined;
  linkable: boolean;
  onSelect(row: OutlineRow): void;
  onToggle(nodeId: string): void;
  onLink(nodeId: string): void;
};

/** One row of the tree grid; of thousands only those that changed are drawn again. */
export const OutlineRowView = memo(function OutlineRowView({
  row,
  place,
  expanded,
  selected,
  tabbable,
  finding,
  linkable,
  ...on
}: Props) {
  const t = useT();
  const say = useBilingual();
  const { node, level, position, setSize } = row;
  return (
    <tr
      data-key={row.key}
      aria-rowindex={place}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={setSize}
      aria-expanded={expanded}
      aria-selected={selected}
      tabIndex={tabbable ? 0 : -1}
      onClick={() => on.onSelect(row)}
      className={styles.row}
      data-kind={node.kind}
    >
      <td>
        <Title {...{ row, expanded }} onToggle={on.onToggle} />
      </td>
      <td className={styles.kind}>{t(`plan.kind.${node.kind}`)}</td>
      <td className="number">
        {node.kind === "PROJECT" && <CountedAmount figure={planProjectAmount(node)} tabStop={false} />}
      </td>
      <td className={styles.gapCell}>
        {finding && (
          <span className={styles.gapText} data-severity={finding.severity}>
            <AlertTriangle size={14} aria-hidden className={styles.gapIcon} />
            <span>{say(finding.message)}</span>
          </span>
        )}
      </td>
      <td className={styles.actCell}>
        {linkable && (
          <button
            className={`button ${styles.rowLink}`}
            data-kind="quiet"
            data-size="small"
            tabIndex={-1}
            onClick={alone(() => on.onLink(node.id))}
          >
            {t("plan.link")}
          </button>
        )}
      </td>
    </tr>
  );
});

/** The row selects on a click of its own: a button in it keeps its click to itself. */
const alone = (act: () => void) => (event: MouseEvent) => {
  event.stopPropagation();
  act();
};

function Title({ row: { node, level }, expanded, onToggle }: Pick<Props, "row" | "expanded" | "onToggle">) {
  const t = useT();
  const locale = useLocale();
  const Chevron = expanded ? ChevronDown : ChevronRight;
  return (
    <span className={styles.title} style={{ "--depth": level - 1 } as CSSProperties}>
      {expanded === undefined ? (
        <span className={styles.leaf} />
      ) : (
        <button
          className={styles.fold}
          tabIndex={-1}
          onClick={alone(() => onToggle(node.id))}
          aria-label={t(expanded ? "plan.fold" : "plan.unfold")}
        >
          <Chevron size={16} aria-hidden />
        </button>
      )}
      {node.projectKind === "KEY" && <Star size={14} aria-label={t("plan.key")} className={styles.star} />}
      <span className={styles.name}>
        {node.code !== "" && <span className={styles.code}>{node.code} </span>}
        <span lang={langOf(node, locale)}>{titleOf(node, locale)}</span>
        {node.archived && <span className="tag">{t("plan.archived")}</span>}
      </span>
    </span>
  );
}
