import { footerMarks } from "../kit/form/footer";
import { grid } from "../kit/grid";
import type { DocModel } from "../kit/model";
import { PORTRAIT, SIZE } from "../kit/page";
import { centred, paragraph } from "../kit/paragraphs";
import { ownFormLine } from "../ownForm";
import { HEAD_ROW } from "../projectBrief/rows";
import { headerLines, projectBriefJ11Rows } from "./rows";
import type { ProjectBriefJ11View } from "./view";
import { FORM_CODE, FORM_TITLE, PARTS, UNCONFIRMED } from "./words";

const COLUMNS = [{ cm: 5 }, { cm: 11 }];

/** แบบ จ.1-1 as a document, marked as unconfirmed. `fingerprint` stands in the footer. */
export function projectBriefJ11Docx(view: ProjectBriefJ11View, fingerprint: string): DocModel {
  return {
    title: `แบบ จ.1-1 ${view.content.title}`,
    page: PORTRAIT,
    marks: footerMarks(PARTS, view, fingerprint),
    blocks: [
      ...FORM_CODE.map((line) => paragraph(line, { align: "right" })),
      centred(FORM_TITLE, { bold: true, before: 6 }),
      ownFormLine(UNCONFIRMED),
      ...headerLines(view),
      grid({ columns: COLUMNS, head: [HEAD_ROW], rows: projectBriefJ11Rows(view), sizePt: SIZE.body }),
    ],
  };
}
