import { CommentFocus } from "./commentFocus";
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
  /** A thread that is to be shown once it is read. */
  #wanted: string | null = null;
  readonly #focus = new CommentFocus();

  readonly get = (): CommentState => this.#state;
  readonly getFirst = (): CommentState => START;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** New comments from the server; null = they could not be read. */
  loaded(data: BriefComments | null): void {
    this.#set(data ? { data, stale: false } : { stale: true });
    const wanted = this.#wanted;
    if (wanted && data?.threads.some(({ id }) => id === wanted)) this.show(wanted);
  }

  /** Opens the panel with a thread in it; one that is not known yet is shown as soon as it is read. */
  show(threadId: string): void {
    const thread = this.#state.data?.threads.find(({ id }) => id === threadId);
    this.#wanted = thread ? null : threadId;
    this.#set({ open: true, ...(thread ? { active: threadId, filter: filterFor(thread) } : {}) });
  }

  /** The words of a thread were touched in the text: shown beside it, if the panel is open. */
  activate(threadId: string | null): void {
    if (this.#state.active !== threadId) this.#set({ active: threadId });
  }

  /** Begins a thread at a place. */
  begin(draft: NewPlace): void {
    this.#focus.remember();
    this.#set({ open: true, draft, active: null });
  }

  /** The thread that was being written is sent or left. */
  drop(): void {
    this.#focus.leave(() => this.#set({ draft: null }));
  }

  setOpen(open: boolean): void {
    if (open) this.#set({ open });
    else this.#focus.leave(() => this.#set({ open, active: null, draft: null }));
  }

  setFilter(filter: ThreadFilter): void {
    this.#set({ filter, active: null });
  }

  #set(change: Partial<CommentState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
