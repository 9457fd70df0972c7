import { useContext, useEffect, useRef } from "react";
import { PageLineContext } from "./pageLineContext";

/**
 * Calls `callback` whenever the topic was touched: `brief/<id>` (comments, versions, state of a brief), `year/<area>-<fy>` (its list
 * of comments) or `me` (what
 * concerns the signed-in person). Nothing comes with it: read again what you show. Also called after a broken connection,
 * because something may have been missed. null = do not listen. `open` hears whether the connection stands.
 */
export function useTouched(topic: string | null, callback: () => void, open?: (open: boolean) => void): void {
  const line = useContext(PageLineContext);
  const latest = useRef(callback);
  const latestOpen = useRef(open);
  useEffect(() => {
    latest.current = callback;
    latestOpen.current = open;
  });
  useEffect(() => {
    if (!line || topic === null) return;
    return line.watchTopic(
      topic,
      () => latest.current(),
      (isOpen) => latestOpen.current?.(isOpen),
    );
  }, [line, topic]);
}
