import { useCallback, useMemo, useState } from "react";
import type * as Y from "yjs";
import { anchorOf, rangeOf, type TextRange } from "~/collab/text/anchors";
import type { MarkedWords } from "~/components/editor/markedWords";
import { useComments, useCommentState } from "../state/CommentsContext";
import { itemOfText } from "./findText";
import { SELECTION } from "./SelectionButton";
import { useMarkedWords } from "./useMarkedWords";

type Selection = { start: number; end: number } | null;

/** True for Ctrl+Alt+M, by the place of the key, so that a Thai layout works alike. */
export const isCommentKey = (event: { code: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean }) =>
  event.code === "KeyM" && event.altKey && (event.ctrlKey || event.metaKey);

/**
 * Comments on the words of one text: what is marked in it, what is selected in it, and how a thread about the selection
 * begins. A caret inside marked words shows their thread.
 */
export function useTextComments(text: Y.Text | null, rowId: string | null, field: string) {
  const { store } = useComments();
  const marked = useMarkedWords(rowId, field);
  const mayWrite = useCommentState(({ data }) => data?.mayWrite ?? false);
  const [range, setRange] = useState<TextRange | null>(null);
  const select = useCallback(
    (selection: Selection) => {
      const chosen = selection && selection.end > selection.start;
      setRange(chosen ? { from: selection.start, to: selection.end } : null);
      if (!text || !selection || chosen || !store.get().open) return;
      const touched = marked.find(({ anchor }) => {
        const at = rangeOf(text, anchor);
        return at && at.from < selection.start && selection.start < at.to;
      });
      if (touched && touched.id !== "draft") store.activate(touched.id);
    },
    [text, marked, store],
  );
  const begin = useCallback(() => {
    if (!text || !range || !mayWrite) return false;
    const quote = text.toString().slice(range.from, range.to);
    store.begin({ item: itemOfText(rowId, field), rowId, field, anchor: anchorOf(text, range), quote });
    setRange(null);
    return true;
  }, [text, range, mayWrite, store, rowId, field]);
  const shown = useMemo<MarkedWords[]>(() => {
    if (!text || !range || !mayWrite) return marked;
    return [...marked, { id: SELECTION, anchor: anchorOf(text, range), tone: "selection", active: false }];
  }, [text, marked, range, mayWrite]);
  return { marked: shown, select, begin, range: mayWrite ? range : null };
}
