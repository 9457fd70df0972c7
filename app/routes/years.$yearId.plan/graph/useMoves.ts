import { useLoaderData } from "@remix-run/react";
import { useEffect, useMemo, useRef, type MutableRefObject } from "react";
import { laneOf } from "~/domain/plan/planGraph";
import { STEP } from "~/domain/plan/view/nudges";
import type { loader } from "../route";
import type { PlanCommands } from "../usePlanCommands";
import type { PlanGraphOnPage } from "./usePlanGraph";

/** Quiet time after which a card moved by keys is kept, ms. */
const SETTLED_MS = 350;

/** A card's place beside its automatic one, pixels at zoom 1. */
export type Shift = { dx: number; dy: number };

/** How cards are moved by hand; null for readers. */
export type Moves = {
  /** False for entries of plans that stand still. */
  movable(id: string): boolean;
  shiftOf(id: string): Shift;
  /** Puts a card to a place; it is kept for everybody. */
  moveTo(id: string, place: Shift): void;
  /** Moves a card by steps of the keyboard; it is kept when the keys rest. */
  step(id: string, x: -1 | 0 | 1, y: -1 | 0 | 1): void;
  /** The picture says how far a card can go: it stays inside its lane. */
  bound: MutableRefObject<(id: string, place: Shift) => Shift>;
} | null;

/** Moving cards of the picture: by pointer at once, by keys after a rest. */
export function useMoves({ graph, nudges, apply }: PlanGraphOnPage, commands: PlanCommands): Moves {
  const { mayEdit, plans } = useLoaderData<typeof loader>();
  const still = useMemo(
    () => new Set<string>(plans.filter(({ reopener }) => reopener !== null).map(({ lane }) => lane)),
    [plans],
  );
  const lanes = useMemo(() => new Map(graph.nodes.map(({ id, kind }) => [id, laneOf(kind)])), [graph]);
  const pending = useRef<{ id: string; from: Shift; to: Shift; timer: ReturnType<typeof setTimeout> } | null>(null);
  const bound = useRef((_id: string, place: Shift) => place);
  useEffect(() => () => clearTimeout(pending.current?.timer), []);
  if (!mayEdit) return null;
  const shiftOf = (id: string): Shift => ({ dx: nudges[id]?.[0] ?? 0, dy: nudges[id]?.[1] ?? 0 });
  const settle = () => {
    const moved = pending.current;
    if (!moved) return;
    clearTimeout(moved.timer);
    pending.current = null;
    commands.move(moved.id, moved.to, moved.from);
  };
  return {
    bound,
    movable: (id) => !still.has(lanes.get(id) ?? "FRAMEWORKS") && lanes.get(id) !== "FRAMEWORKS",
    shiftOf,
    moveTo: (id, place) => {
      if (place.dx !== shiftOf(id).dx || place.dy !== shiftOf(id).dy) commands.move(id, place, shiftOf(id));
    },
    step: (id, x, y) => {
      if (pending.current && pending.current.id !== id) settle();
      const from = pending.current?.from ?? shiftOf(id);
      const now = pending.current?.to ?? from;
      const to = bound.current(id, { dx: now.dx + x * STEP, dy: now.dy + y * STEP });
      clearTimeout(pending.current?.timer);
      pending.current = { id, from, to, timer: setTimeout(settle, SETTLED_MS) };
      apply({ moved: { nodeId: id, ...to } });
    },
  };
}
