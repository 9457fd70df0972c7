const START_OF_SCAN = 0xda;
const END = 0xd9;

/** Where the drawn data that begins at `from` ends: at the next marker that is no stuffing and no restart; -1 = nowhere. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return -1;
}

/** The place behind the end of a whole JPEG that begins at 0; -1 when the bytes are none. */
export function jpegEnd(bytes: Uint8Array): number {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return -1;
  let scans = 0;
  for (let at = 2; at + 1 < bytes.length;) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return -1;
    if (marker === END) return scans > 0 ? at + 2 : -1;
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    let end = at + 2 + length;
    if (length < 2 || end > bytes.length) return -1;
    if (marker === START_OF_SCAN) {
      end = endOfScan(bytes, end);
      scans += 1;
      if (end < 0) return -1;
    }
    at = end;
  }
  return -1;
}
