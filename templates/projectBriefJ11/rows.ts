import type { FormLine } from "~/domain/brief/formSets";
import type { Paragraph, Row } from "../kit/model";
import { paragraph, slot } from "../kit/paragraphs";
import { itemBodies } from "../projectBrief/items";
import { allActivityRows, itemRow } from "../projectBrief/rows";
import type { ProjectBriefJ11View } from "./view";
import { activityLabel, HEADER_LINES, ITEM_LINES, lineLabel } from "./words";

function textOf(view: ProjectBriefJ11View, shows: FormLine["shows"]): string {
  const { content } = view;
  if (shows === "issue") return content.issue.text;
  if (shows === "guideline") return content.guideline.text;
  if (shows === "programme") return content.programme.text;
  if (shows === "issueIndicators") return view.issueIndicators.join(" ");
  return view.mainProgramme.join(" ");
}

/** The five header lines above the table. */
export function headerLines(view: ProjectBriefJ11View): Paragraph[] {
  return HEADER_LINES.map((line, at) =>
    paragraph([{ text: `${lineLabel(line)} `, bold: true }, { text: slot(textOf(view, line.shows)) }], {
      align: "thai",
      left: 0.65,
      hanging: 0.65,
      after: at === HEADER_LINES.length - 1 ? 6 : 0,
    }),
  );
}

/** The eleven items, with one block per main activity after item ๖; the last never stands alone on a page. */
export function projectBriefJ11Rows(view: ProjectBriefJ11View): Row[] {
  const bodies = itemBodies(view);
  const rows = ITEM_LINES.flatMap((line) => {
    const { shows, number } = line;
    if (shows === "issue" || shows === "issueIndicators" || shows === "mainProgramme") return [];
    const item = itemRow({ label: lineLabel(line), body: bodies[shows] }, `item/${number}`);
    return shows === "activities" ? [item, ...allActivityRows(view, activityLabel)] : [item];
  });
  return rows.map((row, at) => (at === rows.length - 2 ? { ...row, keepNext: true } : row));
}
