import { filterFor, type BriefComments, type NewPlace, type ThreadFilter } from "./commentData";

/** What the page knows of the comments, and what it shows of them. */
export type CommentState = {
  data: BriefComments | null;
  /** The last reading failed: what is shown may be old. */
  stale: boolean;
  open: boolean;
  filter: ThreadFilter;
  /** The thread that is shown beside its words. */
  active: string | null;
  /** A thread that is being written. */
  draft: NewPlace | null;
};

const START: CommentState = { data: null, stale: false, open: false, filter: "open", active: null, draft: null };

/** Comments of the page; parts of it ask for what concerns them. */
export class CommentStore {
  #state = START;
  readonly #listeners = new Set<() => void>();
  /** A thread that a link named before the comments were read. */
  #wanted: string | null = null;

  readonly get = (): CommentState => this.#state;
  readonly getFirst = (): CommentState => START;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** New comments from the server; null = they could not be read. */
  loaded(data: BriefComments | null): void {
    this.#set(data ? { data, stale: false } : { stale: true });
    if (data && this.#wanted) this.show(this.#wanted);
  }

  /** Opens the panel with a thread in it. */
  show(threadId: string): void {
    const { data } = this.#state;
    if (!data) {
      this.#wanted = threadId;
      return;
    }
    this.#wanted = null;
    const thread = data.threads.find(({ id }) => id === threadId);
    this.#set({ open: true, ...(thread ? { active: threadId, filter: filterFor(thread), draft: null } : {}) });
  }

  /** The words of a thread were touched in the text: shown beside it, if the panel is open. */
  activate(threadId: string | null): void {
    if (this.#state.active !== threadId) this.#set({ active: threadId });
  }

  /** Begins a thread at a place. */
  begin(draft: NewPlace): void {
    this.#set({ open: true, draft, active: null });
  }

  /** The thread that was being written is sent or left. */
  drop(): void {
    this.#set({ draft: null });
  }

  setOpen(open: boolean): void {
    this.#set(open ? { open } : { open, active: null, draft: null });
  }

  setFilter(filter: ThreadFilter): void {
    this.#set({ filter, active: null });
  }

  #set(change: Partial<CommentState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
