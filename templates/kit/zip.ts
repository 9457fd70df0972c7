import { Zip } from "fflate";
import { DeflatedPart } from "./deflatedPart";

/** A part of a package: its path and its content, whole or in pieces (pieces keep a large part out of memory). */
export type Part = { path: string; data: Uint8Array | string | Iterable<string> };

/** Written on every part, so that the same content gives the same bytes. ZIP knows no year before 1980. */
const PART_DATE = new Date(1980, 0, 1);
const encoder = new TextEncoder();
const PIECE_CHARS = 262_144;

function* pieces(data: Part["data"]): Generator<Uint8Array> {
  if (data instanceof Uint8Array) return yield data;
  if (typeof data === "string") return yield encoder.encode(data);
  let waiting: string[] = [];
  let length = 0;
  for (const text of data) {
    waiting.push(text);
    length += text.length;
    if (length < PIECE_CHARS) continue;
    yield encoder.encode(waiting.join(""));
    waiting = [];
    length = 0;
  }
  yield encoder.encode(waiting.join(""));
}

function join(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** Packs parts in the order given; byte for byte the same for the same parts. */
export function pack(parts: readonly Part[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const part of parts) {
    const file = new DeflatedPart(part.path, PART_DATE);
    zip.add(file);
    for (const piece of pieces(part.data)) file.push(piece);
    file.end();
  }
  zip.end();
  return join(chunks);
}
