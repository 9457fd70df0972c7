import { AtSign, SendHorizontal } from "lucide-react";
import { useEffect, useId, useRef, useState, type ReactNode } from "react";
import { Problem } from "~/components/Problem";
import { MAX_COMMENT } from "~/domain/comment/commentBody";
import { useT } from "~/i18n/useT";
import { useCommentState } from "../state/CommentsContext";
import { keptDraft } from "../state/keptDraft";
import type { SendResult } from "../state/sendComment";
import { mentionedIn } from "./mention";
import { MentionList, optionId } from "./MentionList";
import { useMentions } from "./useMentions";
import styles from "./composer.module.css";

/** A field for a comment. */
export type ComposerProps = {
  /** Visible name of the field. */
  label: string;
  send(text: string, mentions: string[]): Promise<SendResult>;
  /** Names what is kept when the page goes away before it was sent. */
  keep: string;
  initial?: string;
  action: string;
  cancel?: () => void;
  /** Takes the focus when it appears. */
  eager?: boolean;
  children?: ReactNode;
};

const NONE: never[] = [];

/** What is sending, and what kept it from being sent. The text stays until the server has it. */
function useSending({ send, keep, initial = "", cancel }: ComposerProps) {
  const me = useCommentState(({ data }) => data?.me ?? "");
  const people = useCommentState(({ data }) => data?.people ?? NONE);
  const [kept] = useState(() => keptDraft(`${me}:${keep}`));
  const [text, setText] = useState(initial);
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<SendResult | null>(null);
  useEffect(() => {
    const before = kept.read();
    if (before) setText(before);
  }, [kept]);
  const write = (value: string) => {
    setText(value);
    kept.write(value === initial ? "" : value);
  };
  const submit = async () => {
    if (busy || text.trim() === "") return;
    setBusy(true);
    const answer = await send(text, mentionedIn(text, people));
    setBusy(false);
    setResult(answer);
    if (answer.kind !== "done") return;
    kept.write("");
    setText("");
  };
  const leave = cancel && (() => (kept.write(""), cancel()));
  return { text, write, submit, busy, result, people, leave };
}

/** A field for a comment with names to mention; Ctrl+Enter sends. What could not be sent stays, and says so. */
export function Composer(props: ComposerProps) {
  const t = useT();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const { text, write, submit, busy, result, people, leave } = useSending(props);
  const mentions = useMentions({ text, setText: write, field, people });
  useEffect(() => {
    if (props.eager) field.current?.focus();
  }, [props.eager]);
  const listId = `${id}-people`;
  const { offer } = mentions;
  return (
    <div className={styles.composer}>
      <label htmlFor={id}>{props.label}</label>
      <div className={styles.grow} data-value={text}>
        <textarea
          ref={field}
          id={id}
          value={text}
          rows={2}
          maxLength={MAX_COMMENT}
          aria-autocomplete="list"
          aria-controls={offer ? listId : undefined}
          aria-activedescendant={offer ? optionId(listId, offer.chosen) : undefined}
          onChange={(event) => (write(event.target.value), mentions.look())}
          onSelect={mentions.look}
          onBlur={mentions.leave}
          onKeyDown={(event) => {
            if (mentions.onKeyDown(event)) return;
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void submit();
            else if (event.key === "Escape" && text === "") leave?.();
          }}
        />
      </div>
      {offer && <MentionList id={listId} offer={offer} />}
      <SendNote result={result} />
      {props.children}
      <div className={styles.tools}>
        <AtButton field={field} write={write} look={mentions.look} />
        <span className={styles.push} />
        {leave && (
          <button type="button" className="button" data-kind="quiet" data-size="small" onClick={leave}>
            {t("comment.cancel")}
          </button>
        )}
        <button
          type="button"
          className="button"
          data-size="small"
          aria-disabled={busy || text.trim() === ""}
          onClick={() => void submit()}
        >
          <SendHorizontal size={15} aria-hidden /> {busy ? t("comment.sending") : props.action}
        </button>
      </div>
    </div>
  );
}

/** Puts an @ at the caret: the way to names for mouse and touch. */
function AtButton(props: { field: React.RefObject<HTMLTextAreaElement>; write(text: string): void; look(): void }) {
  const t = useT();
  const put = () => {
    const { current } = props.field;
    if (!current) return;
    const { value, selectionStart, selectionEnd } = current;
    const gap = /\S$/.test(value.slice(0, selectionStart)) ? " @" : "@";
    props.write(value.slice(0, selectionStart) + gap + value.slice(selectionEnd));
    current.focus();
    // React writes the value first
    requestAnimationFrame(() => {
      current.setSelectionRange(selectionStart + gap.length, selectionStart + gap.length);
      props.look();
    });
  };
  return (
    <button
      type="button"
      className={styles.at}
      title={t("comment.mention")}
      aria-label={t("comment.mention")}
      onPointerDown={(event) => event.preventDefault()}
      onClick={put}
    >
      <AtSign size={16} aria-hidden />
    </button>
  );
}

function SendNote({ result }: { result: SendResult | null }) {
  const t = useT();
  return (
    <div role="status">
      {result?.kind === "unsent" && <p className={styles.unsent}>{t("comment.unsent")}</p>}
      {result?.kind === "failed" && <Problem failure={result} />}
    </div>
  );
}
