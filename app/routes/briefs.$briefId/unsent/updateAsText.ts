import * as Y from "yjs";
import { defineBriefRoots } from "~/collab/brief/roots";
import { readBrief } from "~/collab/briefDoc";
import { briefAsText } from "./briefAsText";

/** A brief's document, given as a Yjs update, as plain text. */
export function updateAsText(update: Uint8Array): string {
  const doc = new Y.Doc();
  defineBriefRoots(doc);
  Y.applyUpdate(doc, update);
  const text = briefAsText(readBrief(doc).content);
  doc.destroy();
  return text;
}
