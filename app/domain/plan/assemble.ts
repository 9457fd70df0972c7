import { carriedOver, withoutCarried } from "./editions";
import type { PlanGraph, PlanLink, PlanNode } from "./planGraph";
import { adjacency, reach } from "./reach";

/**
 * What a plan graph is made of: every entry that may be shown, archived ones too, the links that people made (oldest first),
 * and for each project the entries that its brief names, the lowest first. `revised` = an edition is looked at in the place
 * of the one that counts.
 */
export type PlanSource = {
  nodes: readonly PlanNode[];
  links: readonly PlanLink[];
  stated: ReadonlyMap<string, readonly string[]>;
  revised: boolean;
};

/**
 * The graph of what it is made of: doubles left out, links that briefs state added, earlier editions carried over, archived
 * entries kept only while something in use links to them (R9d). The same in server and browser. O(nodes + links).
 */
export function assembleGraph({ nodes, links, stated, revised }: PlanSource): PlanGraph {
  const known = new Set(nodes.map(({ id }) => id));
  const made = withoutDoubles(links.filter((link) => bothEnds(link, known)));
  const all = [...made, ...briefLinks(stated, made, known)];
  const drawn = revised ? carriedOver(nodes, all) : withoutCarried(nodes, all);
  const archived = new Set(nodes.filter((node) => node.archived).map(({ id }) => id));
  const used = new Set(drawn.filter(({ from }) => !archived.has(from)).map(({ to }) => to));
  const kept = new Set([...known].filter((id) => !archived.has(id) || used.has(id)));
  return { nodes: nodes.filter(({ id }) => kept.has(id)), links: drawn.filter((link) => bothEnds(link, kept)) };
}

const bothEnds = ({ from, to }: PlanLink, kept: ReadonlySet<string>) => kept.has(from) && kept.has(to);

function withoutDoubles(links: readonly PlanLink[]): PlanLink[] {
  const seen = new Set<string>();
  return links.filter(({ from, to }) => !seen.has(`${from}>${to}`) && seen.add(`${from}>${to}`));
}

/**
 * The links that briefs state. A brief names its programme, guideline and issue; a higher one that the lower one already
 * leads to adds no line of its own. A pair that a person linked stays that person's link.
 */
export function briefLinks(
  stated: PlanSource["stated"],
  made: readonly PlanLink[],
  known: ReadonlySet<string>,
): PlanLink[] {
  const { up } = adjacency(made);
  return [...stated].flatMap(([project, named]) => {
    if (!known.has(project)) return [];
    const above = reach(up.get(project) ?? [], up);
    return named.flatMap((to) => {
      if (!known.has(to) || above.has(to)) return [];
      for (const id of reach([to], up)) above.add(id);
      return briefLink(project, to);
    });
  });
}

const briefLink = (from: string, to: string): PlanLink => ({
  id: `brief:${from}:${to}`,
  from,
  to,
  relation: "REALISES",
  reason: "",
  strength: "M",
  origin: "BRIEF",
});
