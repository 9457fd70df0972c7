import { createContext, useContext, useEffect, useRef } from "react";

/** The announcer of the view around; null where there is none. */
export const SayContext = createContext<((text: string) => void) | null>(null);

/**
 * Has the view's announcer speak a text when it changes; "" is silence. Returns the role that the shown text needs: none
 * inside of a view that announces, so that one live region speaks, and "status" elsewhere.
 */
export function useSaid(text: string): "status" | undefined {
  const say = useContext(SayContext);
  const before = useRef(text);
  useEffect(() => {
    if (text === before.current) return;
    before.current = text;
    if (text !== "") say?.(text);
  }, [text, say]);
  return say ? undefined : "status";
}
