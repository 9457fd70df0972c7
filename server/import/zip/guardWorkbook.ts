import { zipSync } from "fflate";
import { ImportFault, unsafe } from "../importFault";
import { unpackEntry } from "./unpackEntry";
import { readZipDirectory } from "./zipDirectory";

const FORBIDDEN: readonly (readonly [RegExp, string, string])[] = [
  [/vbaproject\.bin$|(^|\/)macrosheets\//i, "macro", "macro"],
  [/(^|\/)externallinks\//i, "externalLinks", "external links"],
  [/(^|\/)(embeddings|activex)\//i, "embedded", "embedded objects"],
  [/(^|\/)encryptedpackage$/i, "encrypted", "encryption"],
];

/** Parts the reader needs; pictures, charts and printer settings are never unpacked. */
const NEEDED = /^(\[content_types\]\.xml|_rels\/.*|xl\/.*\.(xml|rels)|docprops\/.*\.xml)$/i;
const NOT_NEEDED = /^xl\/(media|drawings|charts|theme|printersettings|comments|threadedcomments|persons)/i;

/** The workbook itself declared as one with macros; a mere default for ".bin" parts is no macro. */
const MACRO_TYPE = /<Override\b(?=[^>]*\/xl\/workbook\.)[^>]*macroenabled/i;

/** The beginning of an XML part as text, whatever its encoding: enough to see a document type declaration. */
function hasDoctype(part: Uint8Array): boolean {
  const text = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
  return (
    ["latin1", "utf16le"].some((encoding) => /<!(doctype|entity)/i.test(text.toString(encoding as BufferEncoding))) ||
    /<!(doctype|entity)/i.test(text.toString("latin1").replaceAll("\0", ""))
  );
}

/** What a ZIP is when it is no workbook. */
function kindOf(names: readonly string[]): string {
  if (names.some((name) => /^word\//i.test(name))) return "docx";
  if (names.some((name) => /^ppt\//i.test(name))) return "pptx";
  return names.includes("mimetype") ? "ods" : "zip";
}

/**
 * Judges an .xlsx before any parser sees it and returns a workbook of only the needed parts, stored uncompressed, so
 * that the parser cannot be made to unpack more than was measured (S71, S72). Throws ImportFault.
 */
export function guardWorkbook(bytes: Uint8Array): Uint8Array {
  const entries = readZipDirectory(bytes);
  for (const { name } of entries)
    for (const [pattern, reason, what] of FORBIDDEN) if (pattern.test(name)) throw unsafe(reason, what);
  if (!entries.some(({ name }) => /^xl\/workbook\.(xml|bin)$/i.test(name)))
    throw new ImportFault("fileType", { reason: kindOf(entries.map(({ name }) => name)) });
  const parts: Record<string, Uint8Array> = {};
  for (const entry of entries) {
    if (entry.name.endsWith("/") || !NEEDED.test(entry.name) || NOT_NEEDED.test(entry.name)) continue;
    const part = unpackEntry(bytes, entry);
    if (hasDoctype(part)) throw unsafe("doctype", "DOCTYPE");
    parts[entry.name] = part;
  }
  const types = Object.entries(parts).find(([name]) => /^\[content_types\]\.xml$/i.test(name))?.[1];
  if (!types) throw new ImportFault("fileBroken", { reason: "zip" });
  if (MACRO_TYPE.test(Buffer.from(types).toString("latin1"))) throw unsafe("macro", "macro");
  return zipSync(parts, { level: 0 });
}
