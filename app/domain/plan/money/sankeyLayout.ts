import { positionOf } from "../../money/position";
import type { FlowBand, FlowLevel, FlowNode, Sankey } from "./sankey";

/** Size of the picture and of its parts, pixels. */
export type FlowSize = { width: number; height: number; nodeWidth: number; gap: number };

/** A node's rectangle. */
export type PlacedFlowNode = FlowNode & { x: number; y: number; width: number; height: number };

/** A band from the right edge of one node to the left edge of another; its ends are as high as its money. */
export type PlacedFlowBand = FlowBand & { x0: number; x1: number; y0: number; y1: number; height: number };

/** The picture, ready to draw. */
export type PlacedSankey = { nodes: PlacedFlowNode[]; bands: PlacedFlowBand[] };

const COLUMN: Readonly<Record<FlowLevel, number>> = { SOURCE: 0, ISSUE: 1, GOAL: 2 };

/** Pixels of an amount; one scale for the whole picture, so that bands and nodes can be compared. */
const pixels = (amount: bigint, total: bigint, height: number): number => (positionOf(amount, total) * height) / 100;

/**
 * Places columns, nodes and bands: heights are proportional to money, bands leave and arrive in drawing order, so that
 * they do not cross inside a node. Linear in nodes and bands (which are ordered already).
 */
export function layoutSankey({ nodes, bands, total }: Sankey, size: FlowSize): PlacedSankey {
  const { width, height, nodeWidth, gap } = size;
  const counts = [0, 0, 0];
  for (const { level } of nodes) counts[COLUMN[level]] = (counts[COLUMN[level]] ?? 0) + 1;
  const free = height - gap * Math.max(0, ...counts.map((count) => count - 1));
  const tops = [0, 0, 0];
  const placed = nodes.map((node): PlacedFlowNode => {
    const column = COLUMN[node.level];
    const y = tops[column] ?? 0;
    const high = pixels(node.amount, total, free);
    tops[column] = y + high + gap;
    return { ...node, x: (column * (width - nodeWidth)) / 2, y, width: nodeWidth, height: high };
  });
  return { nodes: placed, bands: placeBands(bands, placed, (amount) => pixels(amount, total, free)) };
}

function placeBands(
  bands: readonly FlowBand[],
  nodes: readonly PlacedFlowNode[],
  high: (amount: bigint) => number,
): PlacedFlowBand[] {
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const out = new Map<string, bigint>();
  const into = new Map<string, bigint>();
  return bands.flatMap((band): PlacedFlowBand[] => {
    const [from, to] = [byKey.get(band.from), byKey.get(band.to)];
    if (!from || !to) return [];
    const [left, right] = [out.get(band.from) ?? 0n, into.get(band.to) ?? 0n];
    out.set(band.from, left + band.amount);
    into.set(band.to, right + band.amount);
    const ends = { x0: from.x + from.width, x1: to.x, y0: from.y + high(left), y1: to.y + high(right) };
    return [{ ...band, ...ends, height: high(band.amount) }];
  });
}

/** The outline of a band as an SVG path: two S-curves and straight ends. */
export function bandPath({ x0, x1, y0, y1, height }: PlacedFlowBand): string {
  const middle = round((x0 + x1) / 2);
  const [a, b, c, d] = [x0, y0, x1, y1].map(round);
  const [under, below] = [round(y0 + height), round(y1 + height)];
  return `M${a} ${b}C${middle} ${b} ${middle} ${d} ${c} ${d}V${below}C${middle} ${below} ${middle} ${under} ${a} ${under}Z`;
}

const round = (value: number) => Math.round(value * 100) / 100;
