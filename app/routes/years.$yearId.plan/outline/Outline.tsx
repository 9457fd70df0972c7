import { useSearchParams } from "@remix-run/react";
import { useLayoutEffect, useMemo, useRef, useState } from "react";
import { CHUNK, RowChunk, WHOLE } from "~/components/table/RowChunk";
import { flatRows, outlineRows, type OutlineRow } from "~/domain/plan/outline";
import { useT } from "~/i18n/useT";
import styles from "../outline.module.css";
import type { SharedView } from "../sharedView";
import { OutlineRowView } from "./OutlineRowView";
import { focusRow, useKeptFocus } from "./useKeptFocus";
import { useOutlineKeys } from "./useOutlineKeys";
import { useSteady } from "./useSteady";

type Props = SharedView & { onUnlink(linkId: string): void };

/** Columns of the outline. */
const COLUMNS = 5;

const chunksOf = (rows: readonly OutlineRow[]) =>
  Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_, at) => rows.slice(at * CHUNK, (at + 1) * CHUNK));

/** The rows, which of them the keyboard is on, and how it goes to another one, drawn or not. */
function useRows({ graph, shown, focus, folded, onSelect }: Props) {
  const rows = useMemo(() => (shown ? flatRows(graph, shown) : outlineRows(graph, folded)), [graph, folded, shown]);
  const [current, setCurrent] = useState<string | null>(null);
  const active = rows.find((row) => row.key === current) ?? rows.find((row) => row.node.id === focus) ?? rows[0];
  const table = useRef<HTMLTableElement>(null);
  const wanted = useRef<string | null>(null);
  useKeptFocus(table, active?.key);
  // a row far away is drawn first, then it takes the focus
  useLayoutEffect(() => {
    if (wanted.current !== null) focusRow(table.current, wanted.current);
    wanted.current = null;
  });
  const go = (row: OutlineRow | undefined) => {
    if (!row) return;
    wanted.current = row.key;
    setCurrent(row.key);
    onSelect(row.node.id);
    focusRow(table.current, row.key);
  };
  return { rows, active, table, go };
}

/** The outline twin: a WAI-ARIA tree grid with the same selection and the same commands as the picture. */
export function Outline(props: Props) {
  const t = useT();
  const [search] = useSearchParams();
  const { focus, linkable, folded } = props;
  const { rows, active, table, go } = useRows(props);
  const all = search.get("all") === "1";
  const on = useSteady({ onSelect: go, onToggle: props.onFold, onLink: props.onLink });
  const onKeyDown = useOutlineKeys({ ...props, rows, active, go });
  const chunks = useMemo(() => chunksOf(rows), [rows]);
  return (
    <section className={styles.outline}>
      <h2 id="plan-outline">{t("plan.outline")}</h2>
      <p className={`hint ${styles.help}`} id="plan-outline-help">
        {t("plan.outlineHelp")}
      </p>
      <AllRows count={rows.length} all={all} />
      <div className="table-scroll">
        <table
          className="table"
          role="treegrid"
          aria-labelledby="plan-outline"
          aria-describedby="plan-outline-help"
          aria-rowcount={rows.length + 1}
          ref={table}
          onKeyDown={onKeyDown}
        >
          <Columns />
          {chunks.map((chunk, index) => (
            <RowChunk
              // the same place, whatever entries stand in it
              key={index}
              {...{ index, all }}
              total={rows.length}
              size={chunk.length}
              columns={COLUMNS}
              keep={active !== undefined && chunk.includes(active)}
              rows={() =>
                chunk.map((row, within) => (
                  <OutlineRowView
                    key={row.key}
                    row={row}
                    // the row of the headings is the first
                    place={index * CHUNK + within + 2}
                    expanded={row.hasChildren ? !folded.has(row.node.id) : undefined}
                    selected={row.node.id === focus}
                    tabbable={row === active}
                    finding={props.marks.get(row.node.id)}
                    linkable={linkable.has(row.node.id)}
                    {...on}
                  />
                ))
              }
            />
          ))}
        </table>
      </div>
    </section>
  );
}

/** Long outlines draw what is near the screen; without JavaScript a link shows every row. */
function AllRows({ count, all }: { count: number; all: boolean }) {
  const t = useT();
  if (all || count <= WHOLE) return null;
  return (
    <noscript>
      <p>
        <a href="?all=1&view=outline">{t("plan.allRows", { count })}</a>
      </p>
    </noscript>
  );
}

function Columns() {
  const t = useT();
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col">{t("plan.column.title")}</th>
        <th scope="col">{t("plan.column.kind")}</th>
        <th scope="col" className="number">
          {t("plan.column.money")}
        </th>
        <th scope="col">{t("plan.column.gap")}</th>
        <th scope="col">
          <span className="visually-hidden">{t("plan.column.act")}</span>
        </th>
      </tr>
    </thead>
  );
}
