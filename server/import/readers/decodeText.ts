import { ImportFault } from "../importFault";

/** Text of an upload and, when it was not UTF-8, the name of its encoding. */
export type DecodedText = { text: string; encoding?: string };

const SAMPLE = 4096;
const CONTROL_SHARE = 0.1;

function looksBinary(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  const odd = sample.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
  return odd > 2 && odd > sample.length * CONTROL_SHARE;
}

/**
 * Decodes a text upload: UTF-8, UTF-16 by its mark, else Thai Windows-874 (what old Excel writes as CSV).
 * Throws ImportFault when it is no text at all.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder("utf-16le").decode(bytes), encoding: "UTF-16" };
  if (first === 0xfe && second === 0xff) return { text: new TextDecoder("utf-16be").decode(bytes), encoding: "UTF-16" };
  let decoded: DecodedText;
  try {
    decoded = { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    decoded = { text: new TextDecoder("windows-874").decode(bytes), encoding: "Windows-874" };
  }
  if (looksBinary(decoded.text)) throw new ImportFault("fileType", { reason: "unknown" });
  return decoded;
}
