import type pg from "pg";
import type { ProjectObject } from "~/domain/access/projectRoles";
import type { PartnerRole, ProjectKind, ProjectState } from "~/domain/brief/project";
import type { Tx } from "./client";

/** What is decided about the project of a brief: rows, never document content. `rank` is a decimal string or null. */
export type BriefProject = {
  projectId: string;
  briefId: string;
  areaCode: string;
  fy: number;
  code: string;
  kind: ProjectKind;
  rank: string | null;
  state: ProjectState;
  groupName: string;
  leadOrgId: string | null;
  closedItems: number[];
  partners: { orgId: string; role: PartnerRole }[];
};

const PARTNERS = { select: { orgId: true, role: true }, orderBy: { addedAt: "asc" } } as const;

type ProjectRow = {
  id: string;
  areaCode: string;
  fy: number;
  code: string;
  kind: string;
  rank: { toString(): string } | null;
  state: string;
  groupName: string;
  leadOrgId: string | null;
  closedItems: number[];
  partners: { orgId: string; role: string }[];
};

const toProject = (briefId: string, row: ProjectRow): BriefProject => ({
  projectId: row.id,
  briefId,
  areaCode: row.areaCode,
  fy: row.fy,
  code: row.code,
  kind: row.kind as ProjectKind,
  rank: row.rank?.toString() ?? null,
  state: row.state as ProjectState,
  groupName: row.groupName,
  leadOrgId: row.leadOrgId,
  closedItems: row.closedItems,
  partners: row.partners.map(({ orgId, role }) => ({ orgId, role: role as PartnerRole })),
});

const OF_BRIEF = {
  name: "project-of-brief",
  text: `select p.id::text, p.area_code as "areaCode", p.fy, p.code, p.kind, p.state,
    trim_scale(p.rank)::text as rank, p.group_name as "groupName", p.lead_org_id::text as "leadOrgId",
    p.closed_items as "closedItems", (select coalesce(jsonb_agg(jsonb_build_object('orgId', r.org_id, 'role', r.role)
      order by r.added_at), '[]'::jsonb) from public.project_partner r where r.project_id = p.id) as partners
    from public.brief b join public.project p on p.id = b.project_id where b.id = $1::uuid and p.removed_at is null`,
};

/** The decided rows of a brief's project; null when the brief is absent or its project was removed. */
export async function loadBriefProject(tx: Tx, briefId: string): Promise<BriefProject | null> {
  const [row] = await tx.$queryRawUnsafe<ProjectRow[]>(OF_BRIEF.text, briefId);
  return row ? toProject(briefId, row) : null;
}

/** The same outside of transactions, prepared once a connection: every socket of a brief waits for it. */
export async function briefProject(pages: pg.Pool, briefId: string): Promise<BriefProject | null> {
  const { rows } = await pages.query<ProjectRow>({ ...OF_BRIEF, values: [briefId] });
  return rows[0] ? toProject(briefId, rows[0]) : null;
}

/** Like {@link loadBriefProject}, by project id, and its row is locked until the transaction ends. */
export async function lockProject(tx: Tx, projectId: string): Promise<BriefProject | null> {
  await tx.$queryRaw`select id from project where id = ${projectId}::uuid for update`;
  const row = await tx.project.findUnique({
    where: { id: projectId },
    include: { partners: PARTNERS, brief: { select: { id: true } } },
  });
  if (!row?.brief || row.removedAt) return null;
  return toProject(row.brief.id, row);
}

/** What policies are asked about. */
export function projectObject(project: BriefProject): ProjectObject {
  const { areaCode, state, leadOrgId, partners, closedItems } = project;
  return { areaCode, state, leadOrgId, partners, closedItems };
}
