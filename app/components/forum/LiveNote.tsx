import { useEffect, useRef, useState } from "react";
import { clockTime } from "~/format/clockTime";
import { usePhoneT } from "~/i18n/useT";
import type { ViewState } from "./useLiveView";

/** At most one announcement in this time, milliseconds. */
const GAP_MS = 5_000;

/** Says honestly how fresh the view is: nothing while it is live, the time of what is shown while it is cut off. */
export function LiveNote({ state, at }: { state: ViewState; at: number }) {
  const t = usePhoneT();
  if (state !== "cut") return null;
  return (
    <p className="banner" data-tone="warn" role="status">
      {t("dialogue.cut", { time: clockTime(new Date(at).toISOString()) })}
    </p>
  );
}

/** Speaks a text to screen readers when it changes, politely and at most every five seconds. */
export function Announcer({ text }: { text: string }) {
  const [said, setSaid] = useState("");
  const last = useRef(-Infinity);
  useEffect(() => {
    const wait = Math.max(0, last.current + GAP_MS - performance.now());
    const timer = setTimeout(() => {
      last.current = performance.now();
      setSaid(text);
    }, wait);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <div className="visually-hidden" role="status" aria-live="polite">
      {said}
    </div>
  );
}
