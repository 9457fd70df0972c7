import type { WindowCause, WindowMessage } from "~/domain/budget/windowMessage";
import type { WindowSummary } from "~/domain/budget/windowSummary";
import type { Freshness } from "../gauge/FreshnessNote";

/** The verdict changed while somebody looks: shown until it is dismissed. */
export type Crossing = { from: WindowSummary["verdict"]; to: WindowSummary["verdict"]; cause: WindowCause | null };

/** What a page knows about its figures. */
export type LiveState = {
  summary: WindowSummary;
  freshness: Freshness;
  /** Newest first. */
  causes: WindowCause[];
  crossing: Crossing | null;
};

/** What can happen to them. */
export type LiveEvent =
  | { type: "loaded"; summary: WindowSummary }
  | { type: "figures"; message: Extract<WindowMessage, { type: "window" }> }
  | { type: "freshness"; state: Freshness }
  | { type: "dismissed" };

/** Most lines of the activity strip. */
const MAX_CAUSES = 6;

/** The state of a page that was just loaded. */
export function loadedState(summary: WindowSummary): LiveState {
  return { summary, freshness: "loaded", causes: [], crossing: null };
}

/** The crossing that is shown after new figures: the first verdict stays the one compared with, until dismissed. */
function crossingOf(state: LiveState, now: WindowSummary, cause: WindowCause | null): Crossing | null {
  const from = state.crossing?.from ?? state.summary.verdict;
  if (from === now.verdict) return null;
  return {
    from,
    to: now.verdict,
    cause: state.summary.verdict === now.verdict ? (state.crossing?.cause ?? cause) : cause,
  };
}

/** Applies an event; figures older than the shown ones are left aside (a slow page load after a fast message). */
export function nextLiveState(state: LiveState, event: LiveEvent): LiveState {
  switch (event.type) {
    case "freshness":
      return state.freshness === event.state ? state : { ...state, freshness: event.state };
    case "dismissed":
      return { ...state, crossing: null };
    case "loaded": {
      const other = event.summary.areaCode !== state.summary.areaCode || event.summary.fy !== state.summary.fy;
      if (other) return loadedState(event.summary);
      if (event.summary.asOf < state.summary.asOf) return state;
      return { ...state, summary: event.summary, crossing: crossingOf(state, event.summary, null) };
    }
    case "figures": {
      const { summary, causes } = event.message;
      if (summary.asOf < state.summary.asOf) return state;
      const told = [...causes].reverse();
      return {
        ...state,
        summary,
        causes: [...told, ...state.causes].slice(0, MAX_CAUSES),
        crossing: crossingOf(state, summary, told[0] ?? null),
      };
    }
  }
}
