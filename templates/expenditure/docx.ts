import { thaiDigits } from "~/format/digits";
import { fileTitle, formHeading, formSignatures } from "../activityForm/heading";
import type { ActivityContent, ExpenditureView } from "../activityForm/view";
import { EXPENDITURE_PARTS, LABELS, TITLES } from "../activityForm/words";
import { footerMarks } from "../kit/form/footer";
import { grid } from "../kit/grid";
import type { Block, DocModel, Paragraph, Table } from "../kit/model";
import { PORTRAIT } from "../kit/page";
import { paragraph, slot } from "../kit/paragraphs";
import { projectName } from "../ownForm";
import { COLUMNS, expenditureRows, HEAD_ROW } from "./rows";

/** The lines above the table: project, activity, who is responsible. */
export function expenditureLines(view: ActivityContent): readonly (readonly [label: string, text: string])[] {
  return [
    [LABELS.project, slot(projectName(view.projectTitle))],
    [LABELS.activity, `กิจกรรมหลักที่ ${thaiDigits(view.number)} ${slot(view.activity.title)}`],
    [LABELS.responsible, slot(view.responsible)],
  ];
}

/** The table, also of the workbook. */
export function expenditureTable(view: ActivityContent): Table {
  return grid({ columns: COLUMNS, head: [HEAD_ROW], rows: expenditureRows(view), sizePt: 14 });
}

/** Heading, table and signatures; a plan book prints them for every main activity. */
export function expenditureBlocks(view: ActivityContent, newPage = false): Block[] {
  const above = expenditureLines(view).map(([label, text]): Paragraph =>
    paragraph([{ text: `${label} `, bold: true }, { text }], { align: "thai", left: 0.65, hanging: 0.65 }),
  );
  return [
    ...formHeading(TITLES.expenditure, view, newPage),
    ...above.map((line, at) => ({ ...line, after: at === above.length - 1 ? 6 : 0 })),
    expenditureTable(view),
    ...formSignatures(),
  ];
}

/** แบบฟอร์มรายละเอียดจำแนกตามงบรายจ่าย of one main activity. `fingerprint` stands in the footer. */
export function expenditureDocx(view: ExpenditureView, fingerprint: string): DocModel {
  return {
    title: fileTitle(TITLES.expenditure, view),
    page: PORTRAIT,
    marks: footerMarks(EXPENDITURE_PARTS, view, fingerprint),
    blocks: expenditureBlocks(view),
  };
}
