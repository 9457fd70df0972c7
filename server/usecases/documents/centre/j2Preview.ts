import { cellText } from "../../../../templates/kit/grid";
import type { RowKind } from "../../../../templates/kit/model";
import { columns, titleLine } from "../../../../templates/planJ2/layout";
import { orderedColumns, orderedRow } from "../../../../templates/planJ2/parts";
import { notesUnder } from "../../../../templates/planJ2/notes";
import { headRow, planJ2Parts } from "../../../../templates/planJ2/rows";
import type { PlanJ2View } from "../../../../templates/planJ2/view";
import { baht } from "~/format/baht";

/** The printed rows of จ.2 as texts: the same description that DOCX and XLSX are written from. */
export type J2Preview = {
  title: string;
  heads: string[];
  /** `widths`: of the columns on paper, cm. */
  parts: { title: string; widths: number[]; rows: { kind: RowKind; cells: string[] }[]; notes: string[] }[];
  /** Rows that the preview leaves out. */
  more: number;
};

/** Most rows of a preview; a longer plan is looked at in the file. */
const MAX_ROWS = 300;

/** The beginning of จ.2 for the page. */
export function j2Preview(view: PlanJ2View): J2Preview {
  const parts = planJ2Parts(view);
  let room = MAX_ROWS;
  const shown = parts.map((part, at) => {
    const rows = part.rows
      .slice(0, room)
      .map((row) => ({ kind: row.kind, cells: orderedRow(view, row).cells.map(cellText) }));
    room -= rows.length;
    const notes = notesUnder(view, parts, at).map(({ text, amount }) =>
      amount === undefined ? text : `${text} ${baht(amount, { digits: "thai", unit: true })}`,
    );
    const widths = orderedColumns(view, columns(view, part.rows)).map(({ cm }) => cm);
    return { title: part.title, widths, rows, notes };
  });
  const all = parts.reduce((sum, part) => sum + part.rows.length, 0);
  return {
    title: titleLine(view),
    heads: orderedRow(view, headRow(view)).cells.map(cellText),
    parts: shown,
    more: Math.max(0, all - MAX_ROWS),
  };
}
