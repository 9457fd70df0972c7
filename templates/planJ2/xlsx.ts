import { writeSheetMark } from "~/domain/roundTrip/sheetMark";
import type { BookModel } from "../kit/model";
import { LANDSCAPE } from "../kit/page";
import { documentTitle, marks, partTable, titleLine } from "./layout";
import { notesUnder } from "./notes";
import { columnIds } from "./parts";
import { planJ2Parts } from "./rows";
import type { J2View } from "./view";

/** จ.2 as a workbook: a sheet a part, one main activity a row, amounts as numbers, ids in a hidden column. */
export function planJ2Xlsx(view: J2View, fingerprint: string): BookModel {
  const parts = planJ2Parts(view);
  const mark = writeSheetMark({ kind: view.kind, fingerprint, columns: columnIds(view) });
  const sheets = parts.map((part, at) => ({
    name: `${view.kind === "plan-j2" ? "จ.2" : "กจ.2"} ${part.title}`,
    titles: [titleLine(view), part.title],
    table: partTable(view, part),
    notes: notesUnder(view, parts, at),
    mark,
  }));
  return { title: documentTitle(view), page: LANDSCAPE, marks: marks(view, fingerprint), sheets };
}
