import { footerMarks } from "../kit/form/footer";
import { grid } from "../kit/grid";
import type { DocModel } from "../kit/model";
import { PORTRAIT, SIZE } from "../kit/page";
import { centred, gap, paragraph, slot } from "../kit/paragraphs";
import { HEAD_ROW, projectBriefRows } from "./rows";
import type { ProjectBriefView } from "./view";
import { BRIEF_FOOTER, briefText } from "./words";

const COLUMNS = [{ cm: 5 }, { cm: 11 }];

/** The Project Brief (แบบ กจ.๑-๑) as a document. `fingerprint` stands in the footer. */
export function projectBriefDocx(view: ProjectBriefView, fingerprint: string): DocModel {
  const issue = view.content.issue.text;
  return {
    title: `แบบ กจ.1-1 ${view.content.title}`,
    page: PORTRAIT,
    marks: { ...footerMarks(BRIEF_FOOTER, view, fingerprint), formCode: briefText(view, "code") },
    blocks: [
      // at 16 pt the title stays on one line, as the form prints it
      ...(["code", "codeLine"] as const).map((key) => paragraph(briefText(view, key), { align: "right" })),
      centred(briefText(view, "title"), { bold: true, before: 6, after: 6 }),
      paragraph([{ text: `${briefText(view, "issue")} `, bold: true }, { text: slot(issue) }], { after: 6 }),
      grid({ columns: COLUMNS, head: [HEAD_ROW], rows: projectBriefRows(view), sizePt: SIZE.body }),
      gap(),
      paragraph(view.set?.texts?.source ?? view.sourceNote, { sizePt: SIZE.note, keepLines: true }),
    ],
  };
}
