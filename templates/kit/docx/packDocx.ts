import { strFromU8, unzipSync } from "fflate";
import { coreXml } from "../coreXml";
import type { DocModel } from "../model";
import { pack, type Part } from "../zip";
import { bodyXml } from "./bodyXml";
import { skeletonDocx } from "./skeleton";
import { stylesXml } from "./stylesXml";

const CORE = "docProps/core.xml";
const STYLES = "word/styles.xml";
const BODY = "word/document.xml";
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

/**
 * Writes a document as DOCX: `docx` makes the skeleton, our own writer the body. Same model, same bytes.
 */
export async function packDocx(model: DocModel, reader: Reader = "word"): Promise<Uint8Array> {
  const files = unzipSync(await skeletonDocx(model));
  const parts = Object.entries(files).map(([path, data]): Part => {
    if (path === CORE) return { path, data: coreXml(model.title) };
    if (path === STYLES) return { path, data: stylesXml() };
    if (path === BODY) return { path, data: spliced(strFromU8(data), model, reader) };
    return { path, data };
  });
  return pack(parts);
}
