import { useContext, useEffect, useReducer } from "react";
import type { WindowSummary } from "~/domain/budget/windowSummary";
import { loadedState, nextLiveState, type LiveState } from "./liveState";
import { PageLineContext } from "./pageLineContext";

/** The figures of a page: those it was loaded with, then those the server tells. They come over the page's one connection. */
export function useLiveWindow(initial: WindowSummary): LiveState & { dismiss(): void } {
  const [state, dispatch] = useReducer(nextLiveState, initial, loadedState);
  const line = useContext(PageLineContext);
  const year = `${initial.areaCode}-${initial.fy}`;
  useEffect(() => dispatch({ type: "loaded", summary: initial }), [initial]);
  useEffect(
    () =>
      line?.watchYear(year, {
        figures: (message) => dispatch({ type: "figures", message }),
        freshness: (freshness) => dispatch({ type: "freshness", state: freshness }),
      }),
    [line, year],
  );
  return { ...state, dismiss: () => dispatch({ type: "dismissed" }) };
}
