import { useEffect, useReducer } from "react";
import type { WindowSummary } from "~/domain/budget/windowSummary";
import { connectLiveWindow } from "./connectLiveWindow";
import { loadedState, nextLiveState, type LiveState } from "./liveState";

/** The figures of a page: those it was loaded with, then those the server tells. One connection a page: call it once. */
export function useLiveWindow(initial: WindowSummary): LiveState & { dismiss(): void } {
  const [state, dispatch] = useReducer(nextLiveState, initial, loadedState);
  const year = `${initial.areaCode}-${initial.fy}`;
  useEffect(() => dispatch({ type: "loaded", summary: initial }), [initial]);
  useEffect(
    () =>
      connectLiveWindow(year, {
        figures: (message) => dispatch({ type: "figures", message }),
        freshness: (freshness) => dispatch({ type: "freshness", state: freshness }),
      }),
    [year],
  );
  return { ...state, dismiss: () => dispatch({ type: "dismissed" }) };
}
