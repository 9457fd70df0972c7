import type { Adviser } from "~/domain/comment/thread";
import type { ProjectState } from "~/domain/brief/project";
import type { OpinionFacts, Verdict } from "~/domain/lifecycle/advice";
import type { UnitMous } from "~/domain/lifecycle/keyMarks";
import type { MouState } from "~/domain/mou/mouState";
import { isoDayOrNull } from "../days";
import type { Tx } from "../client";

/** One step that was taken. `waived` = sentences of what was passed over; money in satang, dates ISO. */
export type StepRecord = {
  id: string;
  revision: number;
  from: ProjectState;
  to: ProjectState;
  skipped: ProjectState[];
  waived: { th: string; en: string }[];
  reason: string;
  documentNo: string;
  documentDate: string | null;
  amountSatang: bigint | null;
  byUserId: string;
  at: Date;
};

/** An opinion as it was recorded; `replaced` = the same adviser recorded a later one. */
export type OpinionRecord = OpinionFacts & {
  id: string;
  revision: number;
  text: string;
  documentNo: string;
  docSeq: bigint;
  recordedBy: string;
  recordedAt: Date;
  replaced: boolean;
};

/** The steps of a project, newest first. */
export async function loadSteps(tx: Tx, projectId: string): Promise<StepRecord[]> {
  const rows = await tx.projectStep.findMany({ where: { projectId }, orderBy: [{ at: "desc" }, { id: "desc" }] });
  return rows.map((row) => ({
    id: row.id,
    revision: row.revision,
    from: row.fromState as ProjectState,
    to: row.toState as ProjectState,
    skipped: row.skipped as ProjectState[],
    waived: row.waived as StepRecord["waived"],
    reason: row.reason,
    documentNo: row.documentNo,
    documentDate: isoDayOrNull(row.documentDate),
    amountSatang: row.amountSatang,
    byUserId: row.byUserId,
    at: row.at,
  }));
}

/** All opinions on a project, oldest first. */
export async function loadOpinions(tx: Tx, projectId: string): Promise<OpinionRecord[]> {
  const rows = await tx.adviserOpinion.findMany({
    where: { projectId },
    orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => ({
    id: row.id,
    revision: row.revision,
    adviser: row.adviser as Adviser,
    verdict: row.verdict as Verdict,
    text: row.text,
    documentNo: row.documentNo,
    docSeq: row.docSeq,
    recordedBy: row.recordedBy,
    recordedAt: row.recordedAt,
    replaced: row.replacedAt !== null,
  }));
}

/** Opinions in force on the revision at hand of each project of an area and year, by project id. */
export async function loadYearOpinions(tx: Tx, areaCode: string, fy: number): Promise<Map<string, OpinionFacts[]>> {
  const rows = await tx.$queryRaw<{ project_id: string; adviser: string; verdict: string }[]>`
    select o.project_id::text, o.adviser, o.verdict
    from adviser_opinion o join project p on p.id = o.project_id and p.revision = o.revision
    where p.area_code = ${areaCode} and p.fy = ${fy} and o.replaced_at is null`;
  const byProject = new Map<string, OpinionFacts[]>();
  for (const { project_id, adviser, verdict } of rows) {
    const given = byProject.get(project_id) ?? [];
    given.push({ adviser: adviser as Adviser, verdict: verdict as Verdict });
    byProject.set(project_id, given);
  }
  return byProject;
}

/** Organisations of item 9 besides lead and advisers, with the states of the memoranda they are a side of. */
export async function loadUnitMous(tx: Tx, projectId: string): Promise<UnitMous[]> {
  const rows = await tx.$queryRaw<{ org_id: string; name: string; states: string[] }[]>`
    select o.id::text as org_id, o.name_th as name,
           coalesce(array_agg(m.state) filter (where m.id is not null), '{}') as states
    from project_partner pp join organization o on o.id = pp.org_id
    left join mou m on m.project_id = pp.project_id and (m.transferee_org_id = pp.org_id
      or exists (select 1 from mou_party side where side.mou_id = m.id and side.org_id = pp.org_id))
    where pp.project_id = ${projectId}::uuid and pp.role <> 'LEAD' and o.type not in ('NESDC', 'BUDGET_BUREAU')
    group by o.id order by o.name_th`;
  return rows.map(({ org_id, name, states }) => ({ orgId: org_id, name, mous: states as MouState[] }));
}

/** Number of the revision that a project is in; it rises when a frozen brief is opened again. */
export async function loadRevision(tx: Tx, projectId: string): Promise<number> {
  const row = await tx.project.findUniqueOrThrow({ where: { id: projectId }, select: { revision: true } });
  return row.revision;
}
