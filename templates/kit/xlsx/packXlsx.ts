import { coreXml } from "../coreXml";
import { footerLine } from "../marks";
import type { BookModel, SheetModel } from "../model";
import { cleanText, xmlText } from "../xmlText";
import { pack, type Part } from "../zip";
import { headRowNumber, sheetXml } from "./sheetXml";
import { StyleBook } from "./styles";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A name that Excel accepts for a sheet: at most 31 characters, none of []:*?/\ and no quote at the ends. */
export function sheetName(name: string): string {
  const plain = cleanText(name)
    .replace(/[[\]:*?/\\\n\t]/g, " ")
    .slice(0, 31)
    .replace(/^'+|'+$/g, "")
    .trim();
  return plain === "" ? "Sheet" : plain;
}

function contentTypes(sheets: readonly SheetModel[]): string {
  const override = (path: string, type: string) => `<Override PartName="${path}" ContentType="${type}"/>`;
  return [
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override("/xl/workbook.xml", `${SHEET}.sheet.main+xml`),
    ...sheets.map((_, at) => override(`/xl/worksheets/sheet${at + 1}.xml`, `${SHEET}.worksheet+xml`)),
    override("/xl/styles.xml", `${SHEET}.styles+xml`),
    override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
    "</Types>",
  ].join("");
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const lines = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${lines.join("")}</Relationships>`;
}

function workbookXml(sheets: readonly SheetModel[]): string {
  const names = sheets.map((sheet) => xmlText(sheetName(sheet.name)));
  const printTitles = sheets.map((sheet, at) => {
    const first = headRowNumber(sheet);
    const heads = sheet.table.rows.filter((row) => row.kind === "head").length;
    const quoted = (names[at] ?? "").replaceAll("'", "''");
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">'${quoted}'!$${first}:$${first + heads - 1}</definedName>`;
  });
  return [
    `${DECLARATION}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><sheets>`,
    ...names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`),
    `</sheets><definedNames>${printTitles.join("")}</definedNames></workbook>`,
  ].join("");
}

/** Writes a workbook as XLSX: amounts are numbers, texts are texts (never formulas). Same model, same bytes. */
export function packXlsx(book: BookModel): Uint8Array {
  const styles = new StyleBook();
  const footer = footerLine(book.marks);
  // the sheets come first: they tell the style book which looks there are
  const sheets = book.sheets.map((sheet) => [...sheetXml(sheet, styles, book.marks, footer)]);
  const parts: Part[] = [
    { path: "[Content_Types].xml", data: contentTypes(book.sheets) },
    {
      path: "_rels/.rels",
      data: relationships([
        [`${OFFICE}/officeDocument`, "xl/workbook.xml"],
        [`${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"],
      ]),
    },
    { path: "docProps/core.xml", data: coreXml(book.title) },
    { path: "xl/workbook.xml", data: workbookXml(book.sheets) },
    {
      path: "xl/_rels/workbook.xml.rels",
      data: relationships([
        ...book.sheets.map((_, at) => [`${OFFICE}/worksheet`, `worksheets/sheet${at + 1}.xml`] as const),
        [`${OFFICE}/styles`, "styles.xml"],
      ]),
    },
    { path: "xl/styles.xml", data: styles.xml() },
    ...sheets.map((data, at) => ({ path: `xl/worksheets/sheet${at + 1}.xml`, data })),
  ];
  return pack(parts);
}
