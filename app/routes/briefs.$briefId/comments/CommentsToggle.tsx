import { MessageSquare } from "lucide-react";
import { useT } from "~/i18n/useT";
import { useComments, useCommentState } from "./state/CommentsContext";
import { COMMENTS_TOGGLE } from "./state/commentFocus";
import styles from "./places/places.module.css";

/** Opens and closes the comments; says how many are open and how many remarks wait for an answer. */
export function CommentsToggle() {
  const t = useT();
  const { store } = useComments();
  const open = useCommentState((state) => state.open);
  const count = useCommentState(({ data }) => data?.threads.filter(({ state }) => state !== "RESOLVED").length ?? 0);
  const remarks = useCommentState(
    ({ data }) => data?.threads.filter(({ kind, state }) => kind === "REMARK" && state === "OPEN").length ?? 0,
  );
  return (
    <button
      type="button"
      id={COMMENTS_TOGGLE}
      className={styles.toggle}
      aria-expanded={open}
      aria-controls={open ? "comments" : undefined}
      data-remarks={remarks > 0 || undefined}
      title={`${t("comment.title")} (Ctrl+Alt+M)`}
      onClick={() => store.setOpen(!open)}
    >
      <MessageSquare size={17} aria-hidden />
      <span className={styles.toggleName}>{t("comment.title")}</span>
      {count > 0 && <b>{count}</b>}
      {remarks > 0 && <span className="visually-hidden">{t("comment.remarksOpen", { count: remarks })}</span>}
    </button>
  );
}
