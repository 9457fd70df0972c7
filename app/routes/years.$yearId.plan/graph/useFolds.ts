import { useFetcher, useLoaderData } from "@remix-run/react";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { PlanGraph } from "~/domain/plan/planGraph";
import { aboveOf, foldable } from "~/domain/plan/view/fold";
import type { loader } from "../route";

/** Quiet time after which the server is told what is folded, ms. */
const SETTLED_MS = 800;

/** Tells the server what this person has folded, some time after the last change. */
function useKept(): (folded: ReadonlySet<string>) => void {
  const { submit } = useFetcher();
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(
    (folded) => {
      clearTimeout(timer.current);
      const send = () => submit({ intent: "fold", folded: [...folded].join(" ") }, { method: "post" });
      timer.current = setTimeout(send, SETTLED_MS);
    },
    [submit],
  );
}

type Selection = { focus: string | null; onSelect(id: string): void };

/**
 * Folded branches, the same in picture and outline and kept for the person. What is selected is always seen: the branches
 * above it are open, and folding one of these selects its top.
 */
export function useFolds(graph: PlanGraph, { focus, onSelect }: Selection) {
  const { folded: kept } = useLoaderData<typeof loader>();
  const [folded, setFolded] = useState<ReadonlySet<string>>(() => new Set(kept));
  const keep = useKept();
  const can = useMemo(() => foldable(graph), [graph]);
  const above = useMemo(() => (focus === null ? new Set<string>() : aboveOf(graph, focus)), [graph, focus]);
  const shown = useMemo(() => new Set([...folded].filter((id) => can.has(id) && !above.has(id))), [folded, can, above]);
  const change = (next: ReadonlySet<string>) => {
    setFolded(next);
    keep(next);
  };
  const onFold = (id: string) => {
    const next = new Set(folded);
    if (shown.has(id)) next.delete(id);
    else next.add(id);
    // what lies below goes out of sight: the selection goes to what stays
    if (above.has(id)) onSelect(id);
    change(next);
  };
  return { folded: shown, foldable: can, onFold, unfoldAll: () => change(new Set()) };
}

/** What {@link useFolds} gives. */
export type Folds = ReturnType<typeof useFolds>;
