import { isFrozen, type ProjectState } from "~/domain/brief/project";
import { agencyKey } from "~/domain/progress/batch/agencyName";
import type { ExistingProject } from "~/domain/progress/batch/compareProjects";
import type { KnownOrganization } from "~/domain/progress/batch/matchAgencies";
import type { Tx } from "./client";
import { readBriefContents } from "./briefContent";

/** Organisations of an area that an agency of a table may be, ended ones as well. */
export async function loadKnownOrganizations(tx: Tx, areaCode: string): Promise<KnownOrganization[]> {
  return tx.organization.findMany({
    where: { areaCode },
    select: { id: true, nameTh: true, shortNameTh: true, aliases: true },
    orderBy: [{ active: "desc" }, { createdAt: "asc" }],
  });
}

/** Names under which tables were imported into a project before. */
async function importedNames(tx: Tx, areaCode: string, fy: number): Promise<Map<string, string[]>> {
  const rows = await tx.$queryRaw<{ project_id: string; name: string }[]>`
    select distinct r.project_id::text as project_id, r.name
    from progress_row r join import_batch b on b.id = r.batch_id
    where b.area_code = ${areaCode} and b.fy = ${fy} and b.status = 'COMMITTED'
      and r.level = 'PROJECT' and r.project_id is not null`;
  const names = new Map<string, string[]>();
  for (const { project_id, name } of rows) names.set(project_id, [...(names.get(project_id) ?? []), name]);
  return names;
}

/** The projects of an area and year (B.E.) as an import compares them; removed ones are left out. */
export async function loadExistingProjects(
  tx: Tx,
  areaCode: string,
  fy: number,
  areaNameTh: string,
): Promise<ExistingProject[]> {
  const rows = await tx.project.findMany({
    where: { areaCode, fy, removedAt: null },
    select: { id: true, code: true, state: true, leadOrgId: true, groupName: true, brief: { select: { id: true } } },
    orderBy: { code: "asc" },
  });
  // one after the other: inside a transaction there is one connection
  const contents = await readBriefContents(tx, areaCode, fy);
  const organizations = await loadKnownOrganizations(tx, areaCode);
  const names = await importedNames(tx, areaCode, fy);
  const keysOf = new Map(
    organizations.map((org) => [
      org.id,
      [org.nameTh, org.shortNameTh, ...org.aliases].map((name) => agencyKey(name, areaNameTh)),
    ]),
  );
  return rows.flatMap((row) => {
    const content = row.brief && contents.get(row.brief.id);
    if (!row.brief || !content) return [];
    return [
      {
        projectId: row.id,
        briefId: row.brief.id,
        code: row.code,
        names: [content.title, ...(names.get(row.id) ?? [])],
        agencyKeys: row.leadOrgId === null ? [""] : (keysOf.get(row.leadOrgId) ?? [""]),
        frozen: isFrozen(row.state as ProjectState),
        groupName: row.groupName,
        content,
      },
    ];
  });
}
