import { adjacency } from "./reach";
import { LANES, laneOf, type Lane, type NodeKind, type PlanGraph, type PlanNode } from "./planGraph";

/** Size of a card and gaps, CSS pixels at zoom 1. */
export const CARD = { width: 230, height: 84, gapY: 14, gapX: 84, indent: 22 } as const;

/** Where a node stands. */
export type Placed = { id: string; x: number; y: number; width: number; height: number; lane: Lane };

/** Depth of a kind inside the lane of the 5-year plan: each step is a column of its own. */
const COLUMN: Readonly<Record<NodeKind, number>> = {
  GOAL: 0,
  INDICATOR: 0,
  ISSUE: 1,
  OBJECTIVE: 2,
  GUIDELINE: 2,
  PROGRAMME: 3,
  ANNUAL_ITEM: 4,
  PROJECT: 5,
};

/**
 * Fixed lanes, left to right; inside a column nodes are ordered by the mean place of the nodes they link up to
 * (then by code and title), so that lines cross little. Deterministic, O(n log n + links).
 */
export function layoutLanes(graph: PlanGraph): Placed[] {
  const order = new Map<string, number>();
  const columns = new Map<number, PlanNode[]>();
  for (const node of graph.nodes) pushTo(columns, COLUMN[node.kind], node);
  const parents = adjacency(graph.links).up;
  const placed: Placed[] = [];
  const used = [...columns.keys()].sort((a, b) => a - b);
  used.forEach((column, index) => {
    const weight = (node: PlanNode) => meanOf((parents.get(node.id) ?? []).flatMap((id) => order.get(id) ?? []));
    const nodes = (columns.get(column) ?? [])
      .map((node) => ({ node, weight: weight(node) }))
      .sort((a, b) => a.weight - b.weight || compareNodes(a.node, b.node));
    nodes.forEach(({ node }, row) => {
      order.set(node.id, nodes.length === 1 ? 0.5 : row / (nodes.length - 1));
      placed.push({
        id: node.id,
        x: index * (CARD.width + CARD.gapX),
        y: row * (CARD.height + CARD.gapY),
        width: CARD.width,
        height: CARD.height,
        lane: laneOf(node.kind),
      });
    });
  });
  return placed;
}

function pushTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Nodes without a parent go last: they are the ones that need work. */
function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 2 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function compareNodes(a: PlanNode, b: PlanNode): number {
  return a.sort - b.sort || (a.code < b.code ? -1 : a.code > b.code ? 1 : a.titleTh < b.titleTh ? -1 : 1);
}

/** Left and right edge of each lane that has nodes, for its heading and background. */
export function laneBands(placed: readonly Placed[]): { lane: Lane; x: number; width: number; height: number }[] {
  const height = Math.max(0, ...placed.map((one) => one.y + one.height));
  return LANES.flatMap((lane) => {
    const inside = placed.filter((one) => one.lane === lane);
    if (inside.length === 0) return [];
    const left = Math.min(...inside.map((one) => one.x));
    const right = Math.max(...inside.map((one) => one.x + one.width));
    return [{ lane, x: left, width: right - left, height }];
  });
}
