import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { WindowRow } from "~/domain/budget/windowResult";

/** The rows between two of a list, both of them among it; only `to` when `from` is not shown. */
function between(shown: readonly WindowRow[], from: string | null, to: string): string[] {
  const ids = shown.map(({ projectId }) => projectId);
  const [start, end] = [ids.indexOf(from ?? to), ids.indexOf(to)];
  return start < 0 || end < 0 ? [to] : ids.slice(Math.min(start, end), Math.max(start, end) + 1);
}

/**
 * Which projects are selected, in order of rank; a project that left the list is no longer among them. With `range`
 * every shown row since the one chosen before is set alike.
 */
export function useSelection(rows: readonly WindowRow[], shown: readonly WindowRow[]) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const latest = useRef<string | null>(null);
  const list = useRef(shown);
  useEffect(() => {
    list.current = shown;
  });
  const select = useCallback((id: string, on: boolean, range: boolean) => {
    const ids = range ? between(list.current, latest.current, id) : [id];
    latest.current = id;
    setSelected((before) => new Set([...[...before].filter((one) => !ids.includes(one)), ...(on ? ids : [])]));
  }, []);
  const selectAll = useCallback(
    (on: boolean) => {
      const ids = new Set(shown.map(({ projectId }) => projectId));
      setSelected((before) => new Set([...[...before].filter((id) => !ids.has(id)), ...(on ? ids : [])]));
    },
    [shown],
  );
  const clear = useCallback(() => setSelected(new Set()), []);
  const ids = useMemo(
    () => rows.filter(({ projectId }) => selected.has(projectId)).map(({ projectId }) => projectId),
    [rows, selected],
  );
  return { selected, ids, select, selectAll, clear };
}
