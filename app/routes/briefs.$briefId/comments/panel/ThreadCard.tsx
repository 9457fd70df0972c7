import { useState } from "react";
import { newRowId } from "~/collab/brief/rowId";
import { rangeOf } from "~/collab/text/anchors";
import { placeAnchor } from "~/domain/comment/place";
import { useT } from "~/i18n/useT";
import { useBrief, useContent } from "../../state/BriefContext";
import { findText } from "../places/findText";
import { hasRow, usePlaceName } from "../places/placeWords";
import type { CommentThread } from "../state/commentData";
import { useComments, useCommentState } from "../state/CommentsContext";
import { Composer } from "./Composer";
import { Message } from "./Message";
import { ThreadTools } from "./ThreadTools";
import styles from "./panel.module.css";

/** A thread: what it is about, what was said, what can be done with it. */
export function ThreadCard({ thread }: { thread: CommentThread }) {
  const t = useT();
  const { store } = useComments();
  const active = useCommentState((state) => state.active === thread.id);
  const { kind, adviser, state, comments } = thread;
  return (
    <li
      className={styles.thread}
      data-thread={thread.id}
      data-kind={kind}
      data-state={state}
      data-active={active || undefined}
      onFocus={() => store.activate(thread.id)}
      onClick={() => store.activate(thread.id)}
    >
      <PlaceLine thread={thread} />
      <div className={styles.tags}>
        {kind === "REMARK" && adviser && (
          <span className="tag" data-tone="bad">
            ! {t("comment.kind.remark", { adviser: t(`comment.adviser.${adviser}`) })}
          </span>
        )}
        <span className="tag" data-tone={TONES[state]}>
          {SIGNS[state]} {t(`comment.state.${state}`)}
        </span>
      </div>
      <Quote thread={thread} />
      <ol className={styles.messages}>
        {comments.map((message) => (
          <Message key={message.id} thread={thread} message={message} />
        ))}
      </ol>
      <ThreadTools thread={thread} />
      {thread.mayReply && active && <Reply thread={thread} />}
    </li>
  );
}

const TONES = { OPEN: "warn", ANSWERED: "info", RESOLVED: "ok" } as const;
const SIGNS = { OPEN: "●", ANSWERED: "↩", RESOLVED: "✓" } as const;

/** Name of the place, and the way to it. */
function PlaceLine({ thread }: { thread: CommentThread }) {
  const nameOf = usePlaceName();
  const anchor = placeAnchor(thread.item);
  const go = () => {
    const marked = document.querySelector(`[data-mark~="${thread.id}"]`);
    const row = thread.rowId ? document.querySelector(`[data-row="${thread.rowId}"]`) : null;
    const target = marked ?? row;
    // the browser's own jump to the item goes first
    if (target) requestAnimationFrame(() => target.scrollIntoView({ block: "center" }));
  };
  return (
    <p className={styles.place}>
      <a href={anchor ? `#${anchor}` : "#comments"} onClick={go}>
        {nameOf(thread.item)}
      </a>
    </p>
  );
}

/** The words a thread is about, as they were; says when they are gone from the brief. */
function Quote({ thread }: { thread: CommentThread }) {
  const t = useT();
  const { rowId, field, anchor, quote } = thread;
  const { room } = useBrief();
  const content = useContent((all) => all);
  const rowGone = rowId !== null && !hasRow(content, rowId);
  const text = room && field && anchor && !rowGone ? findText(room.doc, rowId, field) : null;
  const gone = text !== null && anchor !== null && rangeOf(text, anchor) === null;
  if (!quote && !rowGone) return null;
  return (
    <>
      {quote && (
        <blockquote className={styles.quote} data-gone={gone || rowGone || undefined}>
          {quote}
        </blockquote>
      )}
      {(gone || rowGone) && <p className={styles.gone}>{t(rowGone ? "comment.rowGone" : "comment.wordsGone")}</p>}
    </>
  );
}

function Reply({ thread }: { thread: CommentThread }) {
  const t = useT();
  const { view } = useBrief();
  const { send } = useComments();
  // the same id for every try, another one after each message
  const [commentId, setCommentId] = useState(newRowId);
  const reply = async (body: string, mentions: string[]) => {
    const result = await send({ intent: "reply", threadId: thread.id, commentId, body, mentions });
    if (result.kind === "done") setCommentId(newRowId());
    return result;
  };
  return (
    <Composer
      label={t("comment.reply")}
      keep={`${view.briefId}:${thread.id}`}
      action={t("comment.answer")}
      send={reply}
    />
  );
}
