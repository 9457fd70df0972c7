import { SIZE, STYLE_SIZES } from "../page";
import { FONTS_XML, sizeXml, spacingXml } from "./paragraphXml";

const NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const LANGUAGE = '<w:lang w:val="en-US" w:eastAsia="en-US" w:bidi="th-TH"/>';

const runProperties = (sizePt: number): string => `<w:rPr>${FONTS_XML}${sizeXml(sizePt)}${LANGUAGE}</w:rPr>`;
const paragraphProperties = `<w:pPr>${spacingXml()}</w:pPr>`;

const paragraphStyle = (id: string, name: string, sizePt: number, about: string): string =>
  [
    `<w:style w:type="paragraph" ${about} w:styleId="${id}"><w:name w:val="${name}"/>`,
    id === "Normal" ? "" : '<w:basedOn w:val="Normal"/>',
    `<w:qFormat/>${paragraphProperties}${runProperties(sizePt)}</w:style>`,
  ].join("");

/**
 * Styles of every document: one font for all scripts, sizes for Latin and Thai text, single line spacing with its
 * rule, language th-TH; one paragraph style per text size. Word's coloured headings are left out on purpose.
 */
export function stylesXml(): string {
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:styles xmlns:w="${NAMESPACE}">`,
    `<w:docDefaults><w:rPrDefault>${runProperties(SIZE.body)}</w:rPrDefault>`,
    `<w:pPrDefault>${paragraphProperties}</w:pPrDefault></w:docDefaults>`,
    paragraphStyle("Normal", "Normal", SIZE.body, 'w:default="1"'),
    ...STYLE_SIZES.filter((size) => size !== SIZE.body).map((size) =>
      paragraphStyle(`Text${size}`, `Text ${size}`, size, 'w:customStyle="1"'),
    ),
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>',
    '<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>',
    '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>',
    '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    "</w:styles>",
  ].join("");
}
