import { Inflate } from "fflate";
import { ImportFault, unsafe } from "../importFault";
import type { ZipEntry } from "./zipDirectory";

const CHUNK = 64 * 1024;

/**
 * Unpacks one entry, never more bytes than its directory entry declares (a lying directory is refused).
 * Throws ImportFault.
 */
export function unpackEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const packed = bytes.subarray(entry.start, entry.start + entry.packed);
  if (entry.method === 0) {
    if (entry.packed !== entry.size) throw unsafe("bomb", "false sizes");
    return packed.slice();
  }
  const out = new Uint8Array(entry.size);
  let filled = 0;
  const inflate = new Inflate((chunk) => {
    if (filled + chunk.length > entry.size) throw unsafe("bomb", "false sizes");
    out.set(chunk, filled);
    filled += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length || at === 0; at += CHUNK)
      inflate.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length);
  } catch (error) {
    throw error instanceof ImportFault ? error : new ImportFault("fileBroken", { reason: "zip" });
  }
  if (filled !== entry.size) throw unsafe("bomb", "false sizes");
  return out;
}
