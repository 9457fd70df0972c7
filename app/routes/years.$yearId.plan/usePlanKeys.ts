import { useEffect, useRef } from "react";
import type { PlanGraph } from "~/domain/plan/planGraph";
import { goalsOf, nextGoal } from "./find/WalkBar";
import type { Moves } from "./graph/useMoves";
import { isLetter } from "./isLetter";
import type { PlanCommands } from "./usePlanCommands";
import type { PlanShown } from "./usePlanView";

type Context = { graph: PlanGraph; shown: PlanShown; commands: PlanCommands; moves: Moves };

const ARROWS: Readonly<Record<string, readonly [-1 | 0 | 1, -1 | 0 | 1]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** True while somebody writes or a dialog is open: then keys mean what they mean there. */
const isElsewhere = (target: EventTarget | null) =>
  document.querySelector("dialog[open]") !== null ||
  (target instanceof Element &&
    target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]") !== null);

/** What a key of the page does; undefined = nothing. Brackets count by their place, also on a Thai keyboard. */
function actOf({ graph, shown, commands, moves }: Context, event: KeyboardEvent): (() => void) | undefined {
  const control = event.ctrlKey || event.metaKey;
  if (control) return isLetter("z", event) && !event.shiftKey ? (commands.undo ?? undefined) : undefined;
  const arrow = ARROWS[event.key];
  const { focus, filters } = shown;
  if (event.altKey) {
    if (!arrow || !moves || focus === null || shown.view === "outline") return undefined;
    return () => moves.step(focus, ...arrow);
  }
  const by = event.code === "BracketRight" ? 1 : event.code === "BracketLeft" ? -1 : null;
  const goal = by === null ? null : nextGoal(goalsOf(graph), filters.walk, by);
  return goal === null ? undefined : () => shown.walk(goal);
}

/** Keys of the whole page: Ctrl+Z takes the last act back, Alt and an arrow move the selected card, [ and ] walk goals. */
export function usePlanKeys(context: Context): void {
  const newest = useRef(context);
  useEffect(() => {
    newest.current = context;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isElsewhere(event.target)) return;
      const act = actOf(newest.current, event);
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}
