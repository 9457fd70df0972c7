import { useMemo, useRef, useState } from "react";
import { flatRows, outlineRows, type OutlineRow } from "~/domain/plan/outline";
import { useT } from "~/i18n/useT";
import styles from "../outline.module.css";
import type { SharedView } from "../sharedView";
import { OutlineRowView } from "./OutlineRowView";
import { focusRow, useKeptFocus } from "./useKeptFocus";
import { useOutlineKeys } from "./useOutlineKeys";
import { useSteady } from "./useSteady";

type Props = SharedView & { onUnlink(linkId: string): void; onUndo: (() => void) | null };

/** The outline twin: a WAI-ARIA tree grid with the same selection and the same commands as the picture. */
export function Outline(props: Props) {
  const t = useT();
  const { graph, shown, focus, linkable } = props;
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(
    () => (shown ? flatRows(graph, shown) : outlineRows(graph, collapsed)),
    [graph, collapsed, shown],
  );
  const [current, setCurrent] = useState<string | null>(null);
  const active = rows.find((row) => row.key === current) ?? rows.find((row) => row.node.id === focus) ?? rows[0];
  const body = useRef<HTMLTableSectionElement>(null);
  useKeptFocus(body, active?.key);
  const toggle = (key: string) => setCollapsed(toggled(collapsed, key));
  const go = (row: OutlineRow | undefined) => {
    if (!row) return;
    setCurrent(row.key);
    props.onSelect(row.node.id);
    focusRow(body.current, row.key);
  };
  const on = useSteady({ onSelect: go, onToggle: toggle, onLink: props.onLink });
  const onKeyDown = useOutlineKeys({ ...props, rows, active, collapsed, toggle, go });
  return (
    <section className={styles.outline}>
      <h2 id="plan-outline">{t("plan.outline")}</h2>
      <p className={`hint ${styles.help}`} id="plan-outline-help">
        {t("plan.outlineHelp")}
      </p>
      <div className="table-scroll">
        <table className="table" role="treegrid" aria-labelledby="plan-outline" aria-describedby="plan-outline-help">
          <Columns />
          <tbody ref={body} onKeyDown={onKeyDown}>
            {rows.map((row) => (
              <OutlineRowView
                key={row.key}
                row={row}
                expanded={row.hasChildren ? !collapsed.has(row.key) : undefined}
                selected={row.node.id === focus}
                tabbable={row === active}
                finding={props.marks.get(row.node.id)}
                linkable={linkable.has(row.node.id)}
                {...on}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Columns() {
  const t = useT();
  return (
    <thead>
      <tr>
        <th scope="col">{t("plan.column.title")}</th>
        <th scope="col">{t("plan.column.kind")}</th>
        <th scope="col" className="number">
          {t("plan.column.money")}
        </th>
        <th scope="col">{t("plan.column.gap")}</th>
      </tr>
    </thead>
  );
}

function toggled(set: ReadonlySet<string>, key: string): Set<string> {
  const next = new Set(set);
  if (!next.delete(key)) next.add(key);
  return next;
}
