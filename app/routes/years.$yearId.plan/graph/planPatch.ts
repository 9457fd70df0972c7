import type { PlanSource } from "~/domain/plan/assemble";
import type { PlanLink, PlanNode } from "~/domain/plan/planGraph";
import type { Nudges } from "~/domain/plan/view/nudges";

/** A small change of the graph on the page. `nudges` = all of them anew, `moved` = one card (0, 0 = back to its place). */
export type PlanPatch = {
  links?: readonly PlanLink[];
  removed?: readonly string[];
  nudges?: Nudges | null;
  moved?: { nodeId: string; dx: number; dy: number };
};

/** What the page's graph is made of and where its cards were moved to. */
export type Patched = { source: PlanSource; nudges: Nudges };

function withMoved(nudges: Nudges, { nodeId, dx, dy }: NonNullable<PlanPatch["moved"]>): Nudges {
  const { [nodeId]: _before, ...others } = nudges;
  return dx === 0 && dy === 0 ? others : { ...others, [nodeId]: [dx, dy] };
}

/**
 * Takes a change in; the same change twice changes nothing. `frameworks` = national entries that become nodes with their first
 * link. Null when a link leads to an entry that the page does not know: then everything must be read again.
 */
export function applyPatch(
  { source, nudges }: Patched,
  { links = [], removed = [], nudges: all = null, moved }: PlanPatch,
  frameworks: readonly PlanNode[],
): Patched | null {
  const known = new Set(source.nodes.map(({ id }) => id));
  const gone = new Set([...removed, ...links.map(({ id }) => id)]);
  const added = frameworks.filter(({ id }) => !known.has(id) && links.some(({ to }) => to === id));
  const reachable = new Set([...known, ...added.map(({ id }) => id)]);
  if (links.some(({ from, to }) => known.has(from) && !reachable.has(to))) return null;
  const placed = all ?? nudges;
  const touched = gone.size > 0 || links.length > 0;
  return {
    source: touched
      ? {
          ...source,
          nodes: added.length > 0 ? [...source.nodes, ...added] : source.nodes,
          links: [...source.links.filter(({ id }) => !gone.has(id)), ...links.filter(({ from }) => known.has(from))],
        }
      : source,
    nudges: moved ? withMoved(placed, moved) : placed,
  };
}
