import { useEffect, useRef, useState } from "react";
import type { WindowSummary } from "~/domain/budget/windowSummary";
import { useLocale } from "~/i18n/useT";
import { isWorthSaying } from "./announcement";
import { windowSentence } from "../gauge/windowWords";

/** At most one announcement in this time, milliseconds. */
const GAP_MS = 5_000;

/** Speaks the sentence to screen readers when the verdict changes or the sum jumps by a percent, at most every 5 s. */
export function WindowAnnouncer({ summary }: { summary: WindowSummary }) {
  const locale = useLocale();
  const [text, setText] = useState("");
  const said = useRef(summary);
  const lastAt = useRef(-Infinity);
  useEffect(() => {
    if (!isWorthSaying(said.current, summary)) return;
    const timer = setTimeout(
      () => {
        said.current = summary;
        lastAt.current = performance.now();
        setText(windowSentence(summary, locale));
      },
      Math.max(0, lastAt.current + GAP_MS - performance.now()),
    );
    return () => clearTimeout(timer);
  }, [summary, locale]);
  return (
    <div className="visually-hidden" role="status" aria-live="polite">
      {text}
    </div>
  );
}
