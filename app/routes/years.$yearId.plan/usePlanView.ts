import { useSearchParams } from "@remix-run/react";
import { useEffect, useMemo, useState } from "react";
import { FUND_SOURCES } from "~/domain/brief/briefContent";
import { NO_FILTERS, type PlanFilters } from "~/domain/plan/view/find";

/** What is drawn: picture and outline, or one of the two. */
export const PLAN_VIEWS = ["both", "picture", "outline"] as const;

/** ผังและรายการ, ผัง, รายการ. */
export type PlanView = (typeof PLAN_VIEWS)[number];

/** Browsers refuse an address that changes with every key press. */
const SETTLED_MS = 250;

type Shown = {
  focus: string | null;
  gap: string | null;
  view: PlanView;
  filters: PlanFilters;
  /** Places where something is missing are drawn. */
  ghosts: boolean;
};

/** Longest words that are searched for. */
const MAX_WORDS = 100;

/** Names of the filters in the address. */
const NAMES = { issue: "issue", org: "org", fund: "fund", words: "q", walk: "walk" } as const;

function readShown(search: URLSearchParams): Shown {
  const asked = (name: string) => search.get(name) || null;
  return {
    focus: asked("focus"),
    gap: asked("gap"),
    view: PLAN_VIEWS.find((one) => one === search.get("view")) ?? "both",
    filters: {
      ...{ issue: asked(NAMES.issue), org: asked(NAMES.org), walk: asked(NAMES.walk) },
      fund: FUND_SOURCES.find((one) => one === search.get(NAMES.fund)) ?? null,
      words: (asked(NAMES.words) ?? "").slice(0, MAX_WORDS),
    },
    ghosts: search.get("ghosts") !== "0",
  };
}

/** What the address says of something shown; "" and null are left out. */
function valuesOf({ focus, gap, view, filters, ghosts }: Shown): Record<string, string | null> {
  const { issue, org, fund, words, walk } = filters;
  const filtered = { [NAMES.issue]: issue, [NAMES.org]: org, [NAMES.fund]: fund, [NAMES.words]: words };
  const rest = { [NAMES.walk]: walk, view: view === "both" ? null : view, ghosts: ghosts ? null : "0" };
  return { focus, gap, ...filtered, ...rest };
}

/** The address says what is shown, so that a link to a gap can be sent; the router is not asked to load anything anew. */
function writeAddress(shown: Shown): void {
  const url = new URL(window.location.href);
  for (const [name, value] of Object.entries(valuesOf(shown))) {
    if (value === null || value === "") url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  if (url.href !== window.location.href) window.history.replaceState(window.history.state, "", url);
}

/** Selection, filters and view of the page; they live in the address. A phone begins with the outline. */
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
  const set = useMemo(() => {
    const change = (more: Partial<Shown>) => setShown((before) => ({ ...before, ...more }));
    return {
      setFocus: (focus: string | null) => change({ focus }),
      setGap: (gap: string | null) => change({ gap }),
      setView: (view: PlanView) => change({ view }),
      setGhosts: (ghosts: boolean) => change({ ghosts }),
      setFilters: (more: Partial<PlanFilters>) =>
        setShown((before) => ({ ...before, filters: { ...before.filters, ...more } })),
      clear: () => change({ filters: NO_FILTERS, gap: null }),
      /** Walks along an entry's chain, which is selected. */
      walk: (id: string | null) =>
        setShown((before) => ({ ...before, filters: { ...before.filters, walk: id }, focus: id ?? before.focus })),
    };
  }, []);
  return { ...shown, ...set };
}

/** What {@link usePlanView} gives. */
export type PlanShown = ReturnType<typeof usePlanView>;
