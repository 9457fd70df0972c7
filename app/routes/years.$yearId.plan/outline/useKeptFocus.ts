import { useEffect, useLayoutEffect, useRef, type RefObject } from "react";

/** Puts the focus on the row of a key. */
export function focusRow(body: HTMLElement | null, key: string): void {
  body?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus();
}

/**
 * A link moves its row under another one: the old row goes with the focus in it, so the focus is put on the row of
 * `key`, which is where the old one went.
 */
export function useKeptFocus(body: RefObject<HTMLElement>, key: string | undefined): void {
  const inside = useRef(false);
  // React's own focus events keep silent while it changes the page, as when a dialog returns the focus
  useEffect(() => {
    const element = body.current;
    const enter = () => void (inside.current = true);
    // a row that goes away, and a window that goes to the back, name nobody who has the focus now
    const leave = (event: FocusEvent) => void (inside.current = event.relatedTarget === null);
    element?.addEventListener("focusin", enter);
    element?.addEventListener("focusout", leave);
    return () => {
      element?.removeEventListener("focusin", enter);
      element?.removeEventListener("focusout", leave);
    };
  }, [body]);
  useLayoutEffect(() => {
    if (inside.current && document.activeElement === document.body && key !== undefined) focusRow(body.current, key);
  });
}
