import { useCallback, useEffect, useRef, useState } from "react";
import { useTouched } from "../live/useTouched";
import { fetchInTime } from "./fetchInTime";

/** How a view keeps itself fresh: told by the server, asking by itself, or cut off since `since` (ms since 1970). */
export type ViewState = "live" | "asking" | "cut";

/** News are read at once; those that follow within this time are read together, milliseconds. */
const GATHER_MS = 150;
/** How often a view asks when nobody tells it, and when it is told (a safeguard), milliseconds. */
const ASK_MS = 3_000;
const SAFEGUARD_MS = 20_000;
/** So long an answer may take: a line that swallows everything would else look fresh for minutes, milliseconds. */
const PATIENCE_MS = 20_000;
const NEWS = { headers: { accept: "application/json" }, cache: "no-store" } as const;

/**
 * A view of a session that follows the server: it begins with what the page was loaded with, is read again when its topic is
 * touched, and asks by itself where no socket stands. While the server cannot be reached it keeps the last view and says so.
 * `gone` = the server says that this view is no longer ours: the page is loaded anew.
 */
export function useLiveView<View extends { head: { at: number } }>(
  loaded: View,
  path: string,
  topic: string,
): { view: View; state: ViewState; offset: number; refresh: () => Promise<void> } {
  const [view, setView] = useState(loaded);
  const [told, setTold] = useState(false);
  const [cut, setCut] = useState(false);
  const [offset, setOffset] = useState(0);
  const latest = useRef(loaded.head.at);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const read = useRef(-Infinity);

  const take = useCallback((next: View) => {
    // a slow answer must not put an older view over a newer one
    if (next.head.at < latest.current) return;
    latest.current = next.head.at;
    setOffset(next.head.at - Date.now());
    setView(next);
  }, []);
  useEffect(() => take(loaded), [loaded, take]);

  const refresh = useCallback(async () => {
    try {
      const reply = await fetchInTime(path, PATIENCE_MS, NEWS);
      if (reply.status === 401 || reply.status === 404) return location.reload();
      if (!reply.ok) throw new Error(String(reply.status));
      take((await reply.json()) as View);
      setCut(false);
    } catch {
      setCut(true);
    }
  }, [path, take]);

  const soon = useCallback(() => {
    const wait = Math.max(0, read.current + GATHER_MS - performance.now());
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      read.current = performance.now();
      void refresh();
    }, wait);
  }, [refresh]);
  const hears = useCallback(
    (open: boolean) => {
      setTold(open);
      // what happened between the reading of this page and its first news was told to nobody
      if (open) soon();
    },
    [soon],
  );
  useTouched(topic, soon, hears);
  useEffect(() => {
    const ask = setInterval(() => void refresh(), told && !cut ? SAFEGUARD_MS : ASK_MS);
    return () => clearInterval(ask);
  }, [told, cut, refresh]);
  useUnlocked(soon);
  useEffect(() => () => clearTimeout(timer.current), []);
  return { view, state: cut ? "cut" : told ? "live" : "asking", offset, refresh };
}

/** A phone that was locked looks at once. */
function useUnlocked(soon: () => void): void {
  useEffect(() => {
    const look = () => void (document.visibilityState === "visible" && soon());
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [soon]);
}
