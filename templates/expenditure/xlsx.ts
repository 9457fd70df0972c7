import { fileTitle } from "../activityForm/heading";
import type { ExpenditureView } from "../activityForm/view";
import { EXPENDITURE_PARTS, TITLES } from "../activityForm/words";
import { footerMarks } from "../kit/form/footer";
import type { BookModel } from "../kit/model";
import { LANDSCAPE } from "../kit/page";
import { OWN_FORM } from "../ownForm";
import { expenditureLines, expenditureTable } from "./docx";

/** The expenditure as a workbook: one cost item a row, amounts as numbers, ids in a hidden column. */
export function expenditureXlsx(view: ExpenditureView, fingerprint: string): BookModel {
  return {
    title: fileTitle(TITLES.expenditure, view),
    page: LANDSCAPE,
    marks: footerMarks(EXPENDITURE_PARTS, view, fingerprint),
    sheets: [
      {
        name: "งบรายจ่าย",
        titles: [TITLES.expenditure, ...expenditureLines(view).map(([label, text]) => `${label} ${text}`)],
        table: expenditureTable(view),
        notes: [{ text: OWN_FORM }],
      },
    ],
  };
}
