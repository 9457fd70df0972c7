import * as Y from "yjs";
import { judge } from "./judge";
import type { Author } from "./rights";
import type { RoomModel } from "./roomModel";

/** What became of an update that a client sent. `update` holds exactly what was new. */
export type Acceptance =
  | { kind: "refused"; reason: string }
  | { kind: "full" }
  | { kind: "nothing" }
  | { kind: "applied"; update: Uint8Array; newClients: number[] };

/** Yjs disagreed with the dry run: the room's document can no longer be trusted and must be loaded anew. */
export class RoomBroken extends Error {}

/**
 * Judges an update and applies it to the room's document when it may be. `mayGrow` is asked before something that adds
 * content is applied. Throws {@link RoomBroken} when applying left the document in a state the dry run did not foresee.
 */
export function acceptUpdate(
  model: RoomModel,
  update: Uint8Array,
  author: Author,
  mayGrow: (bytes: number) => boolean,
): Acceptance {
  const verdict = judge(update, model, author);
  if (verdict.kind !== "accepted") return verdict;
  if (verdict.grows && !mayGrow(update.length)) return { kind: "full" };
  const applied = applyAndCapture(model.doc, update, author);
  for (const client of verdict.newClients) model.clients.set(client, author.userId);
  verdict.accepted();
  if (model.doc.store.pendingStructs || model.doc.store.pendingDs) throw new RoomBroken("content left waiting");
  return applied ? { kind: "applied", update: applied, newClients: verdict.newClients } : { kind: "nothing" };
}

function applyAndCapture(doc: Y.Doc, update: Uint8Array, origin: unknown): Uint8Array | null {
  let captured: Uint8Array | null = null;
  const capture = (bytes: Uint8Array) => void (captured = bytes);
  doc.on("update", capture);
  try {
    Y.applyUpdate(doc, update, origin);
  } catch (error) {
    throw new RoomBroken("update could not be applied", { cause: error });
  } finally {
    doc.off("update", capture);
  }
  return captured;
}
