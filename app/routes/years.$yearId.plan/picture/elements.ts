import type { Edge, Node } from "@xyflow/react";
import type { laneBands, Placed } from "~/domain/plan/lanes";
import type { Lane, PlanLink, PlanNode } from "~/domain/plan/planGraph";
import type { Ghost } from "~/domain/plan/view/ghosts";
import type { Severity } from "~/domain/rules/finding";
import type { PictureView, SharedView } from "../sharedView";

/**
 * What a card shows. `gap` = severity of its finding, `dim` = outside the chosen chain or filter, `amount` = the area's own
 * money of all projects that lead up to it, satang.
 */
export type CardData = {
  node: PlanNode;
  gap: Severity | null;
  dim: boolean;
  linkable: boolean;
  amount: bigint;
  locale: "th" | "en";
  /** How many entries its folded branch hides; null = open, undefined = nothing to fold. */
  fold: number | null | undefined;
  onFold(id: string): void;
};

/** What a ghost shows. */
export type GhostData = { ghost: Ghost; onFix(ghost: Ghost): void };

/** Which lane a background belongs to. */
export type BandData = { lane: Lane };

/** How far a lane's background reaches round its cards, pixels at zoom 1. */
export const BAND_PADDING = 18;

/** Backgrounds of the lanes, behind everything. */
export function toBands(bands: ReturnType<typeof laneBands>): Node<BandData>[] {
  return bands.map(({ lane, x, width, height }) => ({
    id: `lane-${lane}`,
    type: "band",
    position: { x: x - BAND_PADDING, y: -BAND_PADDING },
    width: width + 2 * BAND_PADDING,
    height: height + 2 * BAND_PADDING,
    selectable: false,
    focusable: false,
    draggable: false,
    connectable: false,
    zIndex: -1,
    data: { lane },
  }));
}

type Shown = Pick<PictureView, "graph" | "marks" | "chain" | "shown" | "focus" | "linkable" | "foldable" | "onFold">;
type Cards = Shown & {
  placed: readonly Placed[];
  sums: ReadonlyMap<string, bigint>;
  hidden: ReadonlyMap<string, number>;
  movable: ((id: string) => boolean) | null;
  locale: "th" | "en";
};

/** A card for every node. */
export function toCards(cards: Cards): Node<CardData>[] {
  const { graph, placed, sums, marks, chain, shown, focus, linkable, locale, foldable, hidden, movable, onFold } =
    cards;
  const byId = new Map(graph.nodes.map((node) => [node.id, node]));
  return placed.flatMap(({ id, x, y, width, height }) => {
    const node = byId.get(id);
    if (!node) return [];
    const dim = (chain !== null && !chain.has(id)) || (shown !== null && !shown.has(id));
    const own = { amount: sums.get(id) ?? 0n, linkable: linkable.has(id) };
    const fold = foldable.has(id) ? (hidden.get(id) ?? null) : undefined;
    const data = { node, gap: marks.get(id)?.severity ?? null, dim, ...own, locale, fold, onFold };
    const draggable = movable?.(id) ?? false;
    return [{ id, type: "card", position: { x, y }, width, height, selected: id === focus, draggable, data }];
  });
}

/** A card for every ghost. */
export function toGhosts(
  ghosts: readonly Ghost[],
  placed: readonly Placed[],
  onFix: GhostData["onFix"],
): Node<GhostData>[] {
  const places = new Map(placed.map((one) => [one.id, one]));
  return ghosts.flatMap((ghost) => {
    const place = places.get(ghost.id);
    if (!place) return [];
    const { x, y, width, height } = place;
    const still = { selectable: false, draggable: false, connectable: false };
    return [{ id: ghost.id, type: "ghost", position: { x, y }, width, height, ...still, data: { ghost, onFix } }];
  });
}

const same = (a: object, b: object) =>
  Object.entries(a).every(([name, value]) => value === (b as Record<string, unknown>)[name]);

/** The cards of before wherever they show the same: React Flow looks at each of thousands anew otherwise. */
export function keepSame<T extends Node>(before: ReadonlyMap<string, T>, now: readonly T[]): T[] {
  return now.map((node) => {
    const old = before.get(node.id);
    if (!old || old.selected !== node.selected || old.draggable !== node.draggable) return node;
    return same(node.position, old.position) && same(node.data, old.data) ? old : node;
  });
}

/** A line for every link; those of the selected chain are lit, those that a brief states are dashed. */
export function toEdges({ graph, chain }: Pick<SharedView, "graph" | "chain">): Edge[] {
  return graph.links.map(({ id, from, to, origin }) => {
    const lit = chain !== null && chain.has(from) && chain.has(to);
    return {
      id,
      source: to,
      target: from,
      focusable: false,
      zIndex: lit ? 1 : 0,
      style: {
        stroke: lit ? "var(--primary)" : "var(--control)",
        strokeWidth: lit ? 2.5 : 1.3,
        opacity: chain === null || lit ? 0.9 : 0.15,
        strokeDasharray: origin === "BRIEF" ? "5 4" : undefined,
      },
    };
  });
}

/** Dotted lines from ghosts to what they are about. */
export function toGhostEdges(links: readonly PlanLink[]): Edge[] {
  return links.map(({ id, from, to }) => ({
    ...{ id, source: to, target: from, focusable: false, zIndex: 0 },
    style: { stroke: "var(--warn)", strokeWidth: 1.3, opacity: 0.8, strokeDasharray: "2 5" },
  }));
}
