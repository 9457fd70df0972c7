import { thaiDigits } from "~/format/digits";
import { footerMarks } from "../kit/form/footer";
import { grid } from "../kit/grid";
import type { Column, Marks, Row, Table } from "../kit/model";
import { SIZE } from "../kit/page";
import { slot } from "../kit/paragraphs";
import { headRow, type J2Part } from "./rows";
import type { J2View } from "./view";
import { J2_PARTS, KJ2_PARTS, j2Wording, orderedColumns, orderedRow } from "./parts";
import { forKind } from "./words";

const NINE = [5.2, 2.6, 1.9, 1.3, 2.6, 5.2, 3.2, 2.6, 2.1];
const TEN = [4.8, 2.6, 1.9, 1.3, 2.6, 4.7, 2.9, 2.4, 1.4, 2.1];
const CENTRED = new Set([1, 2, 3]);

/** Widths of a Thai digit and of a comma or point at 12 pt bold, and the margins of the cell, cm. */
const DIGIT_CM = 0.21;
const MARK_CM = 0.09;
const AIR_CM = 0.24;
/** Column of sub-activities, which gives room to long amounts, and what it must keep, cm. */
const GIVING = 5;
const LEAST_CM = 3;

/** Width that the longest amount needs to stay on one line: a number must not break. */
function amountCm(rows: readonly Row[]): number {
  const widths = rows.map(({ cells }) => {
    const text = cells.at(-1)?.text ?? "";
    const digits = text.match(/[๐-๙]/g)?.length ?? 0;
    return digits * DIGIT_CM + (text.length - digits) * MARK_CM + AIR_CM;
  });
  return Math.ceil(Math.max(0, ...widths) * 10 - 0.05) / 10;
}

/** Column widths of the table in cm; the amount is right-aligned and always last. */
export function columns({ additions }: J2View, rows: readonly Row[]): Column[] {
  const widths = [...(additions.sourceColumn ? TEN : NINE)];
  const last = widths.length - 1;
  const wanted = Math.max(0, amountCm(rows) - (widths[last] ?? 0));
  const given = Math.min(wanted, (widths[GIVING] ?? 0) - LEAST_CM);
  const align = (at: number): Column["align"] => (at === last ? "right" : CENTRED.has(at) ? "center" : "left");
  return widths.map((cm, at) => {
    const width = at === last ? cm + given : at === GIVING ? cm - given : cm;
    return { cm: Math.round(width * 100) / 100, align: align(at) };
  });
}

/** The table of one part. */
export function partTable(view: J2View, part: J2Part): Table {
  const { rows } = part;
  return grid({
    columns: orderedColumns(view, columns(view, rows)),
    head: [orderedRow(view, headRow(view))],
    rows: rows.map((row) => orderedRow(view, row)),
    sizePt: SIZE.table,
  });
}

/** Footer of the form; the official table carries no code, so it stands outside it. */
export function marks(view: J2View, fingerprint: string): Marks {
  return footerMarks(view.kind === "plan-j2" ? J2_PARTS : KJ2_PARTS, view, fingerprint);
}

/** First line of the title. */
export function titleLine(view: Pick<J2View, "kind" | "provinceTh" | "fy" | "set">): string {
  const slots = { area: "{{area}}", year: thaiDigits(view.fy) };
  // the name of the area is put in last: its letters are not words of the form
  return forKind(view.kind, j2Wording(view).text("title", slots)).replace("{{area}}", () => slot(view.provinceTh));
}

/** Title of the file and of its properties. */
export function documentTitle(view: J2View): string {
  return `${view.kind === "plan-j2" ? "แบบ จ.2" : "แบบ กจ.2"} ${titleLine(view)}`;
}
