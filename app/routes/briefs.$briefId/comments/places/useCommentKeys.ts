import { useEffect } from "react";
import { COMMENT_ITEMS } from "~/domain/comment/place";
import { useBrief } from "../../state/BriefContext";
import { useComments } from "../state/CommentsContext";
import { rowWords } from "./placeWords";
import { isCommentKey } from "./useTextComments";

/** The place of the form in which an element stands. */
function placeOf(element: Element): { item: string; rowId: string | null } {
  const name = element.closest("section[id]")?.id.replace(/^item-/, "") ?? "head";
  const row = element.closest<HTMLElement>("[data-row]")?.dataset.row ?? "";
  return { item: COMMENT_ITEMS.includes(name) ? name : "head", rowId: row || null };
}

/** Ctrl+Alt+M: a comment on the item or row with the focus; in a text its selected words come first. */
export function useCommentKeys(): void {
  const { store } = useComments();
  const { content } = useBrief();
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!isCommentKey(event) || event.defaultPrevented || !store.get().data?.mayWrite) return;
      event.preventDefault();
      const place = placeOf(document.activeElement ?? document.body);
      const quote = place.rowId ? rowWords(content.get(), place.rowId) : "";
      store.begin({ ...place, field: null, anchor: null, quote });
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [store, content]);
}
