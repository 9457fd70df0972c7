import type { Cell, Column, Paragraph, Row, Table } from "../model";
import { CELL_MARGIN_CM, columnTwips, twips } from "../page";
import { paragraphXml } from "./paragraphXml";

/** Width of a line of a table in eighths of a point: 0.5 pt. */
const LINE = 4;
const SIDES = ["top", "left", "bottom", "right", "insideH", "insideV"];

function bordersXml(border: Table["border"]): string {
  const look = border === "none" ? 'w:val="nil"' : `w:val="single" w:sz="${LINE}" w:space="0" w:color="000000"`;
  return `<w:tblBorders>${SIDES.map((side) => `<w:${side} ${look}/>`).join("")}</w:tblBorders>`;
}

function cellPropertiesXml(cell: Cell, row: Row, width: number): string {
  const span = cell.span ?? 1;
  const fill = cell.fill ?? row.fill;
  const open = [cell.openTop ? '<w:top w:val="nil"/>' : "", cell.openBottom ? '<w:bottom w:val="nil"/>' : ""].join("");
  const valign = cell.valign ?? (row.kind === "head" ? "center" : "top");
  return [
    `<w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>`,
    span > 1 ? `<w:gridSpan w:val="${span}"/>` : "",
    open === "" ? "" : `<w:tcBorders>${open}</w:tcBorders>`,
    fill === undefined ? "" : `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`,
    valign === "top" ? "" : `<w:vAlign w:val="${valign}"/>`,
    "</w:tcPr>",
  ].join("");
}

/** Paragraphs of a cell with what it inherits from its row and column: size, weight, alignment, keep-with-next. */
function cellParagraphs(cell: Cell, row: Row, column: Column, sizePt: number): readonly Paragraph[] {
  const bold = cell.bold ?? row.bold ?? column.bold ?? row.kind === "head";
  const align = cell.align ?? (row.kind === "head" ? "center" : (column.align ?? "left"));
  const keepNext = row.keepNext || undefined;
  if (cell.paragraphs === undefined)
    return [{ kind: "paragraph", runs: [{ text: cell.text ?? "" }], sizePt, bold, align, keepNext }];
  return cell.paragraphs.map((one) => ({ sizePt, bold, align, keepNext, ...one }));
}

function rowXml(row: Row, table: Table, widths: readonly number[]): string {
  const marks = [row.cantSplit ? "<w:cantSplit/>" : "", row.kind === "head" ? "<w:tblHeader/>" : ""].join("");
  let xml = `<w:tr>${marks === "" ? "" : `<w:trPr>${marks}</w:trPr>`}`;
  let at = 0;
  for (const cell of row.cells) {
    const span = cell.span ?? 1;
    const width = widths.slice(at, at + span).reduce((sum, one) => sum + one, 0);
    const column = table.columns[at] ?? { cm: 0 };
    xml += `<w:tc>${cellPropertiesXml(cell, row, width)}`;
    for (const one of cellParagraphs(cell, row, column, table.sizePt)) xml += paragraphXml(one);
    xml += "</w:tc>";
    at += span;
  }
  return `${xml}</w:tr>`;
}

/**
 * A table as pieces of WordprocessingML, one piece a row: thousands of rows as plain text are an order of magnitude
 * faster and smaller than as `docx` objects.
 */
export function* tableXml(table: Table): Generator<string> {
  const widths = columnTwips(table.columns.map((column) => column.cm));
  const total = widths.reduce((sum, width) => sum + width, 0);
  const margin = twips(CELL_MARGIN_CM);
  yield [
    `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/>`,
    bordersXml(table.border),
    '<w:tblLayout w:type="fixed"/>',
    `<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="${margin}" w:type="dxa"/>`,
    `<w:bottom w:w="0" w:type="dxa"/><w:right w:w="${margin}" w:type="dxa"/></w:tblCellMar></w:tblPr>`,
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>`,
  ].join("");
  for (const row of table.rows) yield rowXml(row, table, widths);
  yield "</w:tbl>";
}
