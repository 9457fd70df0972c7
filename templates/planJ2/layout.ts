import { thaiDigits } from "~/format/digits";
import { grid } from "../kit/grid";
import type { Column, Marks, Table } from "../kit/model";
import { SIZE } from "../kit/page";
import { headRow, type J2Part } from "./rows";
import type { PlanJ2View } from "./view";
import { titleLine } from "./words";

const NINE = [5.2, 2.6, 1.9, 1.3, 2.6, 5.2, 3.2, 2.6, 2.1];
const TEN = [4.8, 2.6, 1.9, 1.3, 2.6, 4.7, 2.9, 2.4, 1.4, 2.1];
const CENTRED = new Set([1, 2, 3]);

/** Column widths of the table in cm; the amount is right-aligned and always last. */
export function columns({ additions }: PlanJ2View): Column[] {
  const widths = additions.sourceColumn ? TEN : NINE;
  const align = (at: number): Column["align"] =>
    at === widths.length - 1 ? "right" : CENTRED.has(at) ? "center" : "left";
  return widths.map((cm, at) => ({ cm, align: align(at) }));
}

/** The table of one part. */
export function partTable(view: PlanJ2View, part: J2Part): Table {
  return grid({ columns: columns(view), head: [headRow(view.additions)], rows: part.rows, sizePt: SIZE.table });
}

/** Footer of the form; the official table carries no code, so it stands outside it. */
export function marks(view: PlanJ2View, fingerprint: string): Marks {
  return {
    formCode: "แบบ จ.๒",
    revision: `ฉบับที่ ${thaiDigits(view.revision)}`,
    fingerprint,
    draft: view.draft,
  };
}

/** Title of the file and of its properties. */
export function documentTitle(view: PlanJ2View): string {
  return `แบบ จ.2 ${titleLine(view.provinceTh, view.fy)}`;
}
