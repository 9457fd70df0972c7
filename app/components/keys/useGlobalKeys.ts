import { useEffect } from "react";
import { globalWish } from "./shortcuts";

const FIELDS = "input:not([type=checkbox], [type=radio], [type=button], [type=submit]), textarea, select";

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.closest(FIELDS) !== null);

/** Hears the keys of every page. A dialog that is open keeps its keys: nothing opens above it. */
export function useGlobalKeys(answer: (wish: "search" | "help") => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.repeat) return;
      const wish = globalWish(event, isTyping(event.target));
      if (!wish) return;
      // also inside our own dialog: the browser's search bar would open instead
      event.preventDefault();
      if (!document.querySelector("dialog[open]")) answer(wish);
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [answer]);
}
