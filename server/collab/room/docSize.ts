import * as Y from "yjs";
import { LIMITS } from "../limits";

/** A document at its limit is measured again after so much was added, or after so long (deletions make room). */
const MEASURE_EVERY_BYTES = 512 * 1024;
const MEASURE_EVERY_MS = 1000;

/** Keeps a document under 8 MiB of compacted state without measuring it at every update. */
export class DocSize {
  readonly #doc: Y.Doc;
  #estimate: number;
  #measured = -Infinity;
  #measuredAt = -Infinity;

  constructor(doc: Y.Doc, bytes: number) {
    this.#doc = doc;
    this.#estimate = bytes;
  }

  /** Adds what an applied update weighed. */
  add(bytes: number): void {
    this.#estimate += bytes;
  }

  /** False when a growing update of this many bytes would pass the limit. */
  mayGrow(bytes: number): boolean {
    if (this.#estimate + bytes <= LIMITS.docBytes) return true;
    const now = performance.now();
    if (now - this.#measuredAt >= MEASURE_EVERY_MS || this.#estimate - this.#measured >= MEASURE_EVERY_BYTES) {
      this.#estimate = Y.encodeStateAsUpdate(this.#doc).length;
      this.#measured = this.#estimate;
      this.#measuredAt = now;
    }
    return this.#estimate + bytes <= LIMITS.docBytes;
  }
}
