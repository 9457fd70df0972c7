import * as Y from "yjs";
import type { PendingWork } from "./pendingWork";
import type { MergedStates } from "./roomSnapshot";

/**
 * Watches a page's returns to its room. When it comes back with work that waited, the states of both sides are taken
 * before they are merged; confirmations are held back until then, so that "what the server has" stays what others did.
 */
export class MergeWatch {
  readonly #doc: Y.Doc;
  readonly #pending: PendingWork;
  readonly #report: ((states: MergedStates) => void) | undefined;
  #joined = false;
  #before: { base: Uint8Array; mine: Uint8Array } | null = null;
  #confirmed: number | null = null;

  constructor(doc: Y.Doc, pending: PendingWork, report: ((states: MergedStates) => void) | undefined) {
    this.#doc = doc;
    this.#pending = pending;
    this.#report = report;
  }

  /** Content messages 1…n are settled. */
  confirmed(upTo: number): void {
    if (this.#before) this.#confirmed = upTo;
    else this.#pending.confirmed(upTo);
  }

  /** Looks at the connection: called at every change of it. */
  look(connected: boolean, synced: boolean): void {
    if (!connected) {
      this.#joined = false;
      this.#before = null;
      this.#confirmed = null;
      return;
    }
    if (!this.#joined) this.#arrive();
    if (synced && this.#before) this.#merged(this.#before);
  }

  #arrive(): void {
    this.#joined = true;
    const base = this.#report && this.#pending.count > 0 ? this.#pending.known() : null;
    if (base) this.#before = { base, mine: Y.encodeStateAsUpdate(this.#doc) };
  }

  #merged(before: { base: Uint8Array; mine: Uint8Array }): void {
    this.#before = null;
    // when others built upon changes whose confirmation was lost, only the merged document holds all of theirs
    const theirs = this.#pending.known() ?? Y.encodeStateAsUpdate(this.#doc);
    if (this.#confirmed !== null) this.#pending.confirmed(this.#confirmed);
    this.#confirmed = null;
    this.#report?.({ ...before, theirs });
  }
}
