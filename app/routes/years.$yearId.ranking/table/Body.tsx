import { Fragment, type ReactNode } from "react";
import { CHUNK, RowChunk } from "~/components/table/RowChunk";
import type { WindowResult, WindowRow } from "~/domain/budget/windowResult";
import { CutLine, FrameLine } from "./Lines";

type Props = {
  window: WindowResult;
  shown: readonly WindowRow[];
  columns: number;
  keep: ReadonlySet<string>;
  all: boolean;
  row(row: WindowRow): ReactNode;
  /** What stands below the project across the line. */
  straddler(columns: number): ReactNode;
};

const isAbove = ({ band }: WindowRow) => band !== null && band !== "IN_FRAME";
const isCutOff = ({ band }: WindowRow) => band === "STRADDLES" || band === "OUT_OF_WINDOW";

/** Where lines are drawn: before the first row shown that is above the frame, and before the first that is cut off. */
function linesBefore({ policy }: WindowResult, rows: readonly WindowRow[]) {
  const above = rows.findIndex(isAbove);
  const cut = rows.findIndex(policy.straddler === "STRICT_PREFIX" ? isCutOff : ({ band }) => band === "STRADDLES");
  return { frame: above > 0 && above !== cut ? above : -1, cut };
}

function chunksOf(rows: readonly WindowRow[]): WindowRow[][] {
  return Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_, at) => rows.slice(at * CHUNK, (at + 1) * CHUNK));
}

/** Rows with the two lines and the call-out of the straddler between them, in stretches of which the near ones are drawn. */
export function Body({ window, shown, columns, keep, all, row, straddler }: Props) {
  const lines = linesBefore(window, shown);
  const across = window.straddler?.projectId;
  return chunksOf(shown).map((rows, index) => (
    <RowChunk
      // the same place, whatever projects stand in it: a move redraws rows, it does not build the stretch anew
      key={index}
      {...{ index, columns, all }}
      total={shown.length}
      size={rows.length}
      keep={rows.some(({ projectId }) => keep.has(projectId) || projectId === across)}
      rows={() =>
        rows.map((one, within) => {
          const at = index * CHUNK + within;
          return (
            <Fragment key={one.projectId}>
              {at === lines.frame && <FrameLine window={window} columns={columns} />}
              {at === lines.cut && <CutLine window={window} columns={columns} />}
              {row(one)}
              {across === one.projectId && straddler(columns)}
            </Fragment>
          );
        })
      }
    />
  ));
}
