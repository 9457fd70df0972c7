import type { LocalCopy } from "../localCopy";
import type { PendingWork } from "./pendingWork";

/**
 * Keeps beside the local copy how much of it waits and what the server is known to have, so that the next visit, also
 * one after a crash, can count and merge honestly.
 */
export class CopyNotes {
  readonly #pending: PendingWork;
  readonly #copy: LocalCopy;
  #noted: boolean;

  constructor(pending: PendingWork, copy: LocalCopy) {
    this.#pending = pending;
    this.#copy = copy;
    this.#noted = copy.known !== null;
  }

  /** Looks at what waits: called at every change of it. */
  look(connected: boolean): void {
    this.#copy.note(this.#pending.ownCount);
    if (this.#pending.count === 0) {
      this.#copy.settled();
      if (this.#noted) this.#copy.noteKnown(null);
      this.#noted = false;
    } else if (!connected) this.noteKnown();
  }

  /** Notes what the server has, once for every stretch of waiting. */
  noteKnown(): void {
    if (this.#noted || this.#pending.count === 0) return;
    const known = this.#pending.known();
    if (known) this.#copy.noteKnown(known);
    this.#noted = known !== null;
  }
}
