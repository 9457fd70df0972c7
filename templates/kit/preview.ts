import { cellText } from "./grid";
import { paperSize } from "./docx/pictureXml";
import type { Align, Block, DocModel, Paragraph, Picture, Row, RowKind, Table } from "./model";

/** A paragraph on the screen: its text in stretches, and how it stands (lengths in cm, sizes in points). */
export type ShownParagraph = {
  kind: "paragraph";
  runs: { text: string; bold: boolean; sizePt: number }[];
  align: Align;
  left: number;
  firstLine: number;
  before: number;
  after: number;
  newPage: boolean;
  /** A picture as an address that holds it, and its height on paper (cm). */
  picture: { src: string; alt: string; heightCm: number } | null;
};

/** A cell on the screen. */
export type ShownCell = { text: string; span: number; align: Align; bold: boolean; fill: string | null };

/** A table on the screen; widths in cm. `more` = rows that are left out. */
export type ShownTable = {
  kind: "table";
  widths: number[];
  lines: boolean;
  rows: { kind: RowKind; cells: ShownCell[] }[];
  more: number;
};

/** A document as the page shows it, written from the same description as the files. */
export type ShownDocument = { title: string; widthCm: number; blocks: (ShownParagraph | ShownTable)[] };

/** Most rows of one table; a longer one is looked at in the file. */
const MAX_ROWS = 300;
const BODY_PT = 16;

function shownPicture(picture: Picture): NonNullable<ShownParagraph["picture"]> {
  const { data, mime, alt } = picture;
  return { src: `data:${mime};base64,${data}`, alt, heightCm: paperSize(picture).heightCm };
}

function shownParagraph(one: Paragraph): ShownParagraph {
  const { align = "left", left = 0, hanging = 0, firstLine = 0, before = 0, after = 0 } = one;
  return {
    kind: "paragraph",
    runs: one.runs.map((run) => ({
      text: run.text,
      bold: run.bold ?? one.bold ?? false,
      sizePt: run.sizePt ?? one.sizePt ?? BODY_PT,
    })),
    align,
    left,
    firstLine: firstLine - hanging,
    before,
    after,
    newPage: one.pageBreakBefore ?? false,
    picture: one.picture ? shownPicture(one.picture) : null,
  };
}

function shownRow(row: Row, table: Table): { kind: RowKind; cells: ShownCell[] } {
  let at = 0;
  const cells = row.cells.map((cell) => {
    const column = table.columns[at];
    at += cell.span ?? 1;
    const head = row.kind === "head";
    return {
      text: cellText(cell),
      span: cell.span ?? 1,
      align: cell.align ?? (head ? "center" : (column?.align ?? "left")),
      bold: cell.bold ?? row.bold ?? column?.bold ?? head,
      fill: cell.fill ?? row.fill ?? null,
    };
  });
  return { kind: row.kind, cells };
}

function shownTable(table: Table): ShownTable {
  return {
    kind: "table",
    widths: table.columns.map(({ cm }) => cm),
    lines: table.border === "lines",
    rows: table.rows.slice(0, MAX_ROWS).map((row) => shownRow(row, table)),
    more: Math.max(0, table.rows.length - MAX_ROWS),
  };
}

const shownBlock = (block: Block) => (block.kind === "table" ? shownTable(block) : shownParagraph(block));

/** A document for the page. */
export function shownDocument(model: DocModel): ShownDocument {
  const { page, title, blocks } = model;
  return { title, widthCm: page.widthCm - page.left - page.right, blocks: blocks.map(shownBlock) };
}
