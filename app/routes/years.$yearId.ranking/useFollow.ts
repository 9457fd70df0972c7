import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import type { LiveState } from "~/components/live/liveState";
import type { WindowSummary } from "~/domain/budget/windowSummary";

const FIGURES = ["orderVersion", "frameSatang", "proposedSatang", "keySatang", "undecidedSatang", "projects"] as const;

/**
 * Loads the rows again when the server tells other figures than those on the page; `busy` while the page's own moves
 * are on their way, whose answers load them anyway.
 */
export function useFollow(live: LiveState, loaded: WindowSummary, busy: boolean): void {
  const { revalidate, state } = useRevalidator();
  const other = live.summary.asOf > loaded.asOf && FIGURES.some((name) => live.summary[name] !== loaded[name]);
  const due = other && !busy && state === "idle";
  useEffect(() => {
    if (due) revalidate();
  }, [due, revalidate]);
}
