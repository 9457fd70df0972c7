import { useEffect, useRef, useState, type ReactNode } from "react";
import { clockTime } from "~/format/clockTime";
import { usePhoneT } from "~/i18n/useT";
import { SayContext, useSaid } from "./useSaid";
import type { ViewState } from "./useLiveView";

/** At most one announcement in this time, milliseconds. */
const GAP_MS = 5_000;

/** Says honestly how fresh the view is: nothing while it is live, the time of what is shown while it is cut off. */
export function LiveNote({ state, at }: { state: ViewState; at: number }) {
  const t = usePhoneT();
  const words = state === "cut" ? t("dialogue.cut", { time: clockTime(new Date(at).toISOString()) }) : "";
  const [lost, setLost] = useState(false);
  useEffect(() => {
    if (state === "cut") setLost(true);
  }, [state]);
  // the announcer must not keep telling of a line that is back
  const status = useSaid(words || (lost ? t("dialogue.link.live") : ""));
  if (words === "") return null;
  return (
    <p className="banner" data-tone="warn" role={status}>
      {words}
    </p>
  );
}

/**
 * The one live region of a live view: speaks `text` when it changes, and what the parts of the view say through
 * {@link useSaid}; politely, the newest only, at most every five seconds.
 */
export function Announcer({ text, children }: { text: string; children: ReactNode }) {
  const [news, setNews] = useState(text);
  const [said, setSaid] = useState("");
  const last = useRef(-Infinity);
  useEffect(() => setNews(text), [text]);
  useEffect(() => {
    const wait = Math.max(0, last.current + GAP_MS - performance.now());
    const timer = setTimeout(() => {
      last.current = performance.now();
      setSaid(news);
    }, wait);
    return () => clearTimeout(timer);
  }, [news]);
  return (
    <SayContext.Provider value={setNews}>
      {children}
      <div className="visually-hidden" role="status" aria-live="polite">
        {said}
      </div>
    </SayContext.Provider>
  );
}
