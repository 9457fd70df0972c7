import type { ReactNode } from "react";
import { CommentPanel } from "./panel/CommentPanel";
import { useCommentState } from "./state/CommentsContext";
import styles from "./columns.module.css";

/** The columns of the page with room for the comments when they are open. */
export function CommentColumns({ className, children }: { className?: string; children: ReactNode }) {
  const open = useCommentState((state) => state.open);
  return (
    <div className={`${className ?? ""} ${styles.columns}`} data-comments={open ? "open" : undefined}>
      {children}
      <CommentPanel />
    </div>
  );
}
