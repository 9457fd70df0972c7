import type { FundSource } from "../../brief/briefContent";
import type { PlanGraph, PlanNode } from "../planGraph";
import { adjacency, chainOf, reach, type Adjacency } from "../reach";
import type { ProjectFacets } from "./packed";

/** What a person wants to see of the graph; null and "" = everything. */
export type PlanFilters = {
  /** An issue of the 5-year plan: its chain. */
  issue: string | null;
  /** An organisation: projects that it leads or takes part in. */
  org: string | null;
  /** A kind of money: projects whose brief names an amount of it in the year. */
  fund: FundSource | null;
  /** Words in code or title. */
  words: string;
  /** An entry: only its chain up and down. */
  walk: string | null;
};

/** Everything is shown. */
export const NO_FILTERS: PlanFilters = { issue: null, org: null, fund: null, words: "", walk: null };

/** True when something is left out. */
export function isFiltered(filters: PlanFilters): boolean {
  return Object.values(filters).some((value) => value !== null && value !== "");
}

const plain = (text: string) => text.trim().toLocaleLowerCase("th");

/** What is asked for itself; what lies above comes along so that its place in the plans is seen. */
function isAsked(filters: PlanFilters, facets: ReadonlyMap<string, ProjectFacets>): (node: PlanNode) => boolean {
  const words = plain(filters.words);
  const projects = filters.org !== null || filters.fund !== null;
  return ({ id, kind, code, titleTh, titleEn }) => {
    const own = facets.get(id);
    if (projects && kind !== "PROJECT") return false;
    if (filters.org !== null && !own?.orgs.includes(filters.org)) return false;
    if (filters.fund !== null && !own?.funds.includes(filters.fund)) return false;
    return words === "" || plain(`${code} ${titleTh} ${titleEn}`).includes(words);
  };
}

/** The chain of an entry that is in the graph; null when there is none of that id. */
function chain(graph: PlanGraph, id: string | null): Set<string> | null {
  return id !== null && graph.nodes.some((node) => node.id === id) ? chainOf(graph, id) : null;
}

/** What filters leave of a graph, and how many entries they asked for themselves. */
export type Found = { graph: PlanGraph; hits: number };

/**
 * The part of a graph that filters leave: entries that fit every one of them, and what lies above these inside the chosen
 * chains. An issue or an entry that is not in the graph filters nothing. O(nodes + links).
 */
export function findInPlan(graph: PlanGraph, facets: ReadonlyMap<string, ProjectFacets>, filters: PlanFilters): Found {
  const chains = [chain(graph, filters.issue), chain(graph, filters.walk)].filter((one) => one !== null);
  const isInside = ({ id }: PlanNode) => chains.every((one) => one.has(id));
  const narrowed = filters.org !== null || filters.fund !== null || plain(filters.words) !== "";
  if (!narrowed && chains.length === 0) return { graph, hits: graph.nodes.length };
  const inside = graph.nodes.filter(isInside);
  const asked = inside.filter(isAsked(filters, facets));
  const kept = narrowed ? withAbove(asked, adjacency(graph.links)) : new Set(inside.map(({ id }) => id));
  const shown = new Set(inside.flatMap(({ id }) => (kept.has(id) ? [id] : [])));
  return { graph: partOf(graph, shown), hits: asked.length };
}

const withAbove = (nodes: readonly PlanNode[], { up }: Adjacency) =>
  reach(
    nodes.map(({ id }) => id),
    up,
  );

/** The graph of some of its nodes. */
export function partOf({ nodes, links }: PlanGraph, shown: ReadonlySet<string>): PlanGraph {
  return {
    nodes: nodes.filter(({ id }) => shown.has(id)),
    links: links.filter(({ from, to }) => shown.has(from) && shown.has(to)),
  };
}
