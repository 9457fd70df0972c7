import {
  type NodeKind,
  type PlanGraph,
  type PlanLink,
  type PlanNode,
  type Relation,
  type Strength,
} from "~/domain/plan/planGraph";
import type { ProjectKind } from "~/domain/brief/project";
import type { Tx } from "./client";

/** The four five-year steps of the 20-year goals, in order. */
export const STEP_KEYS = ["2566-2570", "2571-2575", "2576-2580", "2581-2585"] as const;

type NodeRow = {
  id: string;
  kind: string;
  code: string;
  sort: number;
  titleTh: string;
  titleEn: string;
  steps: unknown;
  archivedAt: Date | null;
};

function stepsOf(value: unknown): string[] {
  const steps = (value ?? {}) as Record<string, unknown>;
  return STEP_KEYS.map((key) => (typeof steps[key] === "string" ? steps[key] : ""));
}

function toNode(row: NodeRow): PlanNode {
  return {
    id: row.id,
    kind: row.kind as NodeKind,
    code: row.code,
    sort: row.sort,
    titleTh: row.titleTh,
    titleEn: row.titleEn,
    archived: row.archivedAt !== null,
    steps: stepsOf(row.steps),
    projectId: null,
    briefId: null,
    projectKind: null,
    amount: 0,
  };
}

/**
 * The plan graph of an area for one budget year: nodes of the plans that cover the year, its projects (removed ones
 * are left out), links made by people, and the links that briefs state in items 2, 3 and the header line.
 */
export async function loadPlanGraph(tx: Tx, areaCode: string, fy: number): Promise<PlanGraph> {
  const plans = await tx.plan.findMany({
    where: { areaCode, fyFrom: { lte: fy }, fyTo: { gte: fy } },
    include: { nodes: { where: { kind: { not: "PROJECT" } }, orderBy: [{ sort: "asc" }, { code: "asc" }] } },
  });
  const projects = await tx.project.findMany({
    where: { areaCode, fy, removedAt: null },
    include: { brief: true },
    orderBy: { code: "asc" },
  });
  const amounts = await ownAmounts(tx, areaCode, fy);
  const stored = await tx.planLink.findMany({ where: { areaCode, removedAt: null } });
  const nodes = plans.flatMap((plan) => plan.nodes.map(toNode));
  const projectNodes = projects.map((project) => ({
    ...toNode({
      ...project,
      titleTh: project.brief?.title ?? project.code,
      titleEn: "",
      sort: 0,
      steps: {},
      archivedAt: null,
    }),
    kind: "PROJECT" as const,
    projectId: project.id,
    briefId: project.brief?.id ?? null,
    projectKind: project.kind as ProjectKind,
    amount: amounts.get(project.id) ?? 0,
  }));
  const known = new Set([...nodes, ...projectNodes].map((node) => node.id));
  const links = [...stored.map(toLink), ...projects.flatMap((project) => briefLinks(project.id, project.brief))].filter(
    (link) => known.has(link.from) && known.has(link.to),
  );
  return { nodes: [...nodes, ...projectNodes], links: withoutDoubles(links) };
}

function toLink(row: {
  id: string;
  fromNodeId: string;
  toNodeId: string;
  relation: string;
  reason: string;
  strength: string;
}): PlanLink {
  return {
    id: row.id,
    from: row.fromNodeId,
    to: row.toNodeId,
    relation: row.relation as Relation,
    reason: row.reason,
    strength: row.strength as Strength,
    origin: "ACTION",
  };
}

type BriefRefs = { programmeNodeId: string | null; guidelineNodeId: string | null; issueNodeId: string | null };

/** A brief names one place in the plan: its programme, else its guideline, else its issue. */
function briefLinks(projectId: string, brief: BriefRefs | null): PlanLink[] {
  const to = brief?.programmeNodeId ?? brief?.guidelineNodeId ?? brief?.issueNodeId;
  if (!to) return [];
  return [
    { id: `brief:${projectId}`, from: projectId, to, relation: "REALISES", reason: "", strength: "M", origin: "BRIEF" },
  ];
}

function withoutDoubles(links: readonly PlanLink[]): PlanLink[] {
  const seen = new Set<string>();
  return links.filter(({ from, to }) => !seen.has(`${from}>${to}`) && seen.add(`${from}>${to}`));
}

async function ownAmounts(tx: Tx, areaCode: string, fy: number): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw<{ id: string; amount: bigint }[]>`
    select p.id::text as id, coalesce(sum(f.amount_satang), 0)::bigint as amount
    from project p join brief b on b.project_id = p.id join brief_funding f on f.brief_id = b.id
    where p.area_code = ${areaCode} and p.fy = ${fy} and f.fy = ${fy} and f.source in ('PROVINCE', 'CLUSTER')
    group by p.id`;
  return new Map(rows.map(({ id, amount }) => [id, Number(amount)]));
}
