import { MessageSquare, MessageSquarePlus } from "lucide-react";
import { useT } from "~/i18n/useT";
import { useBrief } from "../../state/BriefContext";
import { useComments, useCommentState } from "../state/CommentsContext";
import { rowWords } from "./placeWords";
import styles from "./places.module.css";

/** Where the button stands: an item, or a row of one; `label` names the place to who cannot see it. */
export type CommentButtonProps = { item: string; rowId?: string; label: string };

/**
 * How many threads are open at an item or row, and the way to them; without any, the way to begin one. An item counts
 * what stands in its rows and texts as well.
 */
export function CommentButton({ item, rowId, label }: CommentButtonProps) {
  const t = useT();
  const { store } = useComments();
  const { content } = useBrief();
  const mayWrite = useCommentState(({ data }) => data?.mayWrite ?? false);
  const here = (one: { item: string; rowId: string | null; state: string }) =>
    one.state !== "RESOLVED" && one.item === item && (rowId === undefined || one.rowId === rowId);
  const count = useCommentState(({ data }) => data?.threads.filter(here).length ?? 0);
  const remarks = useCommentState(
    ({ data }) => data?.threads.filter((one) => here(one) && one.kind === "REMARK" && one.state === "OPEN").length ?? 0,
  );
  if (count === 0 && !mayWrite) return null;
  const act = () => {
    const first = store.get().data?.threads.find(here);
    if (first) store.show(first.id);
    else begin();
  };
  const begin = () =>
    store.begin({
      ...{ item, rowId: rowId ?? null, field: null, anchor: null },
      quote: rowId === undefined ? "" : rowWords(content.get(), rowId),
    });
  const name = count === 0 ? t("comment.add", { place: label }) : t("comment.count", { count, place: label });
  const Icon = count === 0 ? MessageSquarePlus : MessageSquare;
  return (
    <button
      type="button"
      className={styles.button}
      data-count={count || undefined}
      data-remarks={remarks > 0 || undefined}
      title={remarks > 0 ? `${name} · ${t("comment.remarksOpen", { count: remarks })}` : name}
      aria-label={remarks > 0 ? `${name} · ${t("comment.remarksOpen", { count: remarks })}` : name}
      onClick={act}
    >
      <Icon size={16} aria-hidden />
      {count > 0 && <span aria-hidden>{count}</span>}
    </button>
  );
}
