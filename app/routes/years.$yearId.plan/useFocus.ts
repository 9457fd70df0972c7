import { useSearchParams } from "@remix-run/react";
import { useCallback } from "react";

/** The selected node and the gap filter live in the URL, so that a link to a gap can be sent to a colleague. */
export function useFocus() {
  const [search, setSearch] = useSearchParams();
  const set = useCallback(
    (key: string, value: string | null) =>
      setSearch(
        (before) => {
          const next = new URLSearchParams(before);
          if (value === null) next.delete(key);
          else next.set(key, value);
          return next;
        },
        { replace: true, preventScrollReset: true },
      ),
    [setSearch],
  );
  return {
    focus: search.get("focus"),
    gap: search.get("gap"),
    setFocus: useCallback((id: string | null) => set("focus", id), [set]),
    setGap: useCallback((code: string | null) => set("gap", code), [set]),
  };
}
