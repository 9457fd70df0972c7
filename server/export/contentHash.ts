import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import { canonicalJson, canonicalPieces } from "./canonicalJson";

/** SHA-256 (hex) of a plain value, the same for the same content whatever the order of its keys. */
export function contentHash(value: unknown): string {
  return createHash("sha256").update(canonicalJson(value)).digest("hex");
}

/** Characters that are written before the others are let in: about a millisecond. */
const PIECE = 1 << 16;

/** {@link contentHash} of a value that may be long: the event loop goes on in between. Nobody may change it meanwhile. */
export async function contentHashInTurns(value: unknown): Promise<string> {
  const hash = createHash("sha256");
  let piece = "";
  for (const part of canonicalPieces(value)) {
    piece += part;
    if (piece.length < PIECE) continue;
    hash.update(piece);
    piece = "";
    await setImmediate();
  }
  return hash.update(piece).digest("hex");
}

/** The part of a content hash that is printed in the footer. */
export function fingerprintOf(hash: string): string {
  return hash.slice(0, 8);
}
