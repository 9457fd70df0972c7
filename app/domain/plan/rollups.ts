import { adjacency, reach } from "./reach";
import type { PlanGraph } from "./planGraph";

/**
 * [R1] The area's own money under every node (satang): of each project that leads up to it, once, whatever ways lead there.
 * A project's own entry is its own money; nodes without any money below have no entry. O(projects × nodes above each).
 */
export function rollups(graph: PlanGraph): Map<string, bigint> {
  const { up } = adjacency(graph.links);
  const sums = new Map<string, bigint>();
  for (const { id, kind, amount } of graph.nodes) {
    if (kind !== "PROJECT" || amount === 0n) continue;
    for (const above of reach([id], up)) sums.set(above, (sums.get(above) ?? 0n) + amount);
  }
  return sums;
}
