import type { Bus } from "../bus";

type Parts = { bus: Bus; sessionOf(briefId: string): Promise<string | undefined> };

/** Most briefs of which it is remembered whether they are concept notes. */
const MOST = 5_000;

/** Tells the desk and the projector of a dialogue session that the concept note of one of its tables was changed. */
export class NoteNews {
  readonly #parts: Parts;
  readonly #sessions = new Map<string, Promise<string | undefined>>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** After a commit of a brief. A brief is the note of one session from its first moment, or of none for ever. */
  committed(briefId: string): void {
    const known = this.#sessions.get(briefId) ?? this.#parts.sessionOf(briefId);
    if (this.#sessions.size >= MOST) this.#sessions.clear();
    this.#sessions.set(briefId, known);
    known.then(
      (sessionId) => {
        if (sessionId) this.#parts.bus.emit("touched", { topic: `session-desk/${sessionId}` });
      },
      () => void this.#sessions.delete(briefId),
    );
  }
}
