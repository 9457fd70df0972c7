import type { Presence, PresenceFocus } from "~/collab/presence";
import { shareEqual } from "./shareEqual";

/** Who else is on the brief and where, with a subscription; entries that did not change keep their identity. */
export class PresenceStore {
  #present: Presence[] = [];
  readonly #listeners = new Set<() => void>();
  #setFocus: (focus: PresenceFocus | null) => void = () => undefined;

  readonly get = (): Presence[] => this.#present;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Says who is there now. */
  show(present: readonly Presence[]): void {
    const next = shareEqual<Presence[]>(this.#present, [...present]);
    if (next === this.#present) return;
    this.#present = next;
    for (const listener of this.#listeners) listener();
  }

  /** How this page tells the others where it works. */
  connect(setFocus: (focus: PresenceFocus | null) => void): void {
    this.#setFocus = setFocus;
  }

  /** Tells the others where this person works; null = nowhere. */
  readonly work = (focus: PresenceFocus | null): void => this.#setFocus(focus);
}
