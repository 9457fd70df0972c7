import { checkPlan } from "~/domain/plan/checkPlan";
import { layoutLanes } from "~/domain/plan/lanes";
import type { NodeKind, PlanGraph, PlanLink, PlanNode } from "~/domain/plan/planGraph";
import { chainOf, wouldCycle } from "~/domain/plan/reach";
import { measurePages } from "./plan/page";
import { median, prng, round2 } from "./collab/stats";

const SIZES = [300, 3_000, 30_000];
const REPEATS = 9;

/** Share of each kind in a province's graph, top down; each node links up to one or two of the kind before it. */
const SHARES: readonly (readonly [NodeKind, number])[] = [
  ["GOAL", 0.01],
  ["ISSUE", 0.03],
  ["GUIDELINE", 0.06],
  ["PROGRAMME", 0.15],
  ["PROJECT", 0.75],
];

function nodeOf(id: string, kind: NodeKind): PlanNode {
  const project = kind === "PROJECT";
  const words = { code: id, titleTh: `เรื่อง ${id}`, titleEn: "", sort: 0, archived: false, steps: [] };
  const of = project ? { projectId: id, projectKind: "OTHER" as const } : { projectId: null, projectKind: null };
  return { id, kind, ...words, ...of, briefId: null, amount: project ? 1_000_000_00n : 0n };
}

function linkOf(from: string, to: string): PlanLink {
  return { id: `${from}>${to}`, from, to, relation: "REALISES", reason: "", strength: "M", origin: "ACTION" };
}

function graphOf(size: number): PlanGraph {
  const random = prng(size);
  const nodes: PlanNode[] = [];
  const links: PlanLink[] = [];
  let above: PlanNode[] = [];
  for (const [kind, share] of SHARES) {
    const count = Math.max(1, Math.round(size * share));
    const here = Array.from({ length: count }, (_, at) => nodeOf(`${kind}-${at}`, kind));
    for (const { id } of above.length > 0 ? here : []) {
      const first = Math.floor(random() * above.length);
      const lost = random() < 0.05;
      const parents = lost ? [] : [above[first], random() < 0.2 ? above[(first + 1) % above.length] : undefined];
      for (const to of new Set(parents.flatMap((parent) => parent?.id ?? []))) links.push(linkOf(id, to));
    }
    nodes.push(...here);
    above = here;
  }
  return { nodes, links };
}

function timed(work: () => unknown): number {
  for (let warm = 0; warm < 3; warm++) work();
  const times = Array.from({ length: REPEATS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return round2(median(times));
}

/** Gaps, circles, chain and lanes of plan graphs, median of 9 runs after a warm-up, then the page; prints one JSON object. */
const rows = SIZES.map((size) => {
  const graph = graphOf(size);
  const last = graph.nodes.at(-1)?.id ?? "";
  return {
    nodes: graph.nodes.length,
    links: graph.links.length,
    gaps: checkPlan(graph).length,
    gapsMs: timed(() => checkPlan(graph)),
    linkAllowedMs: timed(() => wouldCycle(graph.links, last, "GOAL-0")),
    chainMs: timed(() => chainOf(graph, "GOAL-0")),
    lanesMs: timed(() => layoutLanes(graph)),
  };
});
const page = await measurePages();
process.stdout.write(`${JSON.stringify({ plan: rows, page })}\n`);
