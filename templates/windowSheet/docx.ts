import { LAW_TEXTS } from "~/domain/rules/lawTexts";
import { thaiDigits } from "~/format/digits";
import { footerMarks } from "../kit/form/footer";
import { grid } from "../kit/grid";
import type { Block, DocModel } from "../kit/model";
import { PORTRAIT, SIZE } from "../kit/page";
import { centred, gap, paragraph } from "../kit/paragraphs";
import { signatureTable } from "../kit/signatures";
import { areaName, ownFormLine } from "../ownForm";
import { basisLines, figureRows, headRow, projectRows } from "./rows";
import type { WindowSheetView } from "./view";
import { PARTS, WORDS } from "./words";

/** Narrower margins than a letter: the list wants the width. */
const PAGE = { ...PORTRAIT, top: 1.8, bottom: 1.6, left: 2, right: 1.5 };

const head = (words: string) =>
  paragraph(words, { bold: true, before: 6, after: 2, sizePt: SIZE.note, keepNext: true });
const small = (words: string) => paragraph(words, { sizePt: SIZE.table, left: 0.4, hanging: 0.4 });

function lawBlocks({ cycle }: WindowSheetView): Block[] {
  const { window, keyShare } = LAW_TEXTS;
  return [
    head(WORDS.law),
    ...[window, keyShare].map(({ text, line }) => small(`• “${text}” (เอกสารแนวทาง บรรทัด ${thaiDigits(line)})`)),
    small(`• ${WORDS.cycle}: ${cycle.nameTh} ${cycle.letterNo} ฉบับที่ ${thaiDigits(cycle.revision)}`),
  ];
}

/** ใบสรุปช่วงคำขอ on A4: the rule, the figures, the list to the cut line and below it, two signatures. */
export function windowSheetDocx(view: WindowSheetView, fingerprint: string): DocModel {
  const { window, fy } = view;
  const place = `${areaName(view)} ปีงบประมาณ พ.ศ. ${thaiDigits(fy)}`;
  return {
    title: `${WORDS.title} ${place}`,
    page: PAGE,
    marks: footerMarks(PARTS, view, fingerprint),
    blocks: [
      centred(WORDS.title, { sizePt: SIZE.title, bold: true }),
      centred(place, { sizePt: SIZE.body, bold: true }),
      ownFormLine(),
      ...lawBlocks(view),
      head(WORDS.figures),
      grid({
        columns: [{ cm: 8.6 }, { cm: 5 }, { cm: 3.9, align: "right" }],
        rows: figureRows(window),
        sizePt: SIZE.table,
      }),
      ...basisLines(window).map((words, at) => ({ ...small(`• ${words}`), before: at === 0 ? 4 : 0 })),
      head(WORDS.ranking),
      grid({
        columns: [
          { cm: 1.2, align: "center" },
          { cm: 7.5 },
          { cm: 1.4, align: "center" },
          { cm: 2.4, align: "right" },
          { cm: 2.4, align: "right" },
          { cm: 1.1, align: "right" },
          { cm: 1.5, align: "center" },
        ],
        head: [headRow()],
        rows: projectRows(window),
        // whole amounts of a province's frame stay on one line
        sizePt: SIZE.footer,
      }),
      gap(),
      signatureTable(
        [
          { name: "", position: "", lines: [WORDS.signMaker] },
          { name: "", position: "", lines: [WORDS.signHead] },
        ],
        SIZE.note,
      ),
    ],
  };
}
