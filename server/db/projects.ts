import type { ProjectObject } from "~/domain/access/projectRoles";
import type { FundSource } from "~/domain/brief/briefContent";
import type { PartnerRole, ProjectKind, ProjectState } from "~/domain/brief/project";
import type { Tx } from "./client";

/** Money of one source and one paying organisation of a project, in satang: in the year asked for, and in all years. */
export type ProjectMoney = { source: FundSource; orgId: string | null; yearSatang: bigint; allSatang: bigint };

/** A project of an area and year with what its brief says about title, money and completeness. */
export type ProjectRecord = ProjectObject & {
  projectId: string;
  briefId: string;
  fy: number;
  code: string;
  title: string;
  kind: ProjectKind;
  rank: number | null;
  rankOrigin: "IMPORT" | "SET" | null;
  groupName: string;
  leadName: string | null;
  completeItems: number;
  mouIds: string[];
  removedAt: Date | null;
  money: ProjectMoney[];
};

const INCLUDE = {
  partners: { select: { orgId: true, role: true }, orderBy: { addedAt: "asc" } },
  brief: { select: { id: true, title: true, completeItems: true } },
  mous: { select: { id: true }, orderBy: { createdAt: "asc" } },
} as const;

type Row = Awaited<ReturnType<typeof findRows>>[number];

const findRows = (tx: Tx, where: { areaCode: string; fy: number } | { id: string }) =>
  tx.project.findMany({ where, include: INCLUDE, orderBy: { code: "asc" } });

function toRecord(row: Row, leadName: string | null, money: ProjectMoney[]): ProjectRecord {
  return {
    projectId: row.id,
    briefId: row.brief?.id ?? "",
    areaCode: row.areaCode,
    fy: row.fy,
    code: row.code,
    title: row.brief?.title ?? "",
    kind: row.kind as ProjectKind,
    rank: row.rank === null ? null : Number(row.rank.toString()),
    rankOrigin: row.rankOrigin as ProjectRecord["rankOrigin"],
    state: row.state as ProjectState,
    groupName: row.groupName,
    leadOrgId: row.leadOrgId,
    leadName,
    partners: row.partners.map(({ orgId, role }) => ({ orgId, role: role as PartnerRole })),
    closedItems: row.closedItems,
    completeItems: row.brief?.completeItems ?? 0,
    mouIds: row.mous.map(({ id }) => id),
    removedAt: row.removedAt,
    money,
  };
}

async function leadNames(tx: Tx, rows: readonly Row[]): Promise<Map<string, string>> {
  const ids = [...new Set(rows.flatMap(({ leadOrgId }) => (leadOrgId ? [leadOrgId] : [])))];
  const found = await tx.organization.findMany({ where: { id: { in: ids } }, select: { id: true, shortNameTh: true } });
  return new Map(found.map(({ id, shortNameTh }) => [id, shortNameTh]));
}

async function moneyOf(tx: Tx, areaCode: string, fy: number): Promise<Map<string, ProjectMoney[]>> {
  const rows = await tx.$queryRaw<
    { project_id: string; source: string; org_id: string | null; in_year: string; in_all: string }[]
  >`
    select p.id::text as project_id, f.source, f.org_id,
           coalesce(sum(f.amount_satang) filter (where f.fy = ${fy}), 0)::text as in_year,
           coalesce(sum(f.amount_satang), 0)::text as in_all
    from project p join brief b on b.project_id = p.id join brief_funding f on f.brief_id = b.id
    where p.area_code = ${areaCode} and p.fy = ${fy}
    group by p.id, f.source, f.org_id
    order by f.source, f.org_id`;
  const money = new Map<string, ProjectMoney[]>();
  for (const { project_id, source, org_id, in_year, in_all } of rows) {
    const lines = money.get(project_id) ?? [];
    lines.push({
      source: source as FundSource,
      orgId: org_id,
      yearSatang: BigInt(in_year),
      allSatang: BigInt(in_all),
    });
    money.set(project_id, lines);
  }
  return money;
}

/** Every project of an area and budget year (B.E.), removed ones as well, by code. */
export async function loadProjects(tx: Tx, areaCode: string, fy: number): Promise<ProjectRecord[]> {
  const rows = await findRows(tx, { areaCode, fy });
  const [names, money] = await Promise.all([leadNames(tx, rows), moneyOf(tx, areaCode, fy)]);
  return rows.map((row) => toRecord(row, names.get(row.leadOrgId ?? "") ?? null, money.get(row.id) ?? []));
}

/** One project, also a removed one, its row locked until the transaction ends; without money. Null when absent. */
export async function lockProjectRow(tx: Tx, projectId: string): Promise<ProjectRecord | null> {
  await tx.$queryRaw`select id from project where id = ${projectId}::uuid for update`;
  const [row] = await findRows(tx, { id: projectId });
  return row ? toRecord(row, null, []) : null;
}

/** Writes ranks (null = none) as set by people. Only rows that differ are touched. */
export async function writeRanks(
  tx: Tx,
  ranks: readonly { projectId: string; rank: number | null }[],
  at: Date,
): Promise<void> {
  const ids = ranks.map(({ projectId }) => projectId);
  const values = ranks.map(({ rank }) => (rank === null ? null : String(rank)));
  await tx.$executeRaw`
    update project p set rank = given.rank::numeric, rank_origin = 'SET', updated_at = ${at}
    from unnest(${ids}::uuid[], ${values}::text[]) as given(id, rank)
    where p.id = given.id and (p.rank is distinct from given.rank::numeric or p.rank_origin is distinct from 'SET')`;
}
