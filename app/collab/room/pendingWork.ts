import * as Y from "yjs";

/** An own change. `number` = its content message on the present socket; null = not sent on it. */
type Change = { update: Uint8Array; number: number | null; refused: boolean };

/**
 * The own changes that the server has not confirmed, and a second document that holds exactly what it has ("known"):
 * everything that came from it, and every own change once it is confirmed. The count is what the page shows as waiting.
 */
export class PendingWork {
  #known = new Y.Doc();
  #queue: Change[] = [];
  /** Changes of earlier visits, whose bytes lie in the document only, and the message that offers them. */
  #earlier = { count: 0, number: null as number | null, refused: false, offered: null as Uint8Array | null };
  #trusted = true;
  /** The message of the present socket that offered the document as a whole. */
  #offer: number | null = null;

  /** Changes that wait for a confirmation. */
  get count(): number {
    return this.#earlier.count + this.#queue.length;
  }

  /** Changes of this visit alone. */
  get ownCount(): number {
    return this.#queue.length;
  }

  /**
   * Takes over what an earlier visit left: the document as it lies in this browser, how many of its changes were not
   * confirmed, and what the server was known to have then (null = that was not noted in time).
   */
  adopt(doc: Y.Doc, waiting: number, known: Uint8Array | null): void {
    this.#earlier.count = waiting;
    this.#trusted = waiting === 0 || known !== null;
    Y.applyUpdate(this.#known, waiting > 0 && known ? known : Y.encodeStateAsUpdate(doc));
  }

  /** An own change; `number` is its content message, null when it could not be sent. */
  add(update: Uint8Array, number: number | null): void {
    this.#queue.push({ update, number, refused: false });
  }

  /** Something that the server sent, as it sent it (what lost against an own value is gone in the page's document). */
  received(update: Uint8Array): void {
    Y.applyUpdate(this.#known, update);
  }

  /** A new socket: nothing has been sent on it. */
  socketOpened(): void {
    for (const change of this.#queue) change.number = null;
    this.#earlier.number = null;
    this.#offer = null;
  }

  /** The document was offered as a whole with this content message. */
  offered(doc: Y.Doc, number: number): void {
    for (const change of this.#queue) change.number ??= number;
    this.#offer = number;
    if (this.#earlier.count === 0) return;
    this.#earlier.number = number;
    this.#earlier.offered = Y.encodeStateAsUpdate(doc);
  }

  /**
   * The server does not take this content message. When it was the offer of a document in which nothing was known to
   * wait (the browser lost the count, not the copy), something does: it counts as one change.
   */
  refused(number: number): void {
    const own = this.#queue.filter((change) => change.number === number);
    for (const change of own) change.refused = true;
    if (this.#earlier.number === number) this.#earlier.refused = true;
    else if (own.length === 0 && this.#earlier.count === 0 && this.#offer === number)
      this.#earlier = { count: 1, number, refused: true, offered: null };
  }

  /** Content messages 1…n of the present socket are settled: durable, but for those refused before. */
  confirmed(upTo: number): void {
    const done = ({ number, refused }: Pick<Change, "number" | "refused">) =>
      number !== null && number <= upTo && !refused;
    if (this.#earlier.count > 0 && done(this.#earlier)) {
      if (this.#earlier.offered) Y.applyUpdate(this.#known, this.#earlier.offered);
      this.#earlier = { count: 0, number: null, refused: false, offered: null };
      this.#trusted = true;
    }
    const left = this.#queue.filter((change) => !done(change));
    if (left.length === this.#queue.length) return;
    for (const change of this.#queue) if (done(change)) Y.applyUpdate(this.#known, change.update);
    this.#queue = left;
  }

  /** What the server has, as far as this page knows; null when that is not known for sure. */
  known(): Uint8Array | null {
    const { pendingStructs } = this.#known.store;
    return this.#trusted && pendingStructs === null ? Y.encodeStateAsUpdate(this.#known) : null;
  }

  /** Frees the second document. */
  destroy(): void {
    this.#known.destroy();
  }
}
