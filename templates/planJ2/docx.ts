import { baht } from "~/format/baht";
import type { Block, DocModel, Note } from "../kit/model";
import { CELL_MARGIN_CM, LANDSCAPE, SIZE, textWidthCm } from "../kit/page";
import { centred, gap, paragraph } from "../kit/paragraphs";
import { documentTitle, marks, partTable, titleLine } from "./layout";
import { notesUnder } from "./notes";
import { planJ2Parts } from "./rows";
import type { J2View } from "./view";

/** A line under the table: its amount, if any, stands at the right end under the amounts of the table. */
function noteLine({ text, amount, bold = false }: Note, last: boolean): Block {
  const tabs = [{ cm: textWidthCm(LANDSCAPE) - CELL_MARGIN_CM, align: "right" as const }];
  const words = amount === undefined ? text : `${text}\t${baht(amount, { digits: "thai", unit: true })}`;
  const sizePt = amount === undefined ? SIZE.table : SIZE.note;
  return paragraph(words, { sizePt, bold, tabs, keepLines: true, keepNext: !last });
}

/** Titles, tables and notes of both parts; they stand on a page on its side. */
export function planJ2Blocks(view: J2View): Block[] {
  const parts = planJ2Parts(view);
  return parts.flatMap((part, at) => [
    centred(titleLine(view), {
      sizePt: SIZE.title,
      bold: true,
      keepNext: true,
      pageBreakBefore: at > 0,
    }),
    centred(part.title, { sizePt: SIZE.title, bold: true, after: 6, keepNext: true }),
    partTable(view, part),
    gap(),
    ...notesUnder(view, parts, at).map((note, line, notes) => noteLine(note, line === notes.length - 1)),
  ]);
}

/** จ.2 as a document: A4 on its side, one table a part, head row on every page. `fingerprint` stands in the footer. */
export function planJ2Docx(view: J2View, fingerprint: string): DocModel {
  const blocks = planJ2Blocks(view);
  return { title: documentTitle(view), page: LANDSCAPE, marks: marks(view, fingerprint), blocks };
}
