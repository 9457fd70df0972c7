import { FUND_SOURCES } from "../../brief/briefContent";
import type { PlanGraph } from "../planGraph";
import { NOWHERE, OTHERS, SEVERAL, type MoneyFlow, type Target } from "./moneyFlow";

/** Columns of the picture, left to right. */
export type FlowLevel = "SOURCE" | "ISSUE" | "GOAL";

/** A node of the picture; `target` = source, node id, NONE, SEVERAL or OTHER. `key` is unique in the picture. */
export type FlowNode = { key: string; level: FlowLevel; target: Target; amount: bigint };

/** Money between two nodes of neighbouring columns (satang). */
export type FlowBand = { from: string; to: string; amount: bigint; source: string | null };

/** Nodes column by column in drawing order, and the bands between them. */
export type Sankey = { nodes: FlowNode[]; bands: FlowBand[]; total: bigint };

/** Most nodes of plans in a column; the smaller ones are folded into one (product: 5 + 8 + 5). */
export const MOST_ISSUES = 8;
export const MOST_GOALS = 5;

const keyOf = (level: FlowLevel, target: Target) => `${level}:${target}`;

/** The targets that keep a node of their own: the largest by money, and those that are no nodes of the plan. */
function kept(amounts: ReadonlyMap<Target, bigint>, most: number): Set<Target> {
  const plain = [...amounts].filter(([target]) => target !== NOWHERE && target !== SEVERAL);
  const bySize = plain.sort(([idA, a], [idB, b]) => (a === b ? (idA < idB ? -1 : 1) : a > b ? -1 : 1));
  const own = bySize.length <= most ? bySize : bySize.slice(0, most - 1);
  return new Set([NOWHERE, SEVERAL, ...own.map(([target]) => target)]);
}

function sums(flow: MoneyFlow, level: "issue" | "goal"): Map<Target, bigint> {
  const amounts = new Map<Target, bigint>();
  for (const path of flow.paths) amounts.set(path[level], (amounts.get(path[level]) ?? 0n) + path.amount);
  return amounts;
}

class Tally {
  readonly nodes = new Map<string, FlowNode>();
  readonly bands = new Map<string, FlowBand>();

  node(level: FlowLevel, target: Target, amount: bigint): string {
    const key = keyOf(level, target);
    const node = this.nodes.get(key);
    if (node) node.amount += amount;
    else this.nodes.set(key, { key, level, target, amount });
    return key;
  }

  band(from: string, to: string, amount: bigint, source: string | null): void {
    const key = `${from}>${to}`;
    const band = this.bands.get(key);
    if (band) band.amount += amount;
    else this.bands.set(key, { from, to, amount, source });
  }
}

/**
 * The money flow as columns source → issue → goal. Every node's money in equals its money out, and each column adds up to
 * the total. Columns follow the order of the plan; then folded ones, several at once, and nothing last.
 */
export function sankeyOf(flow: MoneyFlow, graph: PlanGraph): Sankey {
  const issues = kept(sums(flow, "issue"), MOST_ISSUES);
  const goals = kept(sums(flow, "goal"), MOST_GOALS);
  const tally = new Tally();
  for (const { source, issue, goal, amount } of flow.paths) {
    const first = tally.node("SOURCE", source, amount);
    const middle = tally.node("ISSUE", issues.has(issue) ? issue : OTHERS, amount);
    const last = tally.node("GOAL", goals.has(goal) ? goal : OTHERS, amount);
    tally.band(first, middle, amount, source);
    tally.band(middle, last, amount, null);
  }
  const place = placesOf(graph);
  const nodes = [...tally.nodes.values()].sort((a, b) => place(a) - place(b) || (a.key < b.key ? -1 : 1));
  const at = new Map(nodes.map(({ key }, index) => [key, index]));
  const rank = (key: string) => at.get(key) ?? 0;
  const bands = [...tally.bands.values()].sort((a, b) => rank(a.from) - rank(b.from) || rank(a.to) - rank(b.to));
  return { nodes, bands, total: flow.total };
}

const LEVELS: readonly FlowLevel[] = ["SOURCE", "ISSUE", "GOAL"];
/** Places behind every node of a plan. */
const BEHIND: Readonly<Record<string, number>> = { [OTHERS]: 1, [SEVERAL]: 2, [NOWHERE]: 3 };

function placesOf(graph: PlanGraph): (node: FlowNode) => number {
  const sorted = [...graph.nodes].sort((a, b) => a.sort - b.sort || (a.code < b.code ? -1 : 1));
  const at = new Map<string, number>([
    ...FUND_SOURCES.map((source, index) => [source, index] as const),
    ...sorted.map(({ id }, index) => [id, index] as const),
  ]);
  const column = graph.nodes.length + FUND_SOURCES.length + 5;
  return ({ level, target }) => LEVELS.indexOf(level) * column + (at.get(target) ?? column - 5 + (BEHIND[target] ?? 0));
}
