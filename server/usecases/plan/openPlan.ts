import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { isFrozen } from "~/domain/brief/project";
import { reopenerOf, type Reopener } from "~/domain/lifecycle/plan/editionLife";
import type { PlanState } from "~/domain/lifecycle/plan/planLife";
import { assembleGraph } from "~/domain/plan/assemble";
import { planGaps } from "~/domain/plan/gaps";
import { laneOf, type Lane, type PlanGraph, type PlanNode } from "~/domain/plan/planGraph";
import type { Nudges } from "~/domain/plan/view/nudges";
import { packPlan } from "~/domain/plan/view/packed";
import type { Finding } from "~/domain/rules/finding";
import { loadFrameworks } from "../../db/plan/frameworks";
import { loadFolded, loadNudges } from "../../db/plan/layout";
import { currentPlanIds, plansCovering, type PlanRow } from "../../db/plans";
import { AppError } from "../../errors";
import { readStanding } from "../approval/takePlanStep";
import type { Deps } from "../deps";
import { lastSeq } from "./changesSince";
import { mayLinkFrom, readSource, type ReadSource } from "./readGraph";

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
  /** The same graph as a page draws it, as one text; see unpackPlan. */
  packed: string;
  /** Names of the organisations that lead projects or take part, in order. */
  orgs: { id: string; nameTh: string; shortNameTh: string }[];
  nudges: Nudges;
  /** Entries that this person has folded. */
  folded: string[];
  /** Up to which act the page knows everything; see changesSince. */
  seq: string;
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

type Read = ReadSource & { linkable: readonly PlanNode[] };

/** What only the page needs: the graph as one text, names for its filters, places and folds. */
async function pageParts(
  { db: { prisma: tx } }: Deps,
  actor: Actor,
  place: { areaCode: string; fy: number },
  { source, projects, linkable }: Read,
) {
  const facets = new Map(
    [...projects].map(([id, { object, funds }]) => {
      const named = [object.leadOrgId, ...object.partners.map(({ orgId }) => orgId)];
      return [id, { orgs: [...new Set(named.filter((orgId) => orgId !== null))], funds }] as const;
    }),
  );
  const ids = [...new Set([...facets.values()].flatMap(({ orgs }) => orgs))];
  const orgs = await tx.organization.findMany({
    where: { id: { in: ids } },
    select: { id: true, nameTh: true, shortNameTh: true },
    orderBy: { nameTh: "asc" },
  });
  const packed = packPlan({ source, linkable: new Set(linkable.map(({ id }) => id)), facets });
  const nudges = await loadNudges(tx, place);
  return { packed, orgs, nudges, folded: await loadFolded(tx, actor.userId, place.areaCode) };
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
  const seq = await lastSeq(deps.db.prisma);
  const { source, projects } = await readSource(deps.db.prisma, actor, areaCode, fy, edition);
  const graph = assembleGraph(source);
  const rows = await plansCovering(deps.db.prisma, areaCode, fy);
  if (edition !== undefined && !rows.some(({ id }) => id === edition)) throw new AppError("notFound");
  const plans = await plansOnPage(deps, areaCode, fy, rows, edition);
  const still = new Set(plans.filter(({ reopener }) => reopener !== null).map(({ lane }) => lane as Lane));
  const stands = ({ id, kind }: PlanGraph["nodes"][number]) => {
    const lane = laneOf(kind);
    if (lane !== "PROJECTS") return still.has(lane);
    const state = projects.get(id)?.object.state;
    return still.has("ANNUAL") && state !== undefined && state !== "READY" && isFrozen(state);
  };
  const linkable = graph.nodes.filter(
    (node) =>
      node.kind !== "FRAMEWORK" &&
      !node.archived &&
      mayLinkFrom(actor, areaCode, projects.get(node.id)?.object) &&
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
    seq,
    ...(await pageParts(deps, actor, { areaCode, fy }, { source, projects, linkable })),
  };
}
