import { cellText, rowLines } from "../grid";
import type { Align, Cell, Column, Marks, Row, SheetModel, Table } from "../model";
import { linesHeight, estimateLines } from "../textMeasure";
import { xmlText } from "../xmlText";
import { bahtCell, columnName, textCell } from "./cellXml";
import { SHEET_SIZE, type CellLook, type StyleBook } from "./styles";

const NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const TITLE_SIZE = 16;
/** Width of a digit of the sheet's font at 96 dpi, and Excel's padding of a column, pixels. */
const DIGIT_PX = 7.5;
const PADDING_PX = 5;
const PX_PER_CM = 37.8;
/** Space above and below the text of a row, points. */
const ROW_PADDING = 4;
/** Excel's highest row, points. */
const MAX_ROW = 409;

/** Columns of the sheet: those of the table, widened to the sheet's text size. */
export function sheetColumns(table: Table): Column[] {
  return table.columns.map((column) => ({ ...column, cm: (column.cm * SHEET_SIZE) / table.sizePt }));
}

function columnsXml(columns: readonly Column[]): string {
  const shown = columns.map(({ cm }, at) => {
    const width = Math.round(((cm * PX_PER_CM - PADDING_PX) / DIGIT_PX) * 100) / 100;
    return `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`;
  });
  const ids = columns.length + 1;
  return `<cols>${shown.join("")}<col min="${ids}" max="${ids}" width="12" hidden="1" customWidth="1"/></cols>`;
}

const rowOpen = (number: number, heightPt: number): string =>
  `<row r="${number}" ht="${Math.min(MAX_ROW, heightPt)}" customHeight="1">`;

/** A line across the whole table (title or note); its cells are merged by the caller. */
function lineXml(number: number, text: string, width: number, look: CellLook, styles: StyleBook): string {
  const lines = estimateLines(text, width, look.sizePt ?? SHEET_SIZE);
  const height = linesHeight(lines, look.sizePt ?? SHEET_SIZE) + ROW_PADDING;
  return `${rowOpen(number, height)}${textCell(`A${number}`, text, { ...look, wrap: true }, styles)}`;
}

/** The looks of a sheet's cells, one object each: many thousand cells share a dozen of them. */
class CellLooks {
  private readonly known = new Map<string, CellLook>();

  of(cell: Cell, row: Row, column: Column): CellLook {
    const head = row.kind === "head";
    const bold = cell.bold ?? row.bold ?? column.bold ?? head;
    const align = cell.align ?? (head ? "center" : (column.align ?? "left"));
    const fill = cell.fill ?? row.fill;
    const name = `${head ? "h" : "d"}${bold ? "b" : "n"}${align}${fill ?? ""}`;
    const look = this.known.get(name) ?? this.make(head, bold, align, fill);
    this.known.set(name, look);
    return look;
  }

  private make(head: boolean, bold: boolean, align: Align, fill: string | undefined): CellLook {
    return {
      bold,
      ...(fill === undefined ? {} : { fill }),
      line: true,
      align: align === "thai" ? "left" : align,
      valign: head ? "center" : "top",
      wrap: true,
    };
  }
}

/** What the rows of one sheet are written with. */
type SheetPen = { columns: readonly Column[]; styles: StyleBook; looks: CellLooks };

/** Look of the hidden cell that says which row of the data this is. */
const ID_LOOK: CellLook = {};

function dataRowXml(row: Row, number: number, { columns, styles, looks }: SheetPen, hidden?: string): string {
  const height = linesHeight(rowLines(row, columns, SHEET_SIZE), SHEET_SIZE) + ROW_PADDING;
  let at = 0;
  const cells = row.cells.map((cell) => {
    const first = at;
    at += cell.span ?? 1;
    const cellLook = looks.of(cell, row, columns[first] ?? { cm: 1 });
    const ref = `${columnName(first)}${number}`;
    const written =
      cell.amount === undefined
        ? textCell(ref, cellText(cell), cellLook, styles)
        : bahtCell(ref, cell.amount, cellLook, styles);
    // no merged cells among the data: what a wide cell covers on paper stays empty
    const covered = Array.from({ length: at - first - 1 }, (_, next) =>
      textCell(`${columnName(first + 1 + next)}${number}`, "", cellLook, styles),
    );
    return `${written}${covered.join("")}`;
  });
  const id = hidden === undefined ? "" : textCell(`${columnName(columns.length)}${number}`, hidden, ID_LOOK, styles);
  return `${rowOpen(number, height)}${cells.join("")}${id}</row>`;
}

/** Row number of the table's first row (its head), 1-based: the titles and an empty line stand above it. */
export function headRowNumber(sheet: SheetModel): number {
  return sheet.titles.length + 1;
}

/** `&` begins a code in a header or footer of a sheet. */
const footerText = (marks: Marks, line: string): string =>
  xmlText(`&L${line.replaceAll("&", "&&")}${marks.draft ? "&Cร่าง" : ""}&Rหน้า &P/&N`);

/** One sheet as pieces of SpreadsheetML: numbers as numbers, frozen head, no merged cells in the table. */
export function* sheetXml(sheet: SheetModel, styles: StyleBook, marks: Marks, footerLine: string): Generator<string> {
  const columns = sheetColumns(sheet.table);
  const width = columns.reduce((sum, column) => sum + column.cm, 0);
  const last = columnName(columns.length - 1);
  const heads = sheet.table.rows.filter((row) => row.kind === "head").length;
  const head = headRowNumber(sheet);
  const below = head + heads;
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${NAMESPACE}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="${below - 1}" topLeftCell="A${below}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A${below}" sqref="A${below}"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="21"/>${columnsXml(columns)}<sheetData>`;
  const pen = { columns, styles, looks: new CellLooks() };
  const merges: string[] = [];
  let number = 1;
  for (const title of sheet.titles) {
    yield `${lineXml(number, title, width, { bold: true, sizePt: TITLE_SIZE, align: "center" }, styles)}</row>`;
    merges.push(`A${number}:${last}${number}`);
    number += 1;
  }
  for (const row of sheet.table.rows) {
    yield dataRowXml(row, number, pen, number === head ? sheet.mark : row.id);
    number += 1;
  }
  for (const { text, amount, bold = false } of sheet.notes) {
    const amountXml = amount === undefined ? "" : bahtCell(`${last}${number}`, amount, { bold }, styles);
    yield `${lineXml(number, text, width, { bold }, styles)}${amountXml}</row>`;
    const end = amount === undefined ? last : columnName(columns.length - 2);
    // Excel takes a merge of one cell for damage
    if (end !== "A") merges.push(`A${number}:${end}${number}`);
    number += 1;
  }
  yield `</sheetData><mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells><printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>${footerText(marks, footerLine)}</oddFooter></headerFooter></worksheet>`;
}
