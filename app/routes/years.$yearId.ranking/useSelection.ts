import { useCallback, useMemo, useState } from "react";
import type { WindowRow } from "~/domain/budget/windowResult";

/** Which projects are selected, in order of rank; a project that left the list is no longer among them. */
export function useSelection(rows: readonly WindowRow[], shown: readonly WindowRow[]) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const select = useCallback(
    (id: string, on: boolean) =>
      setSelected((before) => new Set([...before].filter((one) => one !== id).concat(on ? [id] : []))),
    [],
  );
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
