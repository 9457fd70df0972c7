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

/** The decided rows of a brief's project; null when the brief is absent or its project was removed. */
export async function loadBriefProject(tx: Tx, briefId: string): Promise<BriefProject | null> {
  const brief = await tx.brief.findUnique({
    where: { id: briefId },
    select: { project: { include: { partners: PARTNERS } } },
  });
  if (!brief || brief.project.removedAt) return null;
  return toProject(briefId, brief.project);
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
