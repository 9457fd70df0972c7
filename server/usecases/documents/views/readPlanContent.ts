import type { PlanGraph } from "~/domain/plan/planGraph";
import type { PlanContent } from "../../../../templates/planBook/view";
import { usedYears } from "../../../db/areas";
import { readBriefContents } from "../../../db/briefContent";
import type { Tx } from "../../../db/client";
import { loadPlanGraph } from "../../../db/plans";
import { standsInPlan } from "../documentStates";
import { planContent } from "./planContent";

async function graphOf(tx: Tx, areaCode: string, fy: number): Promise<PlanGraph> {
  // everybody who may export the plan gets the same book: private ideas stand in no plan
  return loadPlanGraph(tx, areaCode, fy, ({ object }) => standsInPlan(object.state));
}

function joined(graphs: readonly PlanGraph[]): PlanGraph {
  const nodes = new Map(graphs.flatMap((graph) => graph.nodes.map((node) => [node.id, node] as const)));
  const links = new Map(
    graphs.flatMap((graph) => graph.links.map((link) => [`${link.from}>${link.to}`, link] as const)),
  );
  return { nodes: [...nodes.values()], links: [...links.values()] };
}

/** Years of a plan (B.E.) in which its area works; its first year when it works in none. */
async function yearsOf(tx: Tx, areaCode: string, from: number, to: number): Promise<number[]> {
  const used = (await usedYears(tx, [areaCode])).map(({ fy }) => fy).filter((fy) => fy >= from && fy <= to);
  return used.length === 0 ? [from] : used.sort((a, b) => a - b);
}

/** The plan of an area over its budget years (B.E., both included) as its books print it. */
export async function readPlanContent(tx: Tx, areaCode: string, from: number, to: number): Promise<PlanContent> {
  const graphs: PlanGraph[] = [];
  const activities = new Map<string, string[]>();
  for (const fy of await yearsOf(tx, areaCode, from, to)) {
    const graph = await graphOf(tx, areaCode, fy);
    const contents = await readBriefContents(tx, areaCode, fy);
    for (const { id, briefId } of graph.nodes) {
      const content = briefId === null ? undefined : contents.get(briefId);
      if (content)
        activities.set(
          id,
          content.activities.map(({ title }) => title),
        );
    }
    graphs.push(graph);
  }
  return planContent(joined(graphs), activities);
}
