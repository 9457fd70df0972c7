import { useSearchParams } from "@remix-run/react";
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from "react";
import { briefRoom } from "~/collab/roomName";
import { useTouched } from "~/components/live/useTouched";
import { useT } from "~/i18n/useT";
import type { CommentCommand } from "../../../briefs.$briefId_.comments/commentCommand";
import { useNotify } from "../../state/notices";
import { CommentStore, type CommentState } from "./commentStore";
import { readComments, sendComment, type SendResult } from "./sendComment";

/** The comments of the page and how to act on them. */
export type Comments = {
  store: CommentStore;
  /** Sends a command and reads the comments again when it was done. */
  send(command: CommentCommand): Promise<SendResult>;
};

const CommentsContext = createContext<Comments | null>(null);

/** Reads the comments again; of several readings at once the last one counts. */
function useReading(briefId: string, store: CommentStore): () => Promise<void> {
  const turn = useRef(0);
  const read = useCallback(async () => {
    const own = ++turn.current;
    const data = await readComments(briefId);
    if (own === turn.current) store.loaded(data);
  }, [briefId, store]);
  useEffect(() => {
    void read();
    const again = () => void read();
    window.addEventListener("online", again);
    return () => {
      turn.current += 1;
      window.removeEventListener("online", again);
    };
  }, [read]);
  useTouched(briefRoom(briefId), () => void read());
  return read;
}

/** Says what was done with a comment: to the eye, and to who only hears the page. */
function useSaid(): (command: CommentCommand) => void {
  const t = useT();
  const notify = useNotify();
  return useCallback(
    (command) => {
      const { intent } = command;
      if (intent !== "close") return notify(t(`comment.done.${intent}`), "ok");
      notify(t(command.resolved ? "comment.done.close" : "comment.done.reopen"), "ok");
    },
    [t, notify],
  );
}

/** Gives the comments of a brief to its page, live, and shows the thread that the address names (`?thread=`). */
export function CommentsProvider({ briefId, children }: { briefId: string; children: ReactNode }) {
  const [store] = useState(() => new CommentStore());
  const read = useReading(briefId, store);
  const [search] = useSearchParams();
  const named = search.get("thread");
  useEffect(() => {
    if (named) store.show(named);
  }, [named, store]);
  const said = useSaid();
  const value = useMemo<Comments>(
    () => ({
      store,
      send: async (command) => {
        const result = await sendComment(briefId, command);
        if (result.kind === "done") said(command);
        if (result.kind !== "unsent") await read();
        return result;
      },
    }),
    [briefId, store, read, said],
  );
  return <CommentsContext.Provider value={value}>{children}</CommentsContext.Provider>;
}

/** The comments of the page. Throws outside of it. */
export function useComments(): Comments {
  const comments = useContext(CommentsContext);
  if (!comments) throw new Error("not inside the page of a brief");
  return comments;
}

/** A part of what the page knows of the comments. `select` must return parts of the state, or simple values. */
export function useCommentState<T>(select: (state: CommentState) => T): T {
  const { store } = useComments();
  return useSyncExternalStore(
    store.subscribe,
    () => select(store.get()),
    () => select(store.getFirst()),
  );
}
