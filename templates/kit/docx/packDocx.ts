import { strFromU8, unzipSync } from "fflate";
import type { DocModel } from "../model";
import { xmlText } from "../xmlText";
import { pack, type Part } from "../zip";
import { bodyXml } from "./bodyXml";
import { skeletonDocx } from "./skeleton";
import { stylesXml } from "./stylesXml";

const CORE = "docProps/core.xml";
const STYLES = "word/styles.xml";
const BODY = "word/document.xml";
const BODY_START = "<w:body>";
const BODY_END = "<w:sectPr";

/** Core properties without dates, so that the same content gives the same bytes. */
export function coreXml(title: string): string {
  const namespaces = [
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  ].join(" ");
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties ${namespaces}><dc:title>${xmlText(title, 255)}</dc:title><dc:creator>ร่วมแผน</dc:creator><dc:language>th-TH</dc:language></cp:coreProperties>`;
}

function* spliced(documentXml: string, model: DocModel): Generator<string> {
  const start = documentXml.indexOf(BODY_START) + BODY_START.length;
  const end = documentXml.lastIndexOf(BODY_END);
  yield documentXml.slice(0, start);
  yield* bodyXml(model.blocks);
  yield documentXml.slice(end);
}

/**
 * Writes a document as DOCX: `docx` makes the skeleton, our own writer the body. Same model, same bytes.
 */
export async function packDocx(model: DocModel): Promise<Uint8Array> {
  const files = unzipSync(await skeletonDocx(model));
  const parts = Object.entries(files).map(([path, data]): Part => {
    if (path === CORE) return { path, data: coreXml(model.title) };
    if (path === STYLES) return { path, data: stylesXml() };
    if (path === BODY) return { path, data: spliced(strFromU8(data), model) };
    return { path, data };
  });
  return pack(parts);
}
