import * as decoding from "lib0/decoding";
import type { Struct } from "./structs";

/**
 * Reason to refuse an update whose blocks are not written as Yjs writes them, or null: one block a client, none of them
 * empty, no struct without length. Yjs keeps only the last of two blocks of one client, and puts a struct without
 * length where it stands although it brings nothing new: what is judged must be what is applied.
 */
export function blockFault(update: Uint8Array, structs: readonly Struct[]): string | null {
  const clients = new Set<number>();
  for (const struct of structs) {
    if (struct.length < 1) return "a struct without length";
    clients.add(struct.id.client);
  }
  const blocks = decoding.readVarUint(decoding.createDecoder(update));
  return blocks === clients.size ? null : "update cannot be read";
}
