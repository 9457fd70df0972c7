import type { Edge, Node } from "@xyflow/react";
import type { laneBands, Placed } from "~/domain/plan/lanes";
import type { Lane, PlanNode } from "~/domain/plan/planGraph";
import type { Severity } from "~/domain/rules/finding";
import type { SharedView } from "../sharedView";

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
};

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

type Shown = Pick<SharedView, "graph" | "marks" | "chain" | "shown" | "focus" | "linkable">;
type Cards = Shown & { placed: readonly Placed[]; sums: ReadonlyMap<string, bigint>; locale: "th" | "en" };

/** A card for every node. */
export function toCards({
  graph,
  placed,
  sums,
  marks,
  chain,
  shown,
  focus,
  linkable,
  locale,
}: Cards): Node<CardData>[] {
  const byId = new Map(graph.nodes.map((node) => [node.id, node]));
  return placed.flatMap(({ id, x, y, width, height }) => {
    const node = byId.get(id);
    if (!node) return [];
    const dim = (chain !== null && !chain.has(id)) || (shown !== null && !shown.has(id));
    const own = { amount: sums.get(id) ?? 0n, linkable: linkable.has(id) };
    const data = { node, gap: marks.get(id)?.severity ?? null, dim, ...own, locale };
    return [{ id, type: "card", position: { x, y }, width, height, selected: id === focus, data }];
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
