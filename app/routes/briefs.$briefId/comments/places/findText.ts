import type * as Y from "yjs";
import { activityText, briefText } from "~/collab/brief/editTexts";
import { ACTIVITY_TEXTS, BRIEF_TEXTS, type ActivityTextName, type BriefTextName } from "~/collab/briefSchema";

/** Item of the form to which a text belongs, as threads name it. */
export function itemOfText(rowId: string | null, field: string): string {
  if (rowId !== null) return "8";
  if (field === "issueText") return "issue";
  const item = Object.hasOwn(BRIEF_TEXTS, field) ? BRIEF_TEXTS[field as BriefTextName] : 0;
  return item === 0 ? "extra" : String(item);
}

/** The text of a thread's place in the document; null when its row is gone, or the name is none. */
export function findText(doc: Y.Doc, rowId: string | null, field: string): Y.Text | null {
  if (rowId === null) return Object.hasOwn(BRIEF_TEXTS, field) ? briefText(doc, field as BriefTextName) : null;
  const known = ACTIVITY_TEXTS.find((name) => name === field);
  return known ? activityText(doc, rowId, known satisfies ActivityTextName) : null;
}
