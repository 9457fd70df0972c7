import { adjacency, type Adjacency } from "./reach";
import { LANES, laneOf, type Lane, type NodeKind, type PlanGraph, type PlanNode } from "./planGraph";
import { spread } from "./spread";

/** Size of a card and gaps, CSS pixels at zoom 1. */
export const CARD = { width: 200, height: 82, gapY: 10, gapX: 40 } as const;

/** Where a node stands. */
export type Placed = { id: string; x: number; y: number; width: number; height: number; lane: Lane };

/** Depth of a kind inside the lane of the 5-year plan: each step is a column of its own. */
const COLUMN: Readonly<Record<NodeKind, number>> = {
  FRAMEWORK: 0,
  GOAL: 1,
  INDICATOR: 1,
  ISSUE: 2,
  ISSUE_INDICATOR: 2,
  OBJECTIVE: 3,
  GUIDELINE: 3,
  PROGRAMME: 4,
  ANNUAL_ITEM: 5,
  ANNUAL_INDICATOR: 5,
  PROJECT: 6,
};

/**
 * Fixed lanes, left to right. Inside a column nodes follow the mean place of the nodes they link up to (then code and
 * title), so that lines cross little; then, from right to left, each stands beside the middle of what links up to it, so
 * that a project and its goal are seen together. Deterministic, O(n log n + links).
 */
export function layoutLanes(graph: PlanGraph): Placed[] {
  const edges = adjacency(graph.links);
  const columns = orderedColumns(graph, edges);
  const places = verticalPlaces(columns, edges);
  const top = [...places.values()].reduce((least, y) => Math.min(least, y), places.size === 0 ? 0 : Infinity);
  return columns.flatMap((nodes, column) =>
    nodes.map(({ id, kind }) => ({
      id,
      x: column * (CARD.width + CARD.gapX),
      y: Math.round((places.get(id) ?? 0) - top),
      width: CARD.width,
      height: CARD.height,
      lane: laneOf(kind),
    })),
  );
}

function orderedColumns(graph: PlanGraph, { up }: Adjacency): PlanNode[][] {
  const byColumn = new Map<number, PlanNode[]>();
  for (const node of graph.nodes) {
    const column = byColumn.get(COLUMN[node.kind]);
    if (column) column.push(node);
    else byColumn.set(COLUMN[node.kind], [node]);
  }
  // projects without an annual plan above them leave its column free
  if (byColumn.has(COLUMN.PROJECT) && byColumn.size > 1 && !byColumn.has(COLUMN.ANNUAL_ITEM))
    byColumn.set(COLUMN.ANNUAL_ITEM, []);
  const order = new Map<string, number>();
  return [...byColumn.entries()]
    .sort(([a], [b]) => a - b)
    .map(([, column]) => {
      const sorted = column
        .map((node) => ({ node, weight: mean((up.get(node.id) ?? []).flatMap((id) => order.get(id) ?? [])) ?? LAST }))
        .sort((a, b) => a.weight - b.weight || compareNodes(a.node, b.node))
        .map(({ node }) => node);
      sorted.forEach(({ id }, row) => order.set(id, sorted.length === 1 ? 0.5 : row / (sorted.length - 1)));
      return sorted;
    });
}

/** Nodes without a parent go last: they are the ones that need work. */
const LAST = 2;

function verticalPlaces(columns: readonly (readonly PlanNode[])[], { down }: Adjacency): Map<string, number> {
  const places = new Map<string, number>();
  for (const nodes of [...columns].reverse()) {
    const wanted = nodes.map(({ id }) => mean((down.get(id) ?? []).flatMap((below) => places.get(below) ?? [])));
    spread(wanted, CARD.height + CARD.gapY).forEach((y, at) => places.set(nodes[at]?.id ?? "", y));
  }
  return places;
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function compareNodes(a: PlanNode, b: PlanNode): number {
  return a.sort - b.sort || (a.code < b.code ? -1 : a.code > b.code ? 1 : a.titleTh < b.titleTh ? -1 : 1);
}

/** Left edge, width and height of a lane. `empty` = it has no entry yet and says what to do. */
export type LaneBand = { lane: Lane; x: number; width: number; height: number; empty: boolean };

/**
 * The band of each lane that has nodes, for its heading and background, all as high as the picture; and an empty one of the
 * annual plan where projects stand beside other plans and it has no entry yet.
 */
export function laneBands(placed: readonly Placed[]): LaneBand[] {
  const height = placed.reduce((most, one) => Math.max(most, one.y + one.height), 0);
  return LANES.flatMap((lane) => {
    const inside = placed.filter((one) => one.lane === lane);
    if (inside.length === 0) return lane === "ANNUAL" ? emptyAnnual(placed, height) : [];
    const left = inside.reduce((least, { x }) => Math.min(least, x), Infinity);
    const right = inside.reduce((most, one) => Math.max(most, one.x + one.width), -Infinity);
    return [{ lane, x: left, width: right - left, height, empty: false }];
  });
}

function emptyAnnual(placed: readonly Placed[], height: number): LaneBand[] {
  const first = placed.find(({ lane }) => lane === "PROJECTS");
  if (!first || first.x === 0) return [];
  return [{ lane: "ANNUAL", x: first.x - CARD.width - CARD.gapX, width: CARD.width, height, empty: true }];
}
