import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { isFrozen } from "~/domain/brief/project";
import { reopenerOf, type Reopener } from "~/domain/lifecycle/plan/editionLife";
import type { PlanState } from "~/domain/lifecycle/plan/planLife";
import { planGaps } from "~/domain/plan/gaps";
import { laneOf, type Lane, type PlanGraph, type PlanNode } from "~/domain/plan/planGraph";
import type { Finding } from "~/domain/rules/finding";
import { loadFrameworks } from "../../db/plan/frameworks";
import { currentPlanIds, plansCovering, type PlanRow } from "../../db/plans";
import { AppError } from "../../errors";
import { readStanding } from "../approval/takePlanStep";
import type { Deps } from "../deps";
import { mayLinkFrom, readGraph } from "./readGraph";

/** A plan on the page: its edition, where it stands and, when it stands still, who can open it again. */
export type PlanOnPage = {
  id: string | null;
  lane: "GOALS_20" | "DEVELOPMENT_5" | "ANNUAL";
  titleTh: string;
  version: number;
  state: PlanState;
  reopener: Reopener | null;
};

/**
 * The plan page: graph, findings of R9, the nodes that this person may link from, and whether they may edit the plan.
 * `edition` = the revised edition that is looked at in the place of the plan that counts.
 */
export type PlanView = {
  graph: PlanGraph;
  findings: Finding[];
  linkable: string[];
  mayEdit: boolean;
  plans: PlanOnPage[];
  /** National frameworks that may be linked to and are no nodes yet; only for whoever may link. */
  frameworks: PlanNode[];
  edition: string | null;
};

/** Plans of the page; the annual one stands where its own steps say (decision 022). */
async function plansOnPage(deps: Deps, areaCode: string, fy: number, rows: readonly PlanRow[], edition?: string) {
  const current = currentPlanIds(rows, edition);
  const annual = await readStanding(deps.db.prisma, { areaCode, fy });
  const lanes = (["GOALS_20", "DEVELOPMENT_5", "ANNUAL"] as const).flatMap((lane): PlanOnPage[] => {
    const row = rows.find(({ id, kind }) => kind === lane && current.has(id));
    const stands = lane === "ANNUAL" ? annual : row && { state: row.state as PlanState, version: row.version };
    if (!stands) return [];
    return [{ id: row?.id ?? null, lane, titleTh: row?.titleTh ?? "", ...stands, reopener: reopenerOf(stands.state) }];
  });
  return lanes;
}

/**
 * Reads the plan graph of an area and year with its findings. Throws notFound when the area is not the actor's, or the
 * edition is none of its plans of that year.
 */
export async function openPlan(
  deps: Deps,
  actor: Actor,
  areaCode: string,
  fy: number,
  edition?: string,
): Promise<PlanView> {
  const { graph, projects } = await readGraph(deps.db.prisma, actor, areaCode, fy, edition);
  const rows = await plansCovering(deps.db.prisma, areaCode, fy);
  if (edition !== undefined && !rows.some(({ id }) => id === edition)) throw new AppError("notFound");
  const plans = await plansOnPage(deps, areaCode, fy, rows, edition);
  const still = new Set(plans.filter(({ reopener }) => reopener !== null).map(({ lane }) => lane as Lane));
  const stands = ({ id, kind }: PlanGraph["nodes"][number]) => {
    const lane = laneOf(kind);
    if (lane !== "PROJECTS") return still.has(lane);
    const state = projects.get(id)?.state;
    return still.has("ANNUAL") && state !== undefined && state !== "READY" && isFrozen(state);
  };
  const linkable = graph.nodes.filter(
    (node) =>
      node.kind !== "FRAMEWORK" &&
      !node.archived &&
      mayLinkFrom(actor, areaCode, projects.get(node.id)) &&
      !stands(node),
  );
  const known = new Set(graph.nodes.map(({ id }) => id));
  const frameworks = linkable.length > 0 ? await loadFrameworks(deps.db.prisma, fy) : [];
  return {
    graph,
    frameworks: frameworks.filter(({ id }) => !known.has(id)),
    findings: planGaps(graph, fy),
    linkable: linkable.map(({ id }) => id),
    mayEdit: may(actor, "plan.edit", { areaCode }),
    plans,
    edition: edition ?? null,
  };
}
