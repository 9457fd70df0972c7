import { AlertTriangle, ChevronDown, ChevronRight, Star } from "lucide-react";
import type { OutlineRow } from "~/domain/plan/outline";
import type { Finding } from "~/domain/rules/finding";
import { baht } from "~/format/baht";
import { useBilingual, useLocale, useT } from "~/i18n/useT";
import { titleOf } from "./Picture";
import styles from "./plan.module.css";

type Props = {
  row: OutlineRow;
  expanded: boolean | undefined;
  selected: boolean;
  tabbable: boolean;
  finding: Finding | undefined;
  onSelect(): void;
  onToggle(): void;
  onLink: (() => void) | null;
};

/** One row of the tree grid. */
export function OutlineRowView({ row, expanded, selected, tabbable, finding, onSelect, onToggle, onLink }: Props) {
  const t = useT();
  const locale = useLocale();
  const say = useBilingual();
  const { node, level, position, setSize } = row;
  const Chevron = expanded ? ChevronDown : ChevronRight;
  return (
    <tr
      role="row"
      data-key={row.key}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={setSize}
      aria-expanded={expanded}
      aria-selected={selected}
      tabIndex={tabbable ? 0 : -1}
      onClick={onSelect}
      className={styles.outlineRow}
    >
      <td role="gridcell">
        <span className={styles.outlineTitle} style={{ paddingInlineStart: (level - 1) * 22 }}>
          {expanded === undefined ? (
            <span className={styles.leaf} />
          ) : (
            <button
              className={styles.fold}
              tabIndex={-1}
              onClick={onToggle}
              aria-label={t(expanded ? "shell.close" : "shell.open")}
            >
              <Chevron size={16} aria-hidden />
            </button>
          )}
          {node.projectKind === "KEY" && <Star size={14} aria-label={t("plan.key")} className={styles.star} />}
          <span>
            {node.kind !== "PROJECT" && <span className={styles.code}>{node.code}</span>} {titleOf(node, locale)}
          </span>
          {onLink && (
            <button className="button" data-kind="quiet" data-size="small" tabIndex={-1} onClick={onLink}>
              {t("plan.link")}
            </button>
          )}
        </span>
      </td>
      <td role="gridcell">{t(`plan.kind.${node.kind}`)}</td>
      <td role="gridcell" className="number">
        {node.kind === "PROJECT" ? baht(node.amount) : ""}
      </td>
      <td role="gridcell">
        {finding && (
          <span className={styles.gapText} data-severity={finding.severity}>
            <AlertTriangle size={14} aria-hidden /> {say(finding.message)}
          </span>
        )}
      </td>
    </tr>
  );
}
