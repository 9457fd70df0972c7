import { footerMarks } from "../kit/form/footer";
import type { Block, DocModel } from "../kit/model";
import { PORTRAIT, SIZE, type Page } from "../kit/page";
import { centred, paragraph, running } from "../kit/paragraphs";
import { signatureTable } from "../kit/signatures";
import { annexBlocks } from "../mouAnnex/blocks";
import { clauseAnnex } from "./clauses";
import { mouSignatures } from "./signatureBlocks";
import type { MouContent, MouView } from "./view";
import { dateLine, heading, MOU_PARTS, mouText } from "./words";

/** Upright page with less air above and below, so that a memorandum of usual length stays on one page. */
export const MOU_PAGE: Page = { ...PORTRAIT, top: 2, bottom: 1.6, header: 1, footer: 0.7 };

function headingBlocks(mou: MouContent): Block[] {
  const lines = heading(mou);
  return lines.map((line, at) =>
    centred(line, {
      sizePt: at === 0 ? SIZE.heading : SIZE.body,
      bold: true,
      keepNext: true,
      after: at === lines.length - 1 ? 12 : 0,
    }),
  );
}

/** The memorandum: heading, three paragraphs, date, signatures and note. Last text, signatures and note stay together. */
function memorandumBlocks(mou: MouContent): Block[] {
  return [
    ...headingBlocks(mou),
    running(mouText(mou, "first")),
    running(mouText(mou, "second")),
    running(mouText(mou, "third"), { keepNext: true, keepLines: true }),
    centred(dateLine(mou), { before: 6, after: 6, keepNext: true }),
    signatureTable(mouSignatures(mou), SIZE.body, { keepNext: true }),
    paragraph([{ text: `${mouText(mou, "noteHead")} `, bold: true }, { text: mouText(mou, "note") }], {
      sizePt: SIZE.note,
      align: "thai",
      before: 10,
      keepLines: true,
    }),
  ];
}

/** บันทึกความตกลง with its annex on a page of its own, as it is signed. `fingerprint` stands in the footer. */
export function mouDocx(mou: MouView, fingerprint: string): DocModel {
  return {
    title: `บันทึกความตกลง โครงการ${mou.projectTitle}`,
    page: MOU_PAGE,
    marks: footerMarks(MOU_PARTS, mou, fingerprint),
    blocks: [...memorandumBlocks(mou), ...annexBlocks(mou, { newPage: true }), ...clauseAnnex(mou.clauses ?? [])],
  };
}
