import { MessageSquareReply } from "lucide-react";
import { useState } from "react";
import { flushSync } from "react-dom";
import { newRowId } from "~/collab/brief/rowId";
import { rangeOf } from "~/collab/text/anchors";
import { placeAnchor } from "~/domain/comment/place";
import { useT } from "~/i18n/useT";
import { useBrief, useContent } from "../../state/BriefContext";
import { findText } from "../places/findText";
import { usePersonName } from "../places/personWords";
import { hasRow, usePlaceLine } from "../places/placeWords";
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
  const name = usePlaceLine(thread);
  const nameOf = usePersonName();
  const starter = comments[0]?.author;
  return (
    <li
      className={styles.thread}
      tabIndex={-1}
      aria-label={starter ? t("comment.thread", { place: name, name: nameOf(starter) }) : name}
      data-thread={thread.id}
      data-kind={kind}
      data-state={state}
      data-active={active || undefined}
      // the way to the answer would be replaced by its field under the pointer
      onFocus={({ target }) => target.closest("[data-answer]") ?? store.activate(thread.id)}
      onClick={() => store.activate(thread.id)}
    >
      <PlaceLine thread={thread} name={name} />
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
      {thread.mayReply && (active ? <Reply thread={thread} /> : <ReplyButton threadId={thread.id} />)}
    </li>
  );
}

const TONES = { OPEN: "warn", ANSWERED: "info", RESOLVED: "ok" } as const;
const SIGNS = { OPEN: "●", ANSWERED: "↩", RESOLVED: "✓" } as const;

/** Shows the field for an answer: only the thread in hand has one. */
function ReplyButton({ threadId }: { threadId: string }) {
  const t = useT();
  const { store } = useComments();
  const open = () => {
    flushSync(() => store.activate(threadId));
    document.querySelector<HTMLElement>(`[data-thread="${threadId}"] [data-reply] textarea`)?.focus();
  };
  return (
    <button type="button" className="button" data-kind="quiet" data-size="small" data-answer onClick={open}>
      <MessageSquareReply size={15} aria-hidden /> {t("comment.reply")}
    </button>
  );
}

/** Name of the place, and the way to it. */
function PlaceLine({ thread, name }: { thread: CommentThread; name: string }) {
  const anchor = placeAnchor(thread.item);
  const go = () => {
    const marked = document.querySelector(`[data-mark~="${thread.id}"]`);
    const row = thread.rowId ? document.querySelector(`[data-row="${thread.rowId}"]`) : null;
    const target = marked ?? row;
    // on narrow screens the comments lie over the lower part of the page
    const block = matchMedia("(max-width: 900px)").matches ? "start" : "center";
    // the browser's own jump to the item goes first
    if (target) requestAnimationFrame(() => target.scrollIntoView({ block }));
  };
  return (
    <p className={styles.place}>
      <a href={anchor ? `#${anchor}` : "#comments"} onClick={go}>
        {name}
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
    <div data-reply>
      <Composer
        label={t("comment.reply")}
        keep={`${view.briefId}:${thread.id}`}
        action={t("comment.answer")}
        send={reply}
      />
    </div>
  );
}
