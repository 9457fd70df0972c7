/** Id of the control that opens the comments: the focus goes there when the place it came from is gone. */
export const COMMENTS_TOGGLE = "comments-toggle";

const inPanel = () => Boolean(document.activeElement?.closest("#comments"));

/**
 * Where a person worked before the comments took the focus, so that the keyboard goes on there when a comment is sent,
 * left, or the panel is closed.
 */
export class CommentFocus {
  #from: HTMLElement | null = null;

  /** To be called before the comments take the focus. */
  remember(): void {
    const { activeElement } = document;
    if (!(activeElement instanceof HTMLElement) || activeElement === document.body || inPanel()) return;
    this.#from = activeElement;
  }

  /** Does what takes a part of the panel away; the focus, if it was in there, goes back to where it came from. */
  leave(change: () => void): void {
    const held = inPanel();
    change();
    if (!held) return;
    const back = this.#from?.isConnected ? this.#from : document.getElementById(COMMENTS_TOGGLE);
    back?.focus({ preventScroll: true });
  }
}

/** Puts the focus on the card of a thread, whose parts may have just changed. */
export function focusThread(threadId: string): void {
  document.querySelector<HTMLElement>(`[data-thread="${threadId}"]`)?.focus({ preventScroll: true });
}
