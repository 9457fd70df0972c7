import type { KeyboardEvent, ReactNode } from "react";
import { useT } from "~/i18n/useT";
import { RowCells, type CellsProps } from "./RowCells";
import styles from "./table.module.css";

type Props = CellsProps & {
  place: number;
  /** Rank in force, when a scenario is tried. */
  officialRank?: number | null;
  /** First cells: check box and rank with its ways to move; plain rank for readers. */
  rankCell: ReactNode;
  selectCell: ReactNode;
  /** Attributes of the row while it can be dragged. */
  drag?: { ref(element: HTMLElement | null): void; style: React.CSSProperties; dragging: boolean };
  onKeyDown?(event: KeyboardEvent): void;
};

/** Official rank beside a scenario's, with how far the project moved. */
function Official({ rank, place }: { rank: number | null; place: number }) {
  const change = rank === null ? 0 : rank - place;
  return (
    <span className={styles.official}>
      {rank ?? "–"}
      {change !== 0 && (
        <b data-up={change > 0}>
          {change > 0 ? "↑" : "↓"}
          {Math.abs(change)}
        </b>
      )}
    </span>
  );
}

/** One ranked project: rank, then {@link RowCells}. `place` is its place in the whole list, from 1. */
export function RankingRow({ place, officialRank, rankCell, selectCell, drag, onKeyDown, ...cells }: Props) {
  const t = useT();
  const { row } = cells;
  return (
    <tr
      ref={drag?.ref}
      style={drag?.style}
      id={`rank-${row.projectId}`}
      aria-rowindex={place + 1}
      className={styles.row}
      data-band={row.band}
      data-dragging={drag?.dragging || undefined}
      onKeyDown={onKeyDown}
    >
      {selectCell}
      <td className={styles.rankTd}>{rankCell}</td>
      {officialRank !== undefined && (
        <td data-label={t("ranking.column.official")}>
          <Official rank={officialRank} place={place} />
        </td>
      )}
      <RowCells {...cells} />
    </tr>
  );
}
