import type { MainActivity } from "~/domain/brief/briefContent";
import { thaiDigits } from "~/format/digits";
import { cellText } from "../kit/grid";
import type { Paragraph, Row } from "../kit/model";
import { FILL } from "../kit/page";
import { paragraph, slot } from "../kit/paragraphs";
import { estimateLines } from "../kit/textMeasure";
import { itemsAfterActivities, itemsBeforeActivities, type Item } from "./items";
import { moneyParagraphs } from "./money";
import type { ItemSource, ProjectBriefView } from "./view";
import { ACTIVITY_LABELS, activityLabel, HEADS } from "./words";

const RIGHT_CM = 11;
const BODY_PT = 16;
/** A higher row may split over two pages; a lower one stays whole. */
const WHOLE_LINES = 14;

const label = (text: string): Paragraph => paragraph(text, { left: 0.65, hanging: 0.65, bold: true });

/** One item as a row: its label and its paragraphs. */
export function itemRow({ label: words, body }: Item, id: string): Row {
  const cells = [{ paragraphs: [label(words)] }, { paragraphs: body }];
  const lines = estimateLines(cellText({ paragraphs: body }), RIGHT_CM, BODY_PT);
  return { kind: "item", cells, id, cantSplit: lines <= WHOLE_LINES };
}

function activityText(activity: MainActivity): Paragraph[] {
  const subs = activity.subActivities.split("\n").filter((line) => line.trim() !== "");
  return [
    paragraph(slot(activity.title), { align: "thai", bold: true }),
    ...activity.method
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line) => paragraph(line.trim(), { align: "thai" })),
    ...subs.map((line, at) => paragraph(`กิจกรรมย่อยที่ ${thaiDigits(at + 1)}) ${line.trim()}`, { align: "thai" })),
  ];
}

/** A main activity as four rows without lines between them, so that each label stands beside its value. */
function activityRows(view: ItemSource, activity: MainActivity, words: string): Row[] {
  const money = view.content.funding.filter((line) => line.activityId === activity.id);
  const responsible = activity.orgId === null ? "" : (view.orgNames[activity.orgId] ?? "");
  const budget = moneyParagraphs(money, "รวม", { totalOfOne: false });
  const lines: [words: string, body: readonly Paragraph[]][] = [
    [words, activityText(activity)],
    [ACTIVITY_LABELS.budget, budget],
    [ACTIVITY_LABELS.responsible, [paragraph(slot(responsible), { align: "thai" })]],
    [ACTIVITY_LABELS.related, [paragraph(slot(activity.related), { align: "thai" })]],
  ];
  return lines.map(([name, body], at) => {
    const open = { openTop: at > 0, openBottom: at < lines.length - 1 };
    const cells = [
      { paragraphs: [at === 0 ? label(name) : paragraph(name, { left: 0.65, bold: true })], ...open },
      { paragraphs: body, ...open },
    ];
    return { kind: "activity", cells, id: `activity/${activity.id}`, cantSplit: true, keepNext: at < lines.length - 1 };
  });
}

/** Rows of all main activities; `labelOf` gives the label of each, counted from 1. */
export function allActivityRows(view: ItemSource, labelOf: (number: number) => string): Row[] {
  return view.content.activities.flatMap((one, at) => activityRows(view, one, labelOf(at + 1)));
}

/** The head row of the two columns. */
export const HEAD_ROW: Row = { kind: "head", cells: HEADS.map((text) => ({ text })), fill: FILL.head };

/** All rows of the form, thirteen items in official order with one block per main activity after item ๘. */
export function projectBriefRows(view: ProjectBriefView): Row[] {
  const before = itemsBeforeActivities(view);
  const after = itemsAfterActivities(view);
  return [
    ...before.map((item, at) => itemRow(item, `item/${at + 1}`)),
    ...allActivityRows(view, activityLabel),
    ...after.map((item, at) => itemRow(item, `item/${before.length + at + 1}`)),
  ];
}
