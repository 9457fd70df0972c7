import type { PlanGraph } from "../planGraph";
import { adjacency, reach } from "../reach";
import { partOf } from "./find";

/** What folded branches leave of a graph, and how many entries each folded one hides. */
export type Folded = { graph: PlanGraph; hidden: ReadonlyMap<string, number> };

/** Entries that something links up to, so that they can be folded; what answers to a national framework is not its branch. */
export function foldable({ nodes, links }: PlanGraph): Set<string> {
  const frameworks = new Set(nodes.filter(({ kind }) => kind === "FRAMEWORK").map(({ id }) => id));
  return new Set(links.flatMap(({ to }) => (frameworks.has(to) ? [] : [to])));
}

/**
 * The graph without what lies below folded entries alone: an entry that can also be reached from above by a way without a
 * folded entry stays. O(nodes + links) and, for the counts, what lies below each folded entry.
 */
export function foldGraph(graph: PlanGraph, folded: ReadonlySet<string>): Folded {
  const can = foldable(graph);
  const closed = [...folded].filter((id) => can.has(id));
  if (closed.length === 0) return { graph, hidden: new Map() };
  const frameworks = new Set(graph.nodes.filter(({ kind }) => kind === "FRAMEWORK").map(({ id }) => id));
  const { up, down } = adjacency(graph.links.filter(({ to }) => !frameworks.has(to)));
  const open = new Map([...down].filter(([id]) => !folded.has(id)));
  const tops = graph.nodes.filter(({ id }) => !up.has(id)).map(({ id }) => id);
  const shown = reach(tops, open);
  const hidden = closed.map((id): [string, number] => {
    return [id, [...reach([id], down)].filter((below) => below !== id && !shown.has(below)).length];
  });
  return { graph: partOf(graph, shown), hidden: new Map(hidden) };
}

/** Entries above another one, that must be open for it to be seen. */
export function aboveOf(graph: PlanGraph, id: string): Set<string> {
  const above = reach([id], adjacency(graph.links).up);
  above.delete(id);
  return above;
}
