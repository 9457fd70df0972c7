import { baht } from "~/format/baht";
import { thaiDigits } from "~/format/digits";
import { SOURCE_NAMES } from "../fundingWords";
import { indicatorText } from "../indicatorText";
import { footerMarks } from "../kit/form/footer";
import { grid } from "../kit/grid";
import type { Block, DocModel, Row, Table } from "../kit/model";
import { FILL, PORTRAIT, SIZE } from "../kit/page";
import { centred, EMPTY_SLOT, paragraph, slot } from "../kit/paragraphs";
import { projectName } from "../ownForm";
import type { ConceptNoteView } from "./view";
import { HEADING, OURS, PARTS, POINTS } from "./words";

const head = (words: string) => paragraph(words, { bold: true, before: 8, keepNext: true });

/** Lines of a text as running text; `lead` stands bold before the first. */
function said(lead: string, text: string): Block[] {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const [first = EMPTY_SLOT, ...rest] = lines.map((line) => line.trim());
  return [
    paragraph([{ text: lead, bold: true }, { text: first }], { align: "thai", firstLine: 1.25 }),
    ...rest.map((line) => paragraph(line, { align: "thai", firstLine: 1.25 })),
  ];
}

function actorTable({ actors }: ConceptNoteView): Table {
  const shown = actors.length === 0 ? [null] : actors;
  const rows = shown.map((actor): Row => {
    const amount = actor?.amount ?? null;
    return {
      kind: "item",
      cells: [
        { text: actor ? SOURCE_NAMES[actor.source] : EMPTY_SLOT },
        { text: slot(actor?.org) },
        amount === null ? { text: EMPTY_SLOT } : { text: baht(amount, { digits: "thai" }), amount },
      ],
    };
  });
  return grid({
    columns: [{ cm: 4.6 }, { cm: 7.8 }, { cm: 3.6, align: "right" }],
    head: [{ kind: "head", cells: OURS.actorHeads.map((text) => ({ text })), fill: FILL.head }],
    rows,
    sizePt: SIZE.body,
  });
}

function measures({ indicators }: ConceptNoteView): Block[] {
  if (indicators.length === 0) return [paragraph(EMPTY_SLOT, { firstLine: 1.25 })];
  return indicators.map((one, at) =>
    paragraph(`${indicators.length > 1 ? `(${thaiDigits(at + 1)}) ` : ""}${indicatorText(one)}`, {
      align: "thai",
      firstLine: 1.25,
    }),
  );
}

/** โครงการแบบย่อ, the five points, on one or two pages. `fingerprint` stands in the footer. */
export function conceptNoteDocx(view: ConceptNoteView, fingerprint: string): DocModel {
  return {
    title: `${HEADING} ${view.title}`,
    page: PORTRAIT,
    marks: footerMarks(PARTS, view, fingerprint),
    blocks: [
      centred(HEADING, { sizePt: SIZE.title, bold: true }),
      centred(slot(projectName(view.title)), { sizePt: SIZE.title, bold: true }),
      centred(`${slot(view.areaTh)} ปีงบประมาณ พ.ศ. ${thaiDigits(view.fy)}`, { after: 6 }),
      head(POINTS.agenda),
      ...said("", view.agenda),
      head(POINTS.problem),
      ...said(OURS.problem, view.problem),
      ...said(OURS.potential, view.potential),
      { ...head(POINTS.actor), after: 4 },
      actorTable(view),
      head(POINTS.need),
      ...said(OURS.places, view.places),
      ...said(OURS.need, view.need),
      ...said(OURS.evidence, view.evidence.join("\n")),
      head(POINTS.measure),
      ...measures(view),
    ],
  };
}
