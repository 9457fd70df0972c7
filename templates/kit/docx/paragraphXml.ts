import { noBreakMaiYamok } from "~/format/maiYamok";
import type { Align, Paragraph, Run, TabStop } from "../model";
import { FONT, STYLE_SIZES, twips } from "../page";
import { pictureRunXml } from "./pictureXml";
import { xmlText } from "../xmlText";

const JC: Record<Align, string> = { left: "left", center: "center", right: "right", thai: "thaiDistribute" };
const BODY_SIZE = 16;

/** Properties of the fonts of a run: the same font for Latin, Thai and East Asian text. */
export const FONTS_XML = `<w:rFonts w:ascii="${FONT}" w:hAnsi="${FONT}" w:eastAsia="${FONT}" w:cs="${FONT}"/>`;

/** Style of paragraphs whose text has this size, e.g. `Text12`; null when no style carries it. */
export function styleOfSize(sizePt: number): string | null {
  return (STYLE_SIZES as readonly number[]).includes(sizePt) ? `Text${sizePt}` : null;
}

/** Size of a run in half points, for Latin and for Thai text. */
export function sizeXml(sizePt: number): string {
  const half = Math.round(sizePt * 2);
  return `<w:sz w:val="${half}"/><w:szCs w:val="${half}"/>`;
}

const textXml = (text: string): string => `<w:t xml:space="preserve">${xmlText(noBreakMaiYamok(text))}</w:t>`;

/** Content of a run: texts, line breaks for LF, tabs for TAB. */
export function runContentXml(text: string): string {
  if (!/[\n\t\r\u2028\u2029]/.test(text)) return text === "" ? "" : textXml(text);
  const parts = text.replace(/\r\n?|[\u2028\u2029]/g, "\n").split(/([\n\t])/);
  return parts
    .map((part) => (part === "\n" ? "<w:br/>" : part === "\t" ? "<w:tab/>" : part === "" ? "" : textXml(part)))
    .join("");
}

const markName = (mark: number): string => `_Toc${mark}`;

/** A field that prints the page of a marked paragraph; `shown` is its last known result. */
function pageFieldXml(mark: number, look: string, shown: string): string {
  const part = (type: string) => `<w:r>${look}<w:fldChar w:fldCharType="${type}"/></w:r>`;
  const code = `<w:r>${look}<w:instrText xml:space="preserve"> PAGEREF ${markName(mark)} \\h </w:instrText></w:r>`;
  return `${part("begin")}${code}${part("separate")}${shown}${part("end")}`;
}

function runXml(run: Run, paragraph: Paragraph): string {
  const bold = run.bold ?? paragraph.bold ?? false;
  const size = run.sizePt ?? paragraph.sizePt ?? BODY_SIZE;
  const ownSize = run.sizePt !== undefined || styleOfSize(size) === null;
  const properties = [
    bold ? "<w:b/><w:bCs/>" : "",
    ownSize ? sizeXml(size) : "",
    run.underline === "dotted" ? '<w:u w:val="dotted"/>' : "",
  ].join("");
  const content = runContentXml(run.text);
  if (content === "") return "";
  const look = properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`;
  const shown = `<w:r>${look}${content}</w:r>`;
  return run.pageOf === undefined ? shown : pageFieldXml(run.pageOf, look, shown);
}

const tabXml = ({ cm, align = "left", leader }: TabStop): string =>
  `<w:tab w:val="${align}"${leader === undefined ? "" : ` w:leader="${leader}"`} w:pos="${twips(cm)}"/>`;

function indentXml({ left = 0, hanging = 0, firstLine = 0 }: Paragraph): string {
  if (left === 0 && hanging === 0 && firstLine === 0) return "";
  const first =
    hanging > 0 ? ` w:hanging="${twips(hanging)}"` : firstLine > 0 ? ` w:firstLine="${twips(firstLine)}"` : "";
  return `<w:ind w:left="${twips(left)}"${first}/>`;
}

/**
 * Spacing of a paragraph. Single line spacing is written with its rule each time: without the rule LibreOffice reads
 * 240 as exactly 12 pt and lines overlap.
 */
export function spacingXml(beforePt = 0, afterPt = 0): string {
  return `<w:spacing w:before="${Math.round(beforePt * 20)}" w:after="${Math.round(afterPt * 20)}" w:line="240" w:lineRule="auto"/>`;
}

/** One paragraph as WordprocessingML; `sectionXml` = properties of the section that ends with it. */
export function paragraphXml(paragraph: Paragraph, sectionXml = ""): string {
  const { sizePt = BODY_SIZE, tabs = [], align = "left" } = paragraph;
  const style = sizePt === BODY_SIZE ? null : styleOfSize(sizePt);
  const properties = [
    style === null ? "" : `<w:pStyle w:val="${style}"/>`,
    paragraph.keepNext ? "<w:keepNext/>" : "",
    paragraph.keepLines ? "<w:keepLines/>" : "",
    paragraph.pageBreakBefore ? "<w:pageBreakBefore/>" : "",
    tabs.length > 0 ? `<w:tabs>${tabs.map(tabXml).join("")}</w:tabs>` : "",
    spacingXml(paragraph.before, paragraph.after),
    indentXml(paragraph),
    `<w:jc w:val="${JC[align]}"/>`,
    sectionXml,
  ].join("");
  const shown = paragraph.picture ? pictureRunXml(paragraph.picture) : "";
  const runs = shown + paragraph.runs.map((run) => runXml(run, paragraph)).join("");
  const { mark } = paragraph;
  const body =
    mark === undefined
      ? runs
      : `<w:bookmarkStart w:id="${mark}" w:name="${markName(mark)}"/>${runs}<w:bookmarkEnd w:id="${mark}"/>`;
  return `<w:p><w:pPr>${properties}</w:pPr>${body}</w:p>`;
}
