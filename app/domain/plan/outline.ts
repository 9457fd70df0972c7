import { adjacency } from "./reach";
import { NODE_KINDS, type NodeKind, type PlanGraph, type PlanNode } from "./planGraph";

/** A row of the outline: a node under one of its parents. `key` is its path, `linkId` the link to the parent. */
export type OutlineRow = {
  key: string;
  node: PlanNode;
  level: number;
  linkId: string | null;
  hasChildren: boolean;
  position: number;
  setSize: number;
};

/** Deepest level drawn; a stored circle ends here instead of never. */
const MAX_LEVEL = 12;

/**
 * The graph as a tree for a tree grid: goals first, below each node the nodes that link up to it; then every node
 * without a parent, national frameworks last and without children. A node with two parents stands under both. Children of
 * an entry in `folded` are left out.
 */
export function outlineRows(graph: PlanGraph, folded: ReadonlySet<string>): OutlineRow[] {
  const { up, down } = adjacency(graph.links);
  const byId = new Map(graph.nodes.map((node) => [node.id, node]));
  const linkOf = new Map(graph.links.map((link) => [`${link.from}>${link.to}`, link.id]));
  const rows: OutlineRow[] = [];
  const childrenOf = (id: string) => (down.get(id) ?? []).flatMap((child) => byId.get(child) ?? []).sort(inOrder);
  const walk = (nodes: readonly PlanNode[], level: number, path: string, parent: string | null) => {
    nodes.forEach((node, at) => {
      const key = `${path}/${node.id}`;
      // what answers to a framework stands where it belongs, not under it once more
      const ends = level >= MAX_LEVEL || path.includes(node.id) || node.kind === "FRAMEWORK";
      const children = ends ? [] : childrenOf(node.id);
      rows.push({
        key,
        node,
        level,
        linkId: parent === null ? null : (linkOf.get(`${node.id}>${parent}`) ?? null),
        hasChildren: children.length > 0,
        position: at + 1,
        setSize: nodes.length,
      });
      if (!folded.has(node.id)) walk(children, level + 1, key, node.id);
    });
  };
  const own = (id: string) => byId.get(id)?.kind !== "FRAMEWORK";
  const roots = graph.nodes.filter((node) => node.kind === "GOAL" || !(up.get(node.id) ?? []).some(own));
  walk([...roots].sort(inOrder), 1, "", null);
  return rows;
}

/** Chosen nodes one below the other, each once: what a filter leaves of the outline. */
export function flatRows(graph: PlanGraph, shown: ReadonlySet<string>): OutlineRow[] {
  const nodes = graph.nodes.filter(({ id }) => shown.has(id)).sort(inOrder);
  return nodes.map((node, at) => ({
    key: `/${node.id}`,
    node,
    level: 1,
    linkId: null,
    hasChildren: false,
    position: at + 1,
    setSize: nodes.length,
  }));
}

/** The order of the kinds; frameworks, which belong to others, stand at the end. */
const KIND_ORDER: readonly NodeKind[] = [...NODE_KINDS.filter((kind) => kind !== "FRAMEWORK"), "FRAMEWORK"];

function inOrder(a: PlanNode, b: PlanNode): number {
  const byKind = KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind);
  return byKind || a.sort - b.sort || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}
