import type * as Y from "yjs";
import type { TextMark } from "~/collab/remoteCarets";
import { rangeOf, type TextAnchor } from "~/collab/text/anchors";

/** Words that a comment is about. `tone`: what it is; `active`: shown beside the text now. */
export type MarkedWords = {
  id: string;
  anchor: TextAnchor;
  tone: "comment" | "remark" | "selection";
  active: boolean;
};

/** Where marked words stand in a text now; those of which nothing is left are absent. */
export function marksIn(text: Y.Text, marked: readonly MarkedWords[]): TextMark[] {
  return marked.flatMap(({ id, anchor }) => {
    const range = rangeOf(text, anchor);
    return range ? [{ id, ...range }] : [];
  });
}
