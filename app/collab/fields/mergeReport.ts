import * as Y from "yjs";
import { defineBriefRoots, rowOf } from "../brief/roots";
import { readBrief } from "../briefDoc";
import type { MergedStates } from "../room/roomSnapshot";
import type { FieldPlace } from "./briefFields";
import { fieldConflicts, type FieldConflict } from "./compareFields";

/** A field that two people changed while apart, and the Yjs clients of the others who wrote there. */
export type MergeEntry = FieldConflict & { clientIds: number[] };

function docOf(update: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  defineBriefRoots(doc);
  Y.applyUpdate(doc, update);
  return doc;
}

function typeAt(doc: Y.Doc, { root, row, key }: FieldPlace): unknown {
  if (root === "text") return doc.getText(key);
  if (root === "facts" || root === "districts") return doc.getMap(root);
  return rowOf(doc, root, row);
}

/** Clients that wrote what stands at a place in `theirs` and was not in `base`; a bare deletion names nobody. */
function writersAt(place: FieldPlace, theirs: Y.Doc, base: Y.Doc): number[] {
  const known = Y.decodeStateVector(Y.encodeStateVector(base));
  const fresh = (item: Y.Item) => item.id.clock + item.length > (known.get(item.id.client) ?? 0);
  const found = typeAt(theirs, place);
  const cell = found instanceof Y.Map ? found._map.get(place.key === "" ? "deletedAt" : place.key) : undefined;
  const text = found instanceof Y.Map && found.get(place.key) instanceof Y.Text ? found.get(place.key) : found;
  const writers = new Set<number>();
  if (text instanceof Y.Text)
    for (let item = text._start; item; item = item.right) if (fresh(item)) writers.add(item.id.client);
  if (found instanceof Y.Map && !(text instanceof Y.Text)) {
    const items = place.root === "districts" ? [...found._map.values()] : cell ? [cell] : [];
    for (const item of items) if (fresh(item)) writers.add(item.id.client);
  }
  return [...writers];
}

/** What two people changed while one of them was away, found from the states before the merge. */
export function mergeReport({ base, mine, theirs }: MergedStates): MergeEntry[] {
  const [start, own, other] = [docOf(base), docOf(mine), docOf(theirs)];
  try {
    const conflicts = fieldConflicts(readBrief(start).content, readBrief(own).content, readBrief(other).content);
    return conflicts.map((conflict) => ({ ...conflict, clientIds: writersAt(conflict.place, other, start) }));
  } finally {
    for (const doc of [start, own, other]) doc.destroy();
  }
}
