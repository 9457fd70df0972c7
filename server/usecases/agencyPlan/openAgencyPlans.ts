import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { checkAlignment, relationTo, type AlignmentRelation } from "~/domain/localPlan/agencyAlignment";
import type { LocalPlan } from "~/domain/localPlan/localPlan";
import type { NodeKind, PlanNode } from "~/domain/plan/planGraph";
import type { Finding } from "~/domain/rules/finding";
import { listAgencyPlans, loadAgencyPlan, type AgencyLink, type AgencyPlanHead } from "../../db/agencyPlan/agencyPlans";
import { loadArea } from "../../db/areas";
import { loadOrganizations } from "../../db/organizations";
import { loadPlanGraph } from "../../db/plans";
import { AppError } from "../../errors";
import { demandArea } from "../area/demandArea";
import type { PlaceView } from "../area/listPlaces";
import type { Deps } from "../deps";
import { readGraph } from "../plan/readGraph";

/** One plan of the list; how many rows lack ม.25 and ม.30 in the year of the page, null when it does not cover it. */
export type AgencyPlanLine = AgencyPlanHead & {
  rowCount: number;
  outside: { fiveYear: number; annual: number } | null;
};

/** The page of a year's imported plans; organisations to choose from only for whoever may import. */
export type AgencyPlansView = {
  plans: AgencyPlanLine[];
  organizations: { id: string; nameTh: string }[];
  mayImport: boolean;
};

/** Opens the imported plans of an area as they stand in a budget year (B.E.). Throws notFound. */
export async function openAgencyPlans(
  deps: Deps,
  actor: Actor,
  areaCode: string,
  fy: number,
): Promise<AgencyPlansView> {
  demandArea(actor, "plan.read", areaCode);
  const tx = deps.db.prisma;
  const mayImport = may(actor, "plan.edit", { areaCode });
  const [graph, found, orgs] = await Promise.all([
    loadPlanGraph(tx, areaCode, fy, () => true),
    listAgencyPlans(tx, areaCode),
    mayImport ? loadOrganizations(tx, [areaCode]) : [],
  ]);
  const plans = found.map(({ head, rows }) => {
    const covers = head.fyFrom <= fy && fy <= head.fyTo;
    const findings = covers ? checkAlignment(head.kind, rows, graph.nodes) : [];
    const count = (rule: string) => findings.filter((finding) => finding.rule === rule).length;
    const outside = covers ? { fiveYear: count("R7"), annual: count("R8") } : null;
    return { ...head, rowCount: rows.length, outside };
  });
  const organizations = orgs
    .filter(({ active }) => active)
    .map(({ id, nameTh }) => ({ id, nameTh }))
    .sort((a, b) => a.nameTh.localeCompare(b.nameTh, "th"));
  return { plans, organizations, mayImport };
}

/** A node that a row may be linked to. */
export type LinkTarget = { id: string; kind: NodeKind; code: string; titleTh: string; relation: AlignmentRelation };

/** The page of one imported plan. `rows` are in printed order, as `content` holds them. */
export type AgencyPlanView = {
  place: PlaceView;
  head: AgencyPlanHead;
  content: LocalPlan;
  /** What did not add up when it was read (R24). */
  findings: Finding[];
  rows: {
    id: string;
    code: string;
    links: (AgencyLink & { target: LinkTarget | null })[];
    lacks: AlignmentRelation[];
  }[];
  targets: LinkTarget[];
  mayEdit: boolean;
};

function targetsOf(nodes: readonly PlanNode[]): LinkTarget[] {
  return nodes.flatMap((node) => {
    const relation = relationTo(node);
    const { id, kind, code, titleTh, archived } = node;
    return archived || relation === null ? [] : [{ id, kind, code, titleTh, relation }];
  });
}

/**
 * Opens one imported plan as it stands in a budget year (B.E., brought inside the plan's span; null = its last). Throws
 * notFound for absent, foreign and removed plans.
 */
export async function openAgencyPlan(deps: Deps, actor: Actor, id: string, fy: number | null): Promise<AgencyPlanView> {
  const tx = deps.db.prisma;
  const stored = await loadAgencyPlan(tx, id);
  if (!stored || stored.head.state === "REMOVED") throw new AppError("notFound");
  const { head, content, findings } = stored;
  if (!may(actor, "plan.read", head)) throw new AppError("notFound");
  const year = Math.min(Math.max(fy ?? head.fyTo, head.fyFrom), head.fyTo);
  const { areaCode } = head;
  const [{ graph }, whole, area] = await Promise.all([
    readGraph(tx, actor, areaCode, year),
    // a row linked to a project that this person may not read is linked all the same
    loadPlanGraph(tx, areaCode, year, () => true),
    loadArea(tx, areaCode),
  ]);
  if (!area) throw new AppError("notFound");
  const targets = targetsOf(graph.nodes);
  const byId = new Map(targets.map((target) => [target.id, target]));
  const lacking = checkAlignment(head.kind, stored.rows, whole.nodes);
  const rows = stored.rows.map(({ id: rowId, code, links }) => ({
    ...{ id: rowId, code },
    links: links.map((link) => ({ ...link, target: byId.get(link.nodeId) ?? null })),
    lacks: lacking
      .filter(({ ids }) => ids[0] === rowId)
      .map(({ rule }): AlignmentRelation => (rule === "R7" ? "REQUIRED_BY_M25" : "REQUIRED_BY_M30")),
  }));
  const place: PlaceView = { areaCode, areaNameTh: area.nameTh, areaNameEn: area.nameEn, fy: year };
  return { place, head, content, findings, rows, targets, mayEdit: may(actor, "plan.edit", head) };
}
