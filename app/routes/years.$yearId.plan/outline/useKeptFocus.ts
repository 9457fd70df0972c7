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
    // a dialog gives the focus back where it came from, perhaps to a row that is gone by then
    const enter = ({ target }: FocusEvent) => {
      if (!(target instanceof Element) || target.closest("dialog")) return;
      inside.current = element?.contains(target) ?? false;
    };
    document.addEventListener("focusin", enter);
    return () => document.removeEventListener("focusin", enter);
  }, [body]);
  useLayoutEffect(() => {
    if (inside.current && document.activeElement === document.body && key !== undefined) focusRow(body.current, key);
  });
}
