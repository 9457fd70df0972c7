import { useContext, useEffect, useRef } from "react";
import { PageLineContext } from "./pageLineContext";

/**
 * Calls `callback` whenever the topic was touched: `brief/<id>` (comments, versions, state of a brief), `year/<area>-<fy>` (its list
 * of comments) or `me` (what
 * concerns the signed-in person). Nothing comes with it: read again what you show. Also called after a broken connection,
 * because something may have been missed. null = do not listen.
 */
export function useTouched(topic: string | null, callback: () => void): void {
  const line = useContext(PageLineContext);
  const latest = useRef(callback);
  useEffect(() => {
    latest.current = callback;
  });
  useEffect(() => {
    if (!line || topic === null) return;
    return line.watchTopic(topic, () => latest.current());
  }, [line, topic]);
}
