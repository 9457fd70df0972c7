import { ImportFault, unsafe } from "../importFault";
import { IMPORT_LIMITS } from "../limits";

/** One entry of a ZIP's central directory. `start` is where its compressed bytes begin. */
export type ZipEntry = { name: string; method: 0 | 8; packed: number; size: number; start: number };

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const SMALL = 1024 * 1024;

const broken = () => new ImportFault("fileBroken", { reason: "zip" });

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_LENGTH - 0xffff);
  for (let at = view.byteLength - END_LENGTH; at >= lowest; at -= 1) if (view.getUint32(at, true) === END) return at;
  throw broken();
}

/** Refuses names that leave the archive: absolute, with a drive, or with a step upwards. */
function checkName(name: string): void {
  if (/^[/\\]|^[a-z]:|(^|[/\\])\.\.([/\\]|$)|\0/i.test(name)) throw unsafe("path", "path traversal");
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): { entry: ZipEntry; next: number } {
  if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw broken();
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const [packed, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
  const nameLength = view.getUint16(at + 28, true);
  const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  const local = view.getUint32(at + 42, true);
  if ((flags & 1) !== 0) throw unsafe("encrypted", "encryption");
  if (packed === 0xffffffff || size === 0xffffffff || local === 0xffffffff) throw unsafe("bomb", "ZIP64");
  if (method !== 0 && method !== 8) throw unsafe("method", "unknown compression");
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
  checkName(name);
  if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL) throw broken();
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packed > bytes.length) throw broken();
  return { entry: { name, method, packed, size, start }, next };
}

/**
 * Reads and judges the central directory of a ZIP before anything is unpacked: number of entries, declared sizes,
 * ratio, names, encryption. Throws ImportFault.
 */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > IMPORT_LIMITS.zipEntries) throw unsafe("entries", `${count} > ${IMPORT_LIMITS.zipEntries} parts`);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    const { entry, next } = readEntry(bytes, view, at);
    total += entry.size;
    if (entry.size > SMALL && entry.size > entry.packed * IMPORT_LIMITS.zipRatio) throw unsafe("bomb", "zip bomb");
    entries.push(entry);
    at = next;
  }
  if (total > IMPORT_LIMITS.zipBytes) throw unsafe("bomb", "zip bomb");
  if (new Set(entries.map(({ name }) => name.toLowerCase())).size !== entries.length)
    throw unsafe("duplicate", "duplicate parts");
  return entries;
}
