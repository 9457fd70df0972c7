import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { thaiDateTime } from "~/format/thaiDateTime";
import { useLocale, useT } from "~/i18n/useT";
import { useBrief } from "../../state/BriefContext";
import { usePersonName } from "../places/personWords";
import type { CommentMessage, CommentThread } from "../state/commentData";
import { focusThread } from "../state/commentFocus";
import { useComments } from "../state/CommentsContext";
import { Composer } from "./Composer";
import { bodyPieces } from "./mention";
import styles from "./panel.module.css";

/** One message of a thread: who, when, what; the own one can be changed or taken back. */
export function Message({ thread, message }: { thread: CommentThread; message: CommentMessage }) {
  const t = useT();
  const locale = useLocale();
  const nameOf = usePersonName();
  const [editing, setEditing] = useState(false);
  const own = useRef<HTMLLIElement>(null);
  const leave = () => {
    flushSync(() => setEditing(false));
    own.current?.querySelector<HTMLElement>("[data-edit]")?.focus();
  };
  const { author, createdAt, editedAt, removed, mayEdit } = message;
  return (
    <li className={styles.message} ref={own}>
      <p className={styles.who}>
        <b>{nameOf(author)}</b> {author.orgName && <span>{author.orgName}</span>}
        <time dateTime={createdAt}>{thaiDateTime(new Date(createdAt), locale)}</time>
        {editedAt && !removed && <span title={thaiDateTime(new Date(editedAt), locale)}>{t("comment.edited")}</span>}
      </p>
      {editing ? (
        <EditMessage thread={thread} message={message} leave={leave} />
      ) : removed ? (
        <p className={styles.removed}>{t("comment.removed")}</p>
      ) : (
        <p className={styles.body}>
          {bodyPieces(message.body, message.mentioned).map(({ text, mention }, index) =>
            mention ? (
              <b key={index} className={styles.mention}>
                {text}
              </b>
            ) : (
              <span key={index}>{text}</span>
            ),
          )}
        </p>
      )}
      {mayEdit && !editing && <OwnTools {...{ thread, message }} edit={() => setEditing(true)} />}
    </li>
  );
}

type OwnProps = { thread: CommentThread; message: CommentMessage };

function EditMessage({ thread, message, leave }: OwnProps & { leave(): void }) {
  const t = useT();
  const { view } = useBrief();
  const { send } = useComments();
  const save = async (body: string, mentions: string[]) => {
    const where = { threadId: thread.id, commentId: message.id };
    const result = await send({ intent: "edit", ...where, body, mentions });
    if (result.kind === "done") leave();
    return result;
  };
  return (
    <Composer
      label={t("comment.edit")}
      keep={`${view.briefId}:edit:${message.id}`}
      initial={message.body}
      action={t("comment.save")}
      send={save}
      cancel={leave}
      eager
    />
  );
}

/** What the tools of a message are called, for who does not see beside which message they stand. */
function useToolNames({ author, createdAt }: CommentMessage) {
  const t = useT();
  const locale = useLocale();
  const values = { name: usePersonName()(author), at: thaiDateTime(new Date(createdAt), locale) };
  return { edit: t("comment.editOf", values), remove: t("comment.removeOf", values) };
}

/** Change, or take back after asking once; the focus stays on what is asked, then on the thread. */
function OwnTools({ thread, message, edit }: OwnProps & { edit(): void }) {
  const t = useT();
  const tools = useRef<HTMLParagraphElement>(null);
  const names = useToolNames(message);
  const { send } = useComments();
  const [sure, setSure] = useState(false);
  const [failed, setFailed] = useState(false);
  const remove = async () => {
    const result = await send({ intent: "remove", threadId: thread.id, commentId: message.id });
    setFailed(result.kind !== "done");
    ask(false);
    if (result.kind === "done") focusThread(thread.id);
  };
  const ask = (asked: boolean) => {
    flushSync(() => setSure(asked));
    tools.current?.querySelector<HTMLElement>(asked ? "[data-danger]" : "[data-remove-message]")?.focus();
  };
  return (
    <p className={styles.own} ref={tools}>
      <button type="button" data-edit aria-label={names.edit} onClick={edit}>
        {t("comment.edit")}
      </button>
      {sure ? (
        <>
          <button type="button" data-danger onClick={() => void remove()}>
            {t("comment.removeSure")}
          </button>
          <button type="button" onClick={() => ask(false)}>
            {t("comment.cancel")}
          </button>
        </>
      ) : (
        <button type="button" data-remove-message aria-label={names.remove} onClick={() => ask(true)}>
          {t("comment.remove")}
        </button>
      )}
      {failed && <span role="status">{t("comment.notDone")}</span>}
    </p>
  );
}
