import type { PlanGraph, PlanLink } from "./planGraph";

/** Adjacency of a graph: for each node the nodes above it and below it. */
export type Adjacency = { up: Map<string, string[]>; down: Map<string, string[]> };

/** Adjacency lists of the links, O(links). */
export function adjacency(links: readonly PlanLink[]): Adjacency {
  const up = new Map<string, string[]>();
  const down = new Map<string, string[]>();
  for (const { from, to } of links) {
    push(up, from, to);
    push(down, to, from);
  }
  return { up, down };
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Every node that can be reached from `starts` (the starts included), O(nodes + links). */
export function reach(starts: Iterable<string>, next: ReadonlyMap<string, readonly string[]>): Set<string> {
  const seen = new Set<string>(starts);
  const queue = [...seen];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const other of next.get(id) ?? []) {
      if (seen.has(other)) continue;
      seen.add(other);
      queue.push(other);
    }
  }
  return seen;
}

/** True when a link `from → to` would close a circle (R9c): `from` can already be reached upward from `to`. */
export function wouldCycle(links: readonly PlanLink[], from: string, to: string): boolean {
  if (from === to) return true;
  const up = new Map<string, string[]>();
  for (const link of links) push(up, link.from, link.to);
  return reach([to], up).has(from);
}

/** The chain of one node: everything above it and everything below it. */
export function chainOf(graph: PlanGraph, id: string): Set<string> {
  const { up, down } = adjacency(graph.links);
  return new Set([...reach([id], up), ...reach([id], down)]);
}
