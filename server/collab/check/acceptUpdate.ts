import * as Y from "yjs";
import { judge, type Verdict } from "./judge";
import type { Author } from "./rights";
import type { RoomModel } from "./roomModel";

/** What became of an update that a client sent. `update` holds exactly what was new, `steps` what comparing it cost. */
export type Acceptance =
  | { kind: "refused"; reason: string }
  | { kind: "full" }
  | { kind: "nothing" }
  | { kind: "applied"; update: Uint8Array; newClients: number[]; steps: number };

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
  const { news, verdict } = judgeNews(update, model, author);
  if (verdict.kind !== "accepted") return verdict;
  if (verdict.grows && !mayGrow(news.length)) return { kind: "full" };
  const applied = applyAndCapture(model.doc, news, author);
  for (const client of verdict.newClients) model.clients.set(client, author.userId);
  verdict.accepted();
  if (model.doc.store.pendingStructs || model.doc.store.pendingDs) throw new RoomBroken("content left waiting");
  const { newClients, steps } = verdict;
  return applied ? { kind: "applied", update: applied, newClients, steps } : { kind: "nothing" };
}

/**
 * Judges what an update brings that the room does not have. Yjs looks at the neighbours of known structs too, so what
 * is known is cut away first: exactly what was judged is applied.
 */
export function judgeNews(
  update: Uint8Array,
  model: RoomModel,
  author: Author,
): { news: Uint8Array; verdict: Exclude<Verdict, { kind: "overlapping" }> } {
  const first = judge(update, model, author);
  if (first.kind !== "overlapping") return { news: update, verdict: first };
  try {
    const news = Y.diffUpdate(update, Y.encodeStateVector(model.doc));
    const verdict = judge(news, model, author);
    if (verdict.kind !== "overlapping") return { news, verdict };
  } catch {
    // what cannot be cut cannot be applied
  }
  return { news: update, verdict: { kind: "refused", reason: "update cannot be read" } };
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
