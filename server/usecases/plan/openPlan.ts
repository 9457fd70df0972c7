import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { checkPlan } from "~/domain/plan/checkPlan";
import type { PlanGraph } from "~/domain/plan/planGraph";
import type { Finding } from "~/domain/rules/finding";
import { loadPlanGraph } from "../../db/plans";
import { AppError } from "../../errors";
import type { Deps } from "../deps";

/** The plan page: graph, findings of R9 and what this person may do. */
export type PlanView = { graph: PlanGraph; findings: Finding[]; mayLink: boolean; mayEdit: boolean };

/** Reads the plan graph of an area and year with its findings. Throws notFound when the area is not the actor's. */
export async function openPlan(deps: Deps, actor: Actor, areaCode: string, fy: number): Promise<PlanView> {
  if (!may(actor, "plan.read", { areaCode })) throw new AppError("notFound");
  const graph = await loadPlanGraph(deps.db.prisma, areaCode, fy);
  return {
    graph,
    findings: checkPlan(graph),
    mayLink: may(actor, "plan.link", { areaCode }),
    mayEdit: may(actor, "plan.edit", { areaCode }),
  };
}
