import { crc32, inflateSync } from "node:zlib";
import type { CheckedPicture } from "./checkedPicture";

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Chunks that draw the picture; texts, dates, places and profiles are left out. */
const DRAWING = new Set(["IHDR", "PLTE", "tRNS", "IDAT", "IEND"]);
/** Channels by colour type. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const DEPTHS = new Set([1, 2, 4, 8, 16]);
/** Most bytes that a picture of 3,000 by 3,000 pixels unpacks to. */
const MOST_RAW = 3_000 * (3_000 * 8 + 1);

type Chunk = { type: string; data: Uint8Array; whole: Uint8Array };

function chunksOf(bytes: Uint8Array): Chunk[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (end > bytes.length) return null;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) return null;
    chunks.push({ type, data: bytes.subarray(at + 8, end - 4), whole: bytes.subarray(at, end) });
    if (type === "IEND") return chunks;
    at = end;
  }
  return null;
}

/** Bytes that the rows of a picture unpack to; null for a kind of picture that is none of PNG's. Interlaced: at least. */
function rawBytes(header: DataView): number | null {
  const channels = CHANNELS[header.getUint8(9)];
  const depth = header.getUint8(8);
  if (channels === undefined || !DEPTHS.has(depth) || header.getUint8(10) !== 0) return null;
  const row = Math.ceil((header.getUint32(0) * channels * depth) / 8) + 1;
  return row * header.getUint32(4);
}

/** A PNG of only its drawing chunks; null when the bytes are no whole and sound PNG. */
export function cleanPng(bytes: Uint8Array): CheckedPicture | null {
  if (!SIGNATURE.every((byte, at) => bytes[at] === byte)) return null;
  const chunks = chunksOf(bytes);
  const header = chunks?.[0];
  if (!chunks || header?.type !== "IHDR" || header.data.length !== 13) return null;
  const fields = new DataView(header.data.buffer, header.data.byteOffset, header.data.byteLength);
  const expected = rawBytes(fields);
  if (expected === null || expected > MOST_RAW) return null;
  const drawn = Buffer.concat(chunks.filter(({ type }) => type === "IDAT").map(({ data }) => data));
  try {
    // a picture that unpacks to more than its rows is a bomb, to less is broken
    const raw = inflateSync(drawn, { maxOutputLength: Math.ceil(expected * 1.2) + 64 });
    if (raw.length < expected) return null;
  } catch {
    return null;
  }
  const kept = chunks.filter(({ type }) => DRAWING.has(type)).map(({ whole }) => whole);
  const whole = Buffer.concat([Buffer.from(SIGNATURE), ...kept]);
  const [widthPx, heightPx] = [fields.getUint32(0), fields.getUint32(4)];
  return { bytes: Uint8Array.from(whole), mime: "image/png", widthPx, heightPx };
}
