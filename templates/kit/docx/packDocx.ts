import { strFromU8, unzipSync } from "fflate";
import { coreXml } from "../coreXml";
import type { DocModel, Picture } from "../model";
import { pack, type Part } from "../zip";
import { bodyXml } from "./bodyXml";
import { PICTURE_RELATION, picturePath } from "./pictureXml";
import { skeletonDocx } from "./skeleton";
import { stylesXml } from "./stylesXml";

const CORE = "docProps/core.xml";
const STYLES = "word/styles.xml";
const BODY = "word/document.xml";
const TYPES = "[Content_Types].xml";
const RELATIONS = "word/_rels/document.xml.rels";
const IMAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image";
const BODY_START = "<w:body>";
const BODY_END = "<w:sectPr";

/** For whom a file is written. LibreOffice spreads Thai clusters under `both`, Word under `thaiDistribute`. */
export type Reader = "word" | "libreoffice";

/** No text of a person can hold this: quotes are escaped in text. */
const THAI_JUSTIFIED = '<w:jc w:val="thaiDistribute"/>';
const BOTH_JUSTIFIED = '<w:jc w:val="both"/>';

function* spliced(documentXml: string, model: DocModel, reader: Reader): Generator<string> {
  const start = documentXml.indexOf(BODY_START) + BODY_START.length;
  const end = documentXml.lastIndexOf(BODY_END);
  // all but the last stand in empty paragraphs of the skeleton; they move to where our sections end
  const sections = documentXml.slice(start, end).match(/<w:sectPr.*?<\/w:sectPr>/gs) ?? [];
  yield documentXml.slice(0, start);
  for (const piece of bodyXml(model.blocks, sections))
    yield reader === "word" ? piece : piece.replaceAll(THAI_JUSTIFIED, BOTH_JUSTIFIED);
  yield documentXml.slice(end);
}

/** The picture of a document; null when it has none. */
function pictureOf({ blocks }: DocModel): Picture | null {
  for (const block of blocks) if (block.kind === "paragraph" && block.picture) return block.picture;
  return null;
}

/** A part of the skeleton that must know of the picture. */
function withPicture(path: string, xml: string, picture: Picture): string {
  const target = picturePath(picture);
  const ending = target.slice(target.lastIndexOf(".") + 1);
  if (path === RELATIONS)
    return xml.replace(
      "</Relationships>",
      `<Relationship Id="${PICTURE_RELATION}" Type="${IMAGE}" Target="${target}"/></Relationships>`,
    );
  if (xml.includes(`Extension="${ending}"`)) return xml;
  return xml.replace(/(<Types[^>]*>)/, `$1<Default Extension="${ending}" ContentType="${picture.mime}"/>`);
}

/**
 * Writes a document as DOCX: `docx` makes the skeleton, our own writer the body. Same model, same bytes.
 */
export async function packDocx(model: DocModel, reader: Reader = "word"): Promise<Uint8Array> {
  const files = unzipSync(await skeletonDocx(model));
  const picture = pictureOf(model);
  const parts = Object.entries(files).map(([path, data]): Part => {
    if (path === CORE) return { path, data: coreXml(model.title) };
    if (path === STYLES) return { path, data: stylesXml() };
    if (path === BODY) return { path, data: spliced(strFromU8(data), model, reader) };
    if (picture && (path === TYPES || path === RELATIONS))
      return { path, data: withPicture(path, strFromU8(data), picture) };
    return { path, data };
  });
  if (picture) parts.push({ path: `word/${picturePath(picture)}`, data: Buffer.from(picture.data, "base64") });
  return pack(parts);
}
