import type * as Y from "yjs";
import { LOCAL_EDIT } from "~/collab/brief/origin";
import { readBrief } from "~/collab/briefDoc";
import type { BriefContent } from "~/domain/brief/briefContent";
import { shareEqual } from "./shareEqual";

/** How long a change of somebody else waits to be drawn, milliseconds: several updates of one burst are read once. */
const BATCH_MS = 25;

/**
 * The same for this person's typing, whose field shows it already: only what is derived from it waits. Own choices and
 * amounts are read at once ({@link ContentStore.flush}).
 */
const TYPING_MS = 200;

/**
 * What the brief says now: the projection until the document is there, then the document. Unchanged rows keep their
 * identity from one reading to the next.
 */
export class ContentStore {
  #content: BriefContent;
  #doc: Y.Doc | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  readonly #listeners = new Set<() => void>();
  readonly #first: BriefContent;

  constructor(projection: BriefContent) {
    this.#content = projection;
    this.#first = projection;
  }

  readonly get = (): BriefContent => this.#content;

  /** What the server drew; the browser's first paint must say the same. */
  readonly getFirst = (): BriefContent => this.#first;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Follows a document from now on; returns how to stop. */
  attach(doc: Y.Doc): () => void {
    this.#doc = doc;
    const changed = ({ origin }: Y.Transaction) => {
      this.#timer ??= setTimeout(this.flush, origin === LOCAL_EDIT ? TYPING_MS : BATCH_MS);
    };
    doc.on("afterTransaction", changed);
    this.flush();
    return () => {
      doc.off("afterTransaction", changed);
      if (this.#timer !== null) clearTimeout(this.#timer);
      this.#timer = null;
      this.#doc = null;
    };
  }

  /** Reads the document at once: after an own action whose result must be on the page, such as a new row. */
  readonly flush = (): void => {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    if (!this.#doc) return;
    const next = shareEqual(this.#content, readBrief(this.#doc).content);
    if (next === this.#content) return;
    this.#content = next;
    for (const listener of this.#listeners) listener();
  };
}
