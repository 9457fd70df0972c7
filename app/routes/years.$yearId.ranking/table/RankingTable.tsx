import { DndContext, type DragStartEvent } from "@dnd-kit/core";
import { SortableContext, verticalListSortingStrategy } from "@dnd-kit/sortable";
import { useMemo, useState, type ReactNode } from "react";
import type { WindowResult, WindowRow } from "~/domain/budget/windowResult";
import { useT } from "~/i18n/useT";
import type { AmountUnit, RankedProject } from "../rankingData";
import { Body } from "./Body";
import { Head } from "./Head";
import { RankingRow } from "./RankingRow";
import { SortableRow } from "./SortableRow";
import styles from "./table.module.css";
import { moveOfDrop, useSorting } from "./useSorting";

export type TableProps = {
  window: WindowResult;
  /** Rows that the filters let through, in order of rank. */
  shown: readonly WindowRow[];
  projects: ReadonlyMap<string, RankedProject>;
  briefIds: Readonly<Record<string, string>>;
  officialRanks: ReadonlyMap<string, number | null> | null;
  /** Notes below titles: phases, latest change. */
  notes: ReadonlyMap<string, ReactNode>;
  unit: AmountUnit;
  selected: ReadonlySet<string>;
  onSelect(projectId: string, on: boolean, range: boolean): void;
  onSelectAll(on: boolean): void;
  /** Null for readers: rows stand still. */
  onMove: ((ids: string[], to: number) => void) | null;
  hidden: Readonly<Record<string, string>>;
  /** Projects whose rows are drawn wherever the screen is. */
  keep: ReadonlySet<string>;
  /** Every row is drawn, for who has no JavaScript. */
  all: boolean;
  straddler(columns: number): ReactNode;
};

const titlesOf = ({ rows }: WindowResult) =>
  new Map(rows.map(({ projectId, title, code }) => [projectId, title || code || ""]));

/** [R2] The ranked projects with the cut line at twice the frame; rows can be moved unless `onMove` is null. */
export function RankingTable(props: TableProps) {
  const { window, shown, projects, officialRanks, unit, selected, onSelect, onMove, hidden } = props;
  const t = useT();
  const [dragged, setDragged] = useState<string | null>(null);
  const order = useMemo(() => window.rows.map(({ projectId }) => projectId), [window]);
  const places = useMemo(() => new Map(order.map((id, index) => [id, index + 1])), [order]);
  const items = useMemo(() => shown.map(({ projectId }) => projectId), [shown]);
  const titles = useMemo(() => titlesOf(window), [window]);
  const { sensors, accessibility, modifiers } = useSorting(order, titles);
  const columns = 9 + (onMove ? 1 : 0) + (officialRanks ? 1 : 0);
  const shared = (row: WindowRow) => ({
    ...{ row, unit, place: places.get(row.projectId) ?? 0, notes: props.notes.get(row.projectId) },
    ...{ frameSatang: window.frameSatang, windowMax: window.policy.windowMax },
    project: projects.get(row.projectId),
    briefId: props.briefIds[row.projectId],
    officialRank: officialRanks ? (officialRanks.get(row.projectId) ?? null) : undefined,
  });
  const drawn = (row: WindowRow) =>
    onMove ? (
      <SortableRow
        {...{ ...shared(row), hidden, onSelect, onMove, last: order.length }}
        selected={selected.has(row.projectId)}
      />
    ) : (
      <RankingRow {...shared(row)} selectCell={null} rankCell={<b>{row.rank ?? "–"}</b>} />
    );
  const keep = dragged === null ? props.keep : new Set([...props.keep, dragged]);
  const table = (
    <table className={`table ${styles.table}`} aria-rowcount={order.length + 1}>
      <caption className="visually-hidden">{t("ranking.table")}</caption>
      <Head
        withOfficial={officialRanks !== null}
        select={
          onMove && { all: shown.length > 0 && items.every((id) => selected.has(id)), onChange: props.onSelectAll }
        }
      />
      <Body {...{ window, shown, columns, keep }} all={props.all} straddler={props.straddler} row={drawn} />
    </table>
  );
  if (!onMove) return <div className={styles.frame}>{table}</div>;
  return (
    <DndContext
      id="ranking"
      {...{ sensors, accessibility, modifiers }}
      onDragStart={({ active }: DragStartEvent) => setDragged(String(active.id))}
      onDragCancel={() => setDragged(null)}
      onDragEnd={(event) => {
        setDragged(null);
        const move = moveOfDrop(event, order, selected);
        if (move) onMove(move.ids, move.to);
      }}
    >
      <SortableContext items={items} strategy={verticalListSortingStrategy}>
        <div className={styles.frame}>{table}</div>
      </SortableContext>
    </DndContext>
  );
}
