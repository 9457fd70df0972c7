import { useNavigate } from "@remix-run/react";
import { useMemo, useRef, useState, type KeyboardEvent } from "react";
import { outlineRows, type OutlineRow } from "~/domain/plan/outline";
import { useT } from "~/i18n/useT";
import { OutlineRowView } from "./OutlineRowView";
import type { SharedView } from "./Picture";
import styles from "./plan.module.css";

type Props = SharedView & { onUnlink: ((linkId: string) => void) | null };

/** The outline twin: a WAI-ARIA tree grid with the same selection and the same commands as the picture. */
export function Outline(props: Props) {
  const t = useT();
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  const all = useMemo(() => outlineRows(props.graph, collapsed), [props.graph, collapsed]);
  const rows = props.shown ? all.filter((row) => props.shown?.has(row.node.id)) : all;
  const [current, setCurrent] = useState<string | null>(null);
  const active = rows.find((row) => row.key === current) ?? rows.find((row) => row.node.id === props.focus) ?? rows[0];
  const body = useRef<HTMLTableSectionElement>(null);
  const go = (row: OutlineRow | undefined) => {
    if (!row) return;
    setCurrent(row.key);
    props.onSelect(row.node.id);
    body.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(row.key)}"]`)?.focus();
  };
  const onKeyDown = useOutlineKeys({ ...props, rows, active, collapsed, setCollapsed, go });
  return (
    <section className={styles.outline}>
      <h2 id="plan-outline">{t("plan.outline")}</h2>
      <p className="hint" id="plan-outline-help">
        {t("plan.outlineHelp")}
      </p>
      <div className="table-scroll">
        <table className="table" role="treegrid" aria-labelledby="plan-outline" aria-describedby="plan-outline-help">
          <thead>
            <tr role="row">
              <th scope="col">{t("plan.column.title")}</th>
              <th scope="col">{t("plan.column.kind")}</th>
              <th scope="col" className="number">
                {t("plan.column.money")}
              </th>
              <th scope="col">{t("plan.column.gap")}</th>
            </tr>
          </thead>
          <tbody ref={body} onKeyDown={onKeyDown}>
            {rows.map((row) => (
              <OutlineRowView
                key={row.key}
                row={row}
                expanded={row.hasChildren ? !collapsed.has(row.key) : undefined}
                selected={row.node.id === props.focus}
                tabbable={row === active}
                finding={props.marks.get(row.node.id)}
                onSelect={() => go(row)}
                onToggle={() => setCollapsed(toggled(collapsed, row.key))}
                onLink={props.onLink && row.node.kind !== "GOAL" ? () => props.onLink?.(row.node.id) : null}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function toggled(set: ReadonlySet<string>, key: string): Set<string> {
  const next = new Set(set);
  if (!next.delete(key)) next.add(key);
  return next;
}

type KeyContext = Props & {
  rows: OutlineRow[];
  active: OutlineRow | undefined;
  collapsed: ReadonlySet<string>;
  setCollapsed(next: ReadonlySet<string>): void;
  go(row: OutlineRow | undefined): void;
};

function useOutlineKeys(context: KeyContext) {
  const navigate = useNavigate();
  return (event: KeyboardEvent) => {
    const { rows, active, collapsed, setCollapsed, go } = context;
    if (!active || event.ctrlKey || event.altKey || event.metaKey) return;
    const at = rows.indexOf(active);
    const open = active.hasChildren && !collapsed.has(active.key);
    const parent = rows.find((row) => row.key === active.key.slice(0, active.key.lastIndexOf("/")));
    const keys: Record<string, () => void> = {
      ArrowDown: () => go(rows[at + 1]),
      ArrowUp: () => go(rows[at - 1]),
      Home: () => go(rows[0]),
      End: () => go(rows.at(-1)),
      ArrowRight: () => (active.hasChildren && !open ? setCollapsed(toggled(collapsed, active.key)) : go(rows[at + 1])),
      ArrowLeft: () => (open ? setCollapsed(toggled(collapsed, active.key)) : go(parent)),
      l: () => active.node.kind !== "GOAL" && context.onLink?.(active.node.id),
      L: () => active.node.kind !== "GOAL" && context.onLink?.(active.node.id),
      // a link that a brief states is changed in the brief
      Delete: () => active.linkId && !active.linkId.startsWith("brief:") && context.onUnlink?.(active.linkId),
      Enter: () => (active.node.briefId ? navigate(`/briefs/${active.node.briefId}`) : go(active)),
    };
    const act = keys[event.key];
    if (!act || (event.target as HTMLElement).closest("button, a")) return;
    event.preventDefault();
    act();
  };
}
