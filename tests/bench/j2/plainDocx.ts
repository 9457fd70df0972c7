import {
  AlignmentType,
  BorderStyle,
  Document,
  LineRuleType,
  Packer,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import type { Align, Cell, DocModel, Paragraph as Line, Row, Table as Grid } from "../../../templates/kit/model";
import { columnTwips, FONT, twips } from "../../../templates/kit/page";

/** The same model as ours, all of it as objects of `docx`: the peer that our row writer is measured against. */
export async function plainDocx({ page, blocks }: DocModel): Promise<Uint8Array> {
  const font = { ascii: FONT, hAnsi: FONT, eastAsia: FONT, cs: FONT };
  const document = new Document({
    styles: { default: { document: { run: { font, size: 32 }, paragraph: { spacing } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(page.heightCm), height: twips(page.widthCm), orientation: PageOrientation.LANDSCAPE },
            margin: {
              top: twips(page.top),
              bottom: twips(page.bottom),
              left: twips(page.left),
              right: twips(page.right),
            },
          },
        },
        children: blocks.map((block) => (block.kind === "table" ? table(block) : paragraph(block))),
      },
    ],
  });
  return Packer.toBuffer(document);
}

const spacing = { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO };
const line = { style: BorderStyle.SINGLE, size: 4, color: "000000" };
const ALIGN: Record<Align, (typeof AlignmentType)[keyof typeof AlignmentType]> = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  thai: AlignmentType.THAI_DISTRIBUTE,
};

function runs(text: string, bold: boolean, sizePt: number): TextRun[] {
  return text
    .split("\n")
    .map((part, at) => new TextRun({ text: part, bold, size: sizePt * 2, ...(at > 0 ? { break: 1 } : {}) }));
}

function paragraph({
  runs: own,
  bold = false,
  sizePt = 16,
  align = "left",
  keepNext,
  pageBreakBefore,
}: Line): Paragraph {
  const children = own.flatMap((run) => runs(run.text, run.bold ?? bold, sizePt));
  return new Paragraph({ spacing, alignment: ALIGN[align], keepNext, pageBreakBefore, children });
}

function cell(one: Cell, row: Row, grid: Grid, at: number, widths: readonly number[]): TableCell {
  const head = row.kind === "head";
  const bold = one.bold ?? row.bold ?? head;
  const align = one.align ?? (head ? "center" : (grid.columns[at]?.align ?? "left"));
  const keepNext = row.keepNext ?? false;
  const children = [
    new Paragraph({ spacing, alignment: ALIGN[align], keepNext, children: runs(one.text ?? "", bold, grid.sizePt) }),
  ];
  return new TableCell({
    width: { size: widths[at] ?? 0, type: WidthType.DXA },
    verticalAlign: head ? VerticalAlign.CENTER : VerticalAlign.TOP,
    ...(row.fill ? { shading: { type: ShadingType.CLEAR, color: "auto", fill: row.fill } } : {}),
    children,
  });
}

function table(grid: Grid): Table {
  const widths = columnTwips(grid.columns.map(({ cm }) => cm));
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: grid.rows.map(
      (row) =>
        new TableRow({
          cantSplit: row.cantSplit,
          tableHeader: row.kind === "head",
          children: row.cells.map((one, at) => cell(one, row, grid, at, widths)),
        }),
    ),
  });
}
