import { X } from "lucide-react";
import { useEffect, useId, useMemo, useRef } from "react";
import { placeOrder } from "~/domain/comment/place";
import { useT } from "~/i18n/useT";
import { FILTERS, shows, type CommentThread } from "../state/commentData";
import { useComments, useCommentState } from "../state/CommentsContext";
import { useCommentKeys } from "../places/useCommentKeys";
import { NewThread } from "./NewThread";
import { ThreadCard } from "./ThreadCard";
import styles from "./panel.module.css";

const NONE: CommentThread[] = [];

/** The comments beside the form: a column on wide screens, a sheet from the foot of the page on phones. */
export function CommentPanel() {
  useCommentKeys();
  const open = useCommentState((state) => state.open);
  return open ? <OpenPanel /> : null;
}

function OpenPanel() {
  const t = useT();
  const id = useId();
  const { store } = useComments();
  const stale = useCommentState((state) => state.stale);
  const draft = useCommentState((state) => state.draft);
  return (
    <aside
      id="comments"
      className={styles.panel}
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented && !draft) store.setOpen(false);
      }}
    >
      <header className={styles.head}>
        <h2 id={id}>{t("comment.title")}</h2>
        <button
          type="button"
          className={styles.close}
          title={t("comment.close")}
          aria-label={t("comment.close")}
          onClick={() => store.setOpen(false)}
        >
          <X size={18} aria-hidden />
        </button>
      </header>
      <Filters />
      {stale && <p className={styles.stale}>{t("comment.stale")}</p>}
      <div className={styles.scroll}>
        {draft && <NewThread key={`${draft.item}-${draft.rowId}-${draft.field}-${draft.quote}`} place={draft} />}
        <Threads />
      </div>
    </aside>
  );
}

function Filters() {
  const t = useT();
  const { store } = useComments();
  const filter = useCommentState((state) => state.filter);
  const threads = useCommentState(({ data }) => data?.threads ?? NONE);
  return (
    <div className={styles.filters} role="group" aria-label={t("comment.filter")}>
      {FILTERS.map((one) => (
        <button key={one} type="button" aria-pressed={filter === one} onClick={() => store.setFilter(one)}>
          {t(`comment.filter.${one}`)} <b>{threads.filter((thread) => shows(one, thread)).length}</b>
        </button>
      ))}
    </div>
  );
}

function Threads() {
  const t = useT();
  const filter = useCommentState((state) => state.filter);
  const loaded = useCommentState(({ data }) => data !== null);
  const threads = useCommentState(({ data }) => data?.threads ?? NONE);
  const active = useCommentState((state) => state.active);
  const mayWrite = useCommentState(({ data }) => data?.mayWrite ?? false);
  const shown = useMemo(
    () =>
      threads
        .filter((one) => shows(filter, one) || one.id === active)
        .sort((a, b) => placeOrder(a.item) - placeOrder(b.item)),
    [threads, filter, active],
  );
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (!active) return;
    list.current?.querySelector(`[data-thread="${active}"]`)?.scrollIntoView({ block: "nearest" });
  }, [active, shown.length]);
  if (!loaded) return <p className="hint">{t("comment.loading")}</p>;
  if (shown.length === 0)
    return (
      <div className={styles.none}>
        <p>{t(`comment.none.${filter}`)}</p>
        {mayWrite && filter === "open" && <p className="hint">{t("comment.how")}</p>}
      </div>
    );
  return (
    <ul className={styles.threads} ref={list}>
      {shown.map((thread) => (
        <ThreadCard key={thread.id} thread={thread} />
      ))}
    </ul>
  );
}
