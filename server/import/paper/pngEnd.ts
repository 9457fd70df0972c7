import { crc32 } from "node:zlib";

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** The place behind the end of a whole PNG that begins at 0, every chunk with its right checksum; -1 when the bytes are none. */
export function pngEnd(bytes: Uint8Array): number {
  if (!SIGNATURE.every((byte, at) => bytes[at] === byte)) return -1;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let drawn = false;
  for (let at = SIGNATURE.length; at + 12 <= bytes.length;) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return -1;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (at === SIGNATURE.length && type !== "IHDR") return -1;
    if (crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) return -1;
    if (type === "IDAT") drawn = true;
    if (type === "IEND") return drawn ? end : -1;
    at = end;
  }
  return -1;
}
