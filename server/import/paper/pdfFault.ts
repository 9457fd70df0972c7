import { inflateSync } from "node:zlib";

/** What a PDF may not carry: it would run, open or bring along something when somebody opens it. */
const ACTIVE = /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData|GoToE)(?![A-Za-z0-9])/;

/** Objects inside compressed streams that are looked through: bytes each and in all, so that no bomb is unpacked. */
const MOST_UNPACKED = { each: 4 * 1024 * 1024, all: 32 * 1024 * 1024 } as const;

/** Names written with #xx escapes are read as they are meant. */
const plainNames = (text: string) =>
  text.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

const isActive = (text: string) => ACTIVE.test(plainNames(text));

/** Object streams, unpacked as far as the bounds let; a stream that does not unpack says nothing. */
function* objectStreams(bytes: Uint8Array, text: string): Generator<string> {
  let all = 0;
  for (const found of text.matchAll(/\/ObjStm\b/g)) {
    const begin = text.indexOf("stream", found.index);
    if (begin < 0) return;
    const from = begin + 6 + (text.startsWith("\r\n", begin + 6) ? 2 : 1);
    const to = text.indexOf("endstream", from);
    try {
      const raw = inflateSync(bytes.subarray(from, to < 0 ? bytes.length : to), {
        maxOutputLength: MOST_UNPACKED.each,
      });
      all += raw.length;
      yield raw.toString("latin1");
    } catch {
      // another filter, or more than the bound: nothing to read in it
    }
    if (all > MOST_UNPACKED.all) return;
  }
}

/**
 * What is wrong with a PDF; null when it can be kept: it begins at the first byte, ends with its own end mark and nothing
 * behind it but blanks (so it is no page and no archive at the same time), and carries nothing that runs.
 */
export function pdfFault(bytes: Uint8Array): "content" | "behind" | "active" | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  if (!/^%PDF-[12]\.\d/.test(text)) return "content";
  const end = text.lastIndexOf("%%EOF");
  if (end < 0 || !/\bstartxref\b/.test(text)) return "content";
  if (!/^[\s\0]*$/.test(text.slice(end + 5)) || /<(?:!doctype|html|script|svg|body)\b/i.test(text.slice(0, 1024)))
    return "behind";
  if (isActive(text)) return "active";
  for (const objects of objectStreams(bytes, text)) if (isActive(objects)) return "active";
  return null;
}
