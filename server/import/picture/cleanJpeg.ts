import type { CheckedPicture } from "./checkedPicture";

const START_OF_SCAN = 0xda;
const END = 0xd9;
/** Segments that draw the picture: tables, frames, restarts; JFIF and Adobe say how its colours are meant. */
const isDrawing = (marker: number): boolean =>
  (marker >= 0xc0 && marker <= 0xcf) || marker === 0xdb || marker === 0xdd || marker === 0xe0 || marker === 0xee;
/** Baseline and progressive frames; other kinds are rare and not shown everywhere. */
const isFrame = (marker: number): boolean => marker === 0xc0 || marker === 0xc1 || marker === 0xc2;

/** Where the drawn data that begins at `from` ends: at the next marker that is no stuffing and no restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return -1;
}

/** A JPEG of only its drawing segments; null when the bytes are no whole JPEG. What follows its end is left out. */
export function cleanJpeg(bytes: Uint8Array): CheckedPicture | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let size: { widthPx: number; heightPx: number } | null = null;
  let scans = 0;
  for (let at = 2; at + 1 < bytes.length;) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return null;
    if (marker === END) {
      if (!size || scans === 0) return null;
      return {
        bytes: Uint8Array.from(Buffer.concat([...kept, Buffer.from([0xff, END])])),
        mime: "image/jpeg",
        ...size,
      };
    }
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    let end = at + 2 + length;
    if (length < 2 || end > bytes.length) return null;
    if (isFrame(marker)) {
      const pair = (place: number) => ((bytes[place] ?? 0) << 8) | (bytes[place + 1] ?? 0);
      size = { heightPx: pair(at + 5), widthPx: pair(at + 7) };
    }
    if (marker === START_OF_SCAN) {
      end = endOfScan(bytes, end);
      scans += 1;
      if (end < 0) return null;
    }
    if (isDrawing(marker) || marker === START_OF_SCAN) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return null;
}
