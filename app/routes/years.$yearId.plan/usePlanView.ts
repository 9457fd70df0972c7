import { useSearchParams } from "@remix-run/react";
import { useEffect, useState } from "react";

/** What is drawn: picture and outline, or one of the two. */
export const PLAN_VIEWS = ["both", "picture", "outline"] as const;

/** ผังและรายการ, ผัง, รายการ. */
export type PlanView = (typeof PLAN_VIEWS)[number];

/** Browsers refuse an address that changes with every key press. */
const SETTLED_MS = 250;

type Shown = { focus: string | null; gap: string | null; view: PlanView };

function readShown(search: URLSearchParams): Shown {
  const view = PLAN_VIEWS.find((one) => one === search.get("view")) ?? "both";
  return { focus: search.get("focus"), gap: search.get("gap"), view };
}

/** The address says what is shown, so that a link to a gap can be sent; the router is not asked to load anything anew. */
function writeAddress({ focus, gap, view }: Shown): void {
  const url = new URL(window.location.href);
  const values = { focus, gap, view: view === "both" ? null : view };
  for (const [name, value] of Object.entries(values)) {
    if (value === null) url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  if (url.href !== window.location.href) window.history.replaceState(window.history.state, "", url);
}

/** Selected node, gap filter and view of the page; they live in the address. A phone begins with the outline. */
export function usePlanView() {
  const [search] = useSearchParams();
  const [shown, setShown] = useState(() => readShown(search));
  useEffect(() => {
    const timer = setTimeout(() => writeAddress(shown), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [shown]);
  useEffect(() => {
    const narrow = window.matchMedia("(max-width: 683px)").matches;
    if (narrow) setShown((before) => (before.view === "both" ? { ...before, view: "outline" } : before));
  }, []);
  return {
    ...shown,
    setFocus: (focus: string | null) => setShown((before) => ({ ...before, focus })),
    setGap: (gap: string | null) => setShown((before) => ({ ...before, gap })),
    setView: (view: PlanView) => setShown((before) => ({ ...before, view })),
  };
}
