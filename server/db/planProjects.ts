import type { ProjectObject } from "~/domain/access/projectRoles";
import type { PartnerRole, ProjectKind, ProjectState } from "~/domain/brief/project";
import type { FundSource } from "~/domain/brief/briefContent";
import type { PlanNode } from "~/domain/plan/planGraph";
import type { Tx } from "./client";

/** A project as a node of the plan graph, what permissions ask about it, and where its brief says that it belongs. */
export type PlanProject = {
  node: PlanNode;
  object: ProjectObject;
  /** Nodes of item 2 (programme), item 3 (guideline) and the header line (issue), the lowest first. */
  stated: string[];
  /** Kinds of money that its brief names an amount of in the budget year. */
  funds: FundSource[];
};

type Row = {
  id: string;
  code: string;
  kind: string;
  state: string;
  lead_org_id: string | null;
  closed_items: number[];
  brief_id: string | null;
  title: string | null;
  stated: (string | null)[];
  own: string | null;
  funds: FundSource[] | null;
  partners: { orgId: string; role: PartnerRole }[] | null;
};

/**
 * Projects of an area and budget year (B.E.) that were not removed, in one statement: with their partners and with the
 * money whose source is the area's own budget in that year (R1, satang).
 */
export async function loadPlanProjects(tx: Tx, areaCode: string, fy: number): Promise<PlanProject[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select p.id::text as id, p.code, p.kind, p.state, p.lead_org_id::text as lead_org_id, p.closed_items,
           b.id::text as brief_id, b.title,
           array[b.programme_node_id, b.guideline_node_id, b.issue_node_id] as stated,
           own.amount::text as own, own.funds, named.partners
    from project p
    left join brief b on b.project_id = p.id
    left join (
      select line.brief_id,
             sum(line.amount_satang) filter (
               where line.source = case place.kind when 'CLUSTER' then 'CLUSTER' else 'PROVINCE' end
             ) as amount,
             array_agg(distinct line.source) filter (where line.amount_satang > 0) as funds
      from project owner
      join area place on place.code = owner.area_code
      join brief of_line on of_line.project_id = owner.id
      join brief_funding line on line.brief_id = of_line.id and line.fy = owner.fy
      where owner.area_code = ${areaCode} and owner.fy = ${fy}
      group by line.brief_id
    ) own on own.brief_id = b.id
    left join (
      select member.project_id, json_agg(json_build_object('orgId', member.org_id, 'role', member.role)) as partners
      from project_partner member join project owner on owner.id = member.project_id
      where owner.area_code = ${areaCode} and owner.fy = ${fy}
      group by member.project_id
    ) named on named.project_id = p.id
    where p.area_code = ${areaCode} and p.fy = ${fy} and p.removed_at is null
    order by p.code`;
  return rows.map((row) => toPlanProject(row, areaCode));
}

function toPlanProject(row: Row, areaCode: string): PlanProject {
  return {
    node: {
      id: row.id,
      kind: "PROJECT",
      code: row.code,
      sort: 0,
      titleTh: row.title || row.code,
      titleEn: "",
      archived: false,
      steps: [],
      projectId: row.id,
      briefId: row.brief_id,
      projectKind: row.kind as ProjectKind,
      amount: BigInt(row.own ?? "0"),
    },
    object: {
      areaCode,
      state: row.state as ProjectState,
      leadOrgId: row.lead_org_id,
      closedItems: row.closed_items,
      partners: row.partners ?? [],
    },
    stated: row.stated.filter((id) => id !== null),
    funds: row.funds ?? [],
  };
}

/** What permissions ask about the project behind a node; null when the node is no project, REMOVED when it was taken out. */
export async function loadLinkedProject(tx: Tx, nodeId: string): Promise<ProjectObject | "REMOVED" | null> {
  const row = await tx.project.findUnique({ where: { id: nodeId }, include: { partners: true } });
  if (!row) return null;
  if (row.removedAt) return "REMOVED";
  const { areaCode, state, leadOrgId, closedItems, partners } = row;
  return {
    areaCode,
    state: state as ProjectState,
    leadOrgId,
    closedItems,
    partners: partners.map(({ orgId, role }) => ({ orgId, role: role as PartnerRole })),
  };
}
