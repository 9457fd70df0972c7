import * as Y from "yjs";
import type { ActivityTextName, BriefTextName } from "../briefSchema";
import { LOCAL_EDIT } from "./origin";
import { rowOf, textRoot } from "./roots";
import { textChange } from "./textDiff";

/** Root text of an item, to be bound to a field. */
export function briefText(doc: Y.Doc, name: BriefTextName): Y.Text {
  return textRoot(doc, name);
}

/** Text inside an activity row, or null when the row or its text is gone. */
export function activityText(doc: Y.Doc, id: string, name: ActivityTextName): Y.Text | null {
  const text = rowOf(doc, "activities", id)?.get(name);
  return text instanceof Y.Text ? text : null;
}

/**
 * Makes a text say `value` by the smallest replacement of whole grapheme clusters, so that concurrent edits elsewhere
 * in the text survive. Line ends become \n, as fields have them. Returns true when something changed.
 */
export function setText(text: Y.Text, value: string, origin: unknown = LOCAL_EDIT): boolean {
  const change = textChange(text.toString(), value.replace(/\r\n?/g, "\n"));
  if (!change) return false;
  const replace = () => {
    if (change.remove > 0) text.delete(change.at, change.remove);
    if (change.insert !== "") text.insert(change.at, change.insert);
  };
  if (text.doc) text.doc.transact(replace, origin);
  else replace();
  return true;
}
