import { DndContext } from "@dnd-kit/core";
import { SortableContext, verticalListSortingStrategy } from "@dnd-kit/sortable";
import { Fragment, type ReactNode } from "react";
import type { WindowResult, WindowRow } from "~/domain/budget/windowResult";
import { useT } from "~/i18n/useT";
import type { AmountUnit, RankedProject } from "../rankingData";
import { CutLine, FrameLine } from "./Lines";
import { RankingRow } from "./RankingRow";
import { SortableRow } from "./SortableRow";
import { StraddlerRow } from "./StraddlerRow";
import styles from "./table.module.css";
import { moveOfDrop, useSorting } from "./useSorting";

type Props = {
  window: WindowResult;
  projects: ReadonlyMap<string, RankedProject>;
  briefIds: Readonly<Record<string, string>>;
  officialRanks: ReadonlyMap<string, number | null> | null;
  unit: AmountUnit;
  fy: number;
  selected: ReadonlySet<string>;
  onSelect(projectId: string, on: boolean): void;
  /** Null for readers: rows stand still. */
  onMove: ((ids: string[], to: number) => void) | null;
  hidden: Readonly<Record<string, string>>;
};

/** Where lines are drawn: before the first row that is above the frame, and before the first that is cut off. */
function linesBefore(rows: readonly WindowRow[]) {
  const above = rows.findIndex(({ band }) => band !== null && band !== "IN_FRAME");
  const cut = rows.findIndex(({ band }) => band === "STRADDLES");
  return { frame: above > 0 && above !== cut ? above : -1, cut };
}

function Head({ withOfficial, withSelect }: { withOfficial: boolean; withSelect: boolean }) {
  const t = useT();
  const column = (key: "amount" | "cumulative" | "times") => (
    <th scope="col" className="number">
      {t(`ranking.column.${key}`)}
    </th>
  );
  return (
    <thead>
      <tr>
        {withSelect && (
          <th scope="col">
            <span className="visually-hidden">{t("projects.column.select")}</span>
          </th>
        )}
        <th scope="col">{t("ranking.column.rank")}</th>
        {withOfficial && <th scope="col">{t("ranking.column.official")}</th>}
        <th scope="col">{t("ranking.column.project")}</th>
        <th scope="col">{t("ranking.column.kind")}</th>
        {column("amount")}
        {column("cumulative")}
        {column("times")}
        <th scope="col">{t("ranking.column.band")}</th>
        <th scope="col">{t("ranking.column.sources")}</th>
        <th scope="col">{t("ranking.column.lead")}</th>
      </tr>
    </thead>
  );
}

/** Rows with the two lines and the call-out of the straddler between them. */
function Body({ props, columns, row }: { props: Props; columns: number; row(at: number, one: WindowRow): ReactNode }) {
  const { window, briefIds, fy, onMove } = props;
  const lines = linesBefore(window.rows);
  const { straddler } = window;
  return (
    <tbody>
      {window.rows.map((one, at) => (
        <Fragment key={one.projectId}>
          {at === lines.frame && <FrameLine window={window} columns={columns} />}
          {at === lines.cut && <CutLine window={window} columns={columns} />}
          {row(at, one)}
          {straddler?.projectId === one.projectId && (
            <StraddlerRow
              {...{ window, straddler, fy, columns }}
              briefId={briefIds[one.projectId]}
              onSwap={onMove && ((projectId, to) => onMove([projectId], to))}
            />
          )}
        </Fragment>
      ))}
    </tbody>
  );
}

/** [R2] The ranked projects with the cut line at twice the frame; rows can be moved unless `onMove` is null. */
export function RankingTable(props: Props) {
  const t = useT();
  const { window, projects, briefIds, officialRanks, unit, selected, onSelect, onMove, hidden } = props;
  const order = window.rows.map(({ projectId }) => projectId);
  const titles = new Map(window.rows.map(({ projectId, title, code }) => [projectId, title || code || ""]));
  const { sensors, accessibility, modifiers } = useSorting(order, titles);
  const columns = 9 + (onMove ? 1 : 0) + (officialRanks ? 1 : 0);
  const shared = (at: number, row: WindowRow) => ({
    ...{ row, window, unit, place: at + 1 },
    project: projects.get(row.projectId),
    briefId: briefIds[row.projectId],
    officialRank: officialRanks ? (officialRanks.get(row.projectId) ?? null) : undefined,
  });
  const table = (
    <table className={`table ${styles.table}`}>
      <caption className="visually-hidden">{t("ranking.table")}</caption>
      <Head withOfficial={officialRanks !== null} withSelect={onMove !== null} />
      <Body
        props={props}
        columns={columns}
        row={(at, row) =>
          onMove ? (
            <SortableRow
              {...shared(at, row)}
              {...{ hidden, onSelect }}
              selected={selected.has(row.projectId)}
              onMove={(id, to) => onMove([id], to)}
            />
          ) : (
            <RankingRow {...shared(at, row)} selectCell={null} rankCell={<b>{row.rank ?? "–"}</b>} />
          )
        }
      />
    </table>
  );
  if (!onMove) return <div className={styles.frame}>{table}</div>;
  return (
    <DndContext
      id="ranking"
      {...{ sensors, accessibility, modifiers }}
      onDragEnd={(event) => {
        const move = moveOfDrop(event, order, selected);
        if (move) onMove(move.ids, move.to);
      }}
    >
      <SortableContext items={order} strategy={verticalListSortingStrategy}>
        <div className={styles.frame}>{table}</div>
      </SortableContext>
    </DndContext>
  );
}
