import { useLayoutEffect, useMemo, useRef } from "react";
import type { OutlineRow } from "~/domain/plan/outline";

/** What a row of the outline can ask for. */
export type RowCommands = {
  onSelect(row: OutlineRow): void;
  onToggle(nodeId: string): void;
  onLink(nodeId: string): void;
};

/** The same functions for the life of the outline, which always do what the newest ones do: rows need not be drawn for them. */
export function useSteady(commands: RowCommands): RowCommands {
  const newest = useRef(commands);
  useLayoutEffect(() => {
    newest.current = commands;
  });
  return useMemo(
    () => ({
      onSelect: (row) => newest.current.onSelect(row),
      onToggle: (nodeId) => newest.current.onToggle(nodeId),
      onLink: (nodeId) => newest.current.onLink(nodeId),
    }),
    [],
  );
}
