import { useMemo } from "react";
import type { MarkedWords } from "~/components/editor/markedWords";
import { useCommentState } from "../state/CommentsContext";

/** Words of one text that open threads are about, and those of a thread that is being written. */
export function useMarkedWords(rowId: string | null, field: string): MarkedWords[] {
  const data = useCommentState((state) => state.data);
  const draft = useCommentState((state) => state.draft);
  const active = useCommentState((state) => state.active);
  return useMemo(() => {
    const threads = (data?.threads ?? []).filter(
      (one) => one.field === field && one.rowId === rowId && (one.state !== "RESOLVED" || one.id === active),
    );
    const marked = threads.flatMap(({ id, anchor, kind }): MarkedWords[] =>
      anchor ? [{ id, anchor, tone: kind === "REMARK" ? "remark" : "comment", active: id === active }] : [],
    );
    const own = draft?.field === field && draft.rowId === rowId ? draft.anchor : null;
    return own ? [...marked, { id: "draft", anchor: own, tone: "comment", active: true }] : marked;
  }, [data, draft, active, rowId, field]);
}
