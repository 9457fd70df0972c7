import { adjacency } from "../reach";
import type { NodeKind, PlanGraph } from "../planGraph";

/** A node of the wanted kind, or that several of them are reached. A node that reaches none has no entry. */
export type Ancestor = { id: string } | "SEVERAL";

/**
 * Which node of a kind every node leads up to, through nodes and links that are not archived. Each node changes at most
 * twice (none → one → several), so that circles end as well: O(nodes + links).
 */
export function lineage(graph: PlanGraph, kind: NodeKind): Map<string, Ancestor> {
  const living = new Set(graph.nodes.filter(({ archived }) => !archived).map(({ id }) => id));
  const { down } = adjacency(graph.links.filter(({ from, to }) => living.has(from) && living.has(to)));
  const found = new Map<string, Ancestor>();
  const queue = graph.nodes.filter((node) => node.kind === kind && living.has(node.id)).map(({ id }) => id);
  for (const id of queue) found.set(id, { id });
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    const above = found.get(id);
    if (above === undefined) continue;
    for (const below of down.get(id) ?? []) {
      const before = found.get(below);
      const joined = before === undefined ? above : join(before, above);
      if (joined === before) continue;
      found.set(below, joined);
      queue.push(below);
    }
  }
  return found;
}

/** `a` itself when `b` adds nothing to it. */
function join(a: Ancestor, b: Ancestor): Ancestor {
  if (a === "SEVERAL" || (b !== "SEVERAL" && a.id === b.id)) return a;
  return "SEVERAL";
}
