import { Check, RotateCcw } from "lucide-react";
import { useId, useState } from "react";
import { Problem } from "~/components/Problem";
import { thaiDateTime } from "~/format/thaiDateTime";
import { useLocale, useT } from "~/i18n/useT";
import type { CommentCommand } from "../../../briefs.$briefId_.comments/commentCommand";
import { usePersonName } from "../places/personWords";
import type { CommentThread, Reader } from "../state/commentData";
import { useComments, useCommentState } from "../state/CommentsContext";
import type { SendResult } from "../state/sendComment";
import styles from "./panel.module.css";

/** Close or open again, and who has it to do. */
export function ThreadTools({ thread }: { thread: CommentThread }) {
  const t = useT();
  const { send } = useComments();
  const [result, setResult] = useState<SendResult | null>(null);
  const act = async (command: CommentCommand) => setResult(await send(command));
  const { id, state, mayClose } = thread;
  const resolved = state === "RESOLVED";
  return (
    <div className={styles.tools}>
      <Assignee thread={thread} act={act} />
      {resolved && <ClosedBy thread={thread} />}
      {mayClose && (
        <button
          type="button"
          className="button"
          data-kind="secondary"
          data-size="small"
          onClick={() => void act({ intent: "close", threadId: id, resolved: !resolved })}
        >
          {resolved ? <RotateCcw size={14} aria-hidden /> : <Check size={15} aria-hidden />}
          {resolved ? t("comment.reopen") : t("comment.resolve")}
        </button>
      )}
      {result?.kind === "unsent" && (
        <p className={styles.gone} role="status">
          {t("comment.notDone")}
        </p>
      )}
      {result?.kind === "failed" && <Problem failure={result} />}
    </div>
  );
}

function ClosedBy({ thread: { resolvedBy, resolvedAt } }: { thread: CommentThread }) {
  const t = useT();
  const locale = useLocale();
  const nameOf = usePersonName();
  if (!resolvedBy || !resolvedAt) return null;
  const at = thaiDateTime(new Date(resolvedAt), locale);
  return <span className={styles.closed}>{t("comment.closedBy", { name: nameOf(resolvedBy), at })}</span>;
}

const NONE: Reader[] = [];

function Assignee({ thread, act }: { thread: CommentThread; act(command: CommentCommand): Promise<void> }) {
  const t = useT();
  const id = useId();
  const nameOf = usePersonName();
  const people = useCommentState(({ data }) => data?.people ?? NONE);
  const { assignee, mayAssign, state } = thread;
  if (!mayAssign || state === "RESOLVED")
    return assignee ? <span className={styles.closed}>{t("comment.assigned", { name: nameOf(assignee) })}</span> : null;
  const known = !assignee || people.some(({ userId }) => userId === assignee.userId);
  return (
    <span className={styles.assign}>
      <label htmlFor={id}>{t("comment.assignee")}</label>
      <select
        id={id}
        value={assignee?.userId ?? ""}
        onChange={(event) =>
          void act({ intent: "assign", threadId: thread.id, assigneeId: event.target.value || null })
        }
      >
        <option value="">{t("comment.nobody")}</option>
        {!known && <option value={assignee.userId}>{nameOf(assignee)}</option>}
        {people
          .filter(({ speaks }) => speaks)
          .map((person) => (
            <option key={person.userId} value={person.userId}>
              {nameOf(person)} {person.orgName && `(${person.orgName})`}
            </option>
          ))}
      </select>
    </span>
  );
}
