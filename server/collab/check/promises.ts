import * as Y from "yjs";
import { SERVER_USER, type Author } from "./rights";
import type { RoomModel } from "./roomModel";
import type { Spot } from "./structure";

/**
 * Reason why this content may not say how firm a funding line is, or null. By hand a line is PLEDGED at most, or keeps
 * the word it has (imported briefs state more); every rung above is an act with its proof (decision 028), never a word in a
 * document.
 */
export function promiseFault(model: RoomModel, spot: Spot, content: Y.Item["content"], author: Author): string | null {
  if (spot.kind !== "cell" || spot.root !== "funding" || spot.key !== "commitment") return null;
  if (author.userId === SERVER_USER || !(content instanceof Y.ContentAny)) return null;
  const row = model.doc.getMap(spot.root).get(spot.row);
  const kept: unknown = row instanceof Y.Map ? row.get("commitment") : undefined;
  const firmer = content.arr.some((word) => word !== "PLEDGED" && word !== kept);
  return firmer ? "a funding line is confirmed by an act, not by hand" : null;
}
