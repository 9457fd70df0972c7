import type { Finding } from "../../rules/finding";
import type { NodeKind, PlanGraph, PlanLink, PlanNode } from "../planGraph";

/**
 * What is done about a gap: link the entry up, link something below to it, look at its chain (money, targets), or work
 * through the list of gaps of its kind.
 */
export type GhostFix = "LINK_UP" | "LINK_DOWN" | "LOOK" | "LIST";

/** A place in the picture where something is missing. `about` = the entries that lack it, `count` = how many. */
export type Ghost = {
  id: string;
  code: string;
  severity: Finding["severity"];
  about: string[];
  count: number;
  fix: GhostFix;
  /** The kind of entry that is missing: its column is where the ghost stands. */
  kind: NodeKind;
};

type Missing = { kinds: readonly NodeKind[]; fix: GhostFix };

/** Columns right of a plan's entries, the nearest first. */
const BELOW: readonly NodeKind[] = ["OBJECTIVE", "PROGRAMME", "ANNUAL_ITEM", "PROJECT"];
const ABOVE: readonly NodeKind[] = ["PROGRAMME", "OBJECTIVE", "ISSUE"];

/** What each kind of gap lacks and in which column that would stand; circles and old editions lack nothing. */
const MISSING: Readonly<Record<string, Missing>> = {
  KEY_WITHOUT_GOAL: { kinds: ABOVE, fix: "LINK_UP" },
  PROJECT_WITHOUT_GOAL: { kinds: ABOVE, fix: "LINK_UP" },
  KEY_OUTSIDE_FIVE_YEAR: { kinds: ABOVE, fix: "LINK_UP" },
  KPI_OUTSIDE_FIVE_YEAR: { kinds: ["ISSUE_INDICATOR"], fix: "LINK_UP" },
  GOAL_WITHOUT_PROJECT: { kinds: ["ISSUE", ...BELOW], fix: "LINK_DOWN" },
  ISSUE_WITHOUT_PROJECT: { kinds: BELOW, fix: "LINK_DOWN" },
  INDICATOR_WITHOUT_PROJECT: { kinds: ["ISSUE", ...BELOW], fix: "LINK_DOWN" },
  INDICATOR_NOT_CASCADED: { kinds: ["ISSUE_INDICATOR", "ISSUE", ...BELOW], fix: "LINK_DOWN" },
  ISSUE_WITHOUT_MONEY: { kinds: BELOW, fix: "LOOK" },
};

/** Gaps of one kind above this number stand as one ghost that leads to their list. */
const SINGLE = 3;

/**
 * A ghost for each gap that something is missing at; many of one kind are one ghost with their number. Gaps of entries that
 * are not in the graph have none. O(findings + nodes).
 */
export function ghostsOf(graph: PlanGraph, findings: readonly Finding[]): Ghost[] {
  const byId = new Map(graph.nodes.map((node) => [node.id, node]));
  const present = new Set(graph.nodes.map(({ kind }) => kind));
  const byCode = new Map<string, { node: PlanNode; severity: Finding["severity"] }[]>();
  for (const { code, ids, severity } of findings) {
    const node = byId.get(ids[0] ?? "");
    if (node && MISSING[code]) byCode.set(code, [...(byCode.get(code) ?? []), { node, severity }]);
  }
  return [...byCode].flatMap(([code, found]) => {
    const missing = MISSING[code];
    if (!missing) return [];
    const make = (some: typeof found, fix: GhostFix): Ghost[] => {
      const [first] = some;
      if (!first) return [];
      const about = some.map(({ node }) => node.id);
      const id = `ghost:${code}:${some.length === 1 ? first.node.id : "all"}`;
      // a column of its own would push the others aside
      const kind = missing.kinds.find((one) => present.has(one)) ?? missing.kinds[0] ?? "PROJECT";
      return [{ id, code, severity: first.severity, about, count: about.length, fix, kind }];
    };
    return found.length > SINGLE ? make(found, "LIST") : found.flatMap((one) => make([one], missing.fix));
  });
}

/** Ghosts of which lines are drawn to all that they are about, at most. */
const MOST_LINES = 12;

const LEFT_OF_ALL: ReadonlySet<GhostFix> = new Set(["LINK_UP"]);

/**
 * The graph with its ghosts as nodes of their own, so that the same layout finds places for them: one for what is missing
 * above stands left of its entries, the others right of them.
 */
export function withGhosts(graph: PlanGraph, ghosts: readonly Ghost[]): PlanGraph {
  if (ghosts.length === 0) return graph;
  const above = (ghost: Ghost) => LEFT_OF_ALL.has(MISSING[ghost.code]?.fix ?? "LOOK");
  const nodes = ghosts.map(({ id, kind }): PlanNode => ({
    ...{ id, kind, code: "", titleTh: "", titleEn: "", sort: 1_000_000, archived: false, steps: [] },
    ...{ projectId: null, briefId: null, projectKind: null, amount: 0n },
  }));
  const links = ghosts.flatMap((ghost) =>
    ghost.about.slice(0, MOST_LINES).map((one): PlanLink => {
      const [from, to] = above(ghost) ? [one, ghost.id] : [ghost.id, one];
      return { id: `${ghost.id}:${one}`, from, to, relation: "REALISES", reason: "", strength: "M", origin: "ACTION" };
    }),
  );
  return { nodes: [...graph.nodes, ...nodes], links: [...graph.links, ...links] };
}
