import { useLoaderData, useRevalidator } from "@remix-run/react";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { yearId } from "~/components/place";
import { fetchInTime } from "~/components/forum/fetchInTime";
import { useTouched } from "~/components/live/useTouched";
import { assembleGraph } from "~/domain/plan/assemble";
import { planGaps } from "~/domain/plan/gaps";
import { unpackPlan } from "~/domain/plan/view/packed";
import type { loader } from "../route";
import { applyPatch, type Patched, type PlanPatch } from "./planPatch";

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

/** How long the server may take to say what changed, ms. */
const IN_TIME = 15_000;

/**
 * The graph on the page: what the server sent, and the small changes since, taken in without reading everything again. Gaps
 * are counted here by the same rules as in the server.
 */
export function usePlanGraph() {
  const loaded = useLoaderData<typeof loader>();
  const { revalidate } = useRevalidator();
  const data = useMemo(() => unpackPlan(loaded.packed), [loaded.packed]);
  const start = (): Patched & { of: Loaded } => ({ of: loaded, source: data.source, nudges: loaded.nudges });
  const [kept, setKept] = useState(start);
  const now = kept.of === loaded ? kept : start();
  if (now !== kept) setKept(now);
  const newest = useRef(now);
  useEffect(() => {
    newest.current = now;
  });
  const apply = useCallback(
    (patch: PlanPatch) => {
      const after = applyPatch(newest.current, patch, newest.current.of.frameworks);
      if (!after) return revalidate();
      newest.current = { ...after, of: newest.current.of };
      setKept(newest.current);
    },
    [revalidate],
  );
  useOthersChanges(loaded, apply, revalidate);
  const { source, nudges } = now;
  const graph = useMemo(() => assembleGraph(source), [source]);
  const findings = useMemo(() => planGaps(graph, loaded.place.fy), [graph, loaded.place.fy]);
  const { linkable, facets } = data;
  return { graph, findings, linkable, facets, nudges, apply };
}

/** What {@link usePlanGraph} gives. */
export type PlanGraphOnPage = ReturnType<typeof usePlanGraph>;

type Changes = PlanPatch & { seq: string };

/** Somebody linked, moved, archived or added: small changes are taken in, after others everything is read again. */
function useOthersChanges(
  { place, seq, edition }: Loaded,
  apply: (patch: PlanPatch) => void,
  revalidate: () => void,
): void {
  const since = useRef(seq);
  useEffect(() => {
    since.current = seq;
  }, [seq]);
  // asked one after the other: an answer that is overtaken would bring back what is gone
  const asking = useRef<"no" | "yes" | "again">("no");
  const ask = async (): Promise<void> => {
    if (edition !== null) return revalidate();
    if (asking.current !== "no") return void (asking.current = "again");
    asking.current = "yes";
    const path = `/years/${yearId(place)}/plan/changes?after=${since.current}`;
    const reply = await fetchInTime(path, IN_TIME, { headers: { Accept: "application/json" } }).catch(() => null);
    const changes = reply?.ok ? ((await reply.json()) as Changes | null) : null;
    const again = asking.current === ("again" as string);
    asking.current = "no";
    if (!changes) return revalidate();
    since.current = changes.seq;
    apply(changes);
    if (again) await ask();
  };
  useTouched(`plans/${place.areaCode}`, () => void ask());
}
