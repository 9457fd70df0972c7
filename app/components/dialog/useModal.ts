import { useLayoutEffect, useRef } from "react";

/**
 * A `<dialog>` that is open as long as it is in the page. When it goes, the focus returns to where it was, if that is
 * still there.
 */
export function useModal() {
  const dialog = useRef<HTMLDialogElement>(null);
  // before the element leaves the page: afterwards the browser has nothing to return from
  useLayoutEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    element?.showModal();
    return () => {
      element?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return dialog;
}
