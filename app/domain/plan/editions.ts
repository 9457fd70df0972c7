import type { PlanLink, PlanNode } from "./planGraph";

/** Entries by id with what editions need of them. */
type Entry = Pick<PlanNode, "id" | "archived" | "continues">;

/**
 * For each archived entry the one in use that continues it, over as many editions as lie between; entries that nothing
 * continues are not in the map. O(nodes).
 */
export function successors(nodes: readonly Entry[]): Map<string, string> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const next = new Map(nodes.flatMap(({ id, continues }) => (continues ? [[continues, id] as const] : [])));
  const found = new Map<string, string>();
  for (const { id, archived } of nodes) {
    if (!archived) continue;
    const seen = new Set([id]);
    let at = next.get(id);
    while (at !== undefined && !seen.has(at) && byId.get(at)?.archived) {
      seen.add(at);
      at = next.get(at);
    }
    if (at !== undefined && !seen.has(at)) found.set(id, at);
  }
  return found;
}

/**
 * [R9d] Links without those to an earlier edition whose lower end links to the continuing entry as well: what was carried
 * over is no gap any more. O(links).
 */
export function withoutCarried(nodes: readonly Entry[], links: readonly PlanLink[]): PlanLink[] {
  const next = successors(nodes);
  const pairs = new Set(links.map(({ from, to }) => `${from}>${to}`));
  return links.filter(({ from, to }) => {
    const successor = next.get(to);
    return successor === undefined || !pairs.has(`${from}>${successor}`);
  });
}

/**
 * The links as they will run when the edition on the page is in force: one to an entry of the edition in force leads to
 * the entry that continues it, as a line that cannot be removed here (origin CARRIED).
 */
export function carriedOver(nodes: readonly Entry[], links: readonly PlanLink[]): PlanLink[] {
  const next = successors(nodes);
  const pairs = new Set(links.map(({ from, to }) => `${from}>${to}`));
  return links.flatMap((link) => {
    const to = next.get(link.to);
    if (to === undefined) return link;
    return pairs.has(`${link.from}>${to}`) ? [] : { ...link, id: `carried:${link.id}`, to, origin: "CARRIED" };
  });
}
