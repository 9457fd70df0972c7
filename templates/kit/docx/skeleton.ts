import {
  AlignmentType,
  Document,
  Footer,
  Header,
  LineRuleType,
  NumberFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
  type ISectionOptions,
} from "docx";
import { DRAFT_MARK, footerLine } from "../marks";
import type { DocModel, Marks } from "../model";
import { SIZE, textWidthCm, twips, type Page } from "../page";
import { cleanText } from "../xmlText";

const spacing = { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO };
const half = (sizePt: number): number => sizePt * 2;

function header(page: Page, draft: boolean, numbered: boolean): Header {
  const width = textWidthCm(page);
  const number = new TextRun({ children: [new Tab(), "- ", PageNumber.CURRENT, " -"] });
  const mark = new TextRun({ children: [...(numbered ? [] : [new Tab()]), new Tab(), DRAFT_MARK], bold: true });
  const tabStops = [
    { type: TabStopType.CENTER, position: twips(width / 2) },
    { type: TabStopType.RIGHT, position: twips(width) },
  ];
  return new Header({
    children: [
      new Paragraph({ spacing, tabStops, children: [...(numbered ? [number] : []), ...(draft ? [mark] : [])] }),
    ],
  });
}

function footer(marks: Marks): Footer {
  const run = new TextRun({ text: cleanText(footerLine(marks)), size: half(SIZE.footer), color: "595959" });
  return new Footer({ children: [new Paragraph({ spacing, alignment: AlignmentType.LEFT, children: [run] })] });
}

/** Section `at`, counted from 0; the first page of the document alone has no number. */
function section(page: Page, marks: Marks, at: number): ISectionOptions {
  const shortSide = twips(Math.min(page.widthCm, page.heightCm));
  const longSide = twips(Math.max(page.widthCm, page.heightCm));
  const orientation = page.orientation === "landscape" ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  return {
    properties: {
      titlePage: at === 0,
      page: {
        // docx wants the upright numbers and turns them itself
        size: { width: shortSide, height: longSide, orientation },
        margin: {
          top: twips(page.top),
          bottom: twips(page.bottom),
          left: twips(page.left),
          right: twips(page.right),
          header: twips(page.header),
          footer: twips(page.footer),
          gutter: 0,
        },
        pageNumbers: { formatType: NumberFormat.THAI_NUMBERS },
      },
    },
    headers: {
      ...(at === 0 ? { first: header(page, marks.draft, false) } : {}),
      default: header(page, marks.draft, true),
    },
    footers: { ...(at === 0 ? { first: footer(marks) } : {}), default: footer(marks) },
    children: [],
  };
}

/** Page layouts of a document's sections, in order. */
function pagesOf({ page, blocks }: DocModel): Page[] {
  return [page, ...blocks.flatMap((block) => (block.kind === "paragraph" && block.nextPage ? [block.nextPage] : []))];
}

/**
 * A document without body: page, header, footer and the parts around them. `packDocx` puts in our own styles, body
 * and properties (those of `docx` carry the dates of the moment).
 */
export async function skeletonDocx(model: DocModel): Promise<Uint8Array> {
  const document = new Document({
    compatibility: { version: 15 },
    sections: pagesOf(model).map((page, at) => section(page, model.marks, at)),
  });
  return Packer.toBuffer(document);
}
