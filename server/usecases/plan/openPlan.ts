import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { checkPlan } from "~/domain/plan/checkPlan";
import type { PlanGraph } from "~/domain/plan/planGraph";
import type { Finding } from "~/domain/rules/finding";
import type { Deps } from "../deps";
import { mayLinkFrom, readGraph } from "./readGraph";

/** The plan page: graph, findings of R9, the nodes that this person may link from, and whether they may edit the plan. */
export type PlanView = { graph: PlanGraph; findings: Finding[]; linkable: string[]; mayEdit: boolean };

/** Reads the plan graph of an area and year with its findings. Throws notFound when the area is not the actor's. */
export async function openPlan(deps: Deps, actor: Actor, areaCode: string, fy: number): Promise<PlanView> {
  const { graph, projects } = await readGraph(deps.db.prisma, actor, areaCode, fy);
  const linkable = graph.nodes.filter(
    ({ id, kind, archived }) => kind !== "GOAL" && !archived && mayLinkFrom(actor, areaCode, projects.get(id)),
  );
  return {
    graph,
    findings: checkPlan(graph),
    linkable: linkable.map(({ id }) => id),
    mayEdit: may(actor, "plan.edit", { areaCode }),
  };
}
