import type { UnitMous } from "~/domain/lifecycle/keyMarks";
import type { MouState } from "~/domain/mou/mouState";
import type { Tx } from "./client";

/**
 * Organisations of item 9 besides lead and advisers with the states of their memoranda, of every project of an area and
 * budget year (B.E.), by project id.
 */
export async function loadYearUnits(tx: Tx, areaCode: string, fy: number): Promise<Map<string, UnitMous[]>> {
  const rows = await tx.$queryRaw<{ project_id: string; org_id: string; name: string; states: string[] }[]>`
    select pp.project_id::text, o.id::text as org_id, o.name_th as name,
           coalesce(array_agg(m.state) filter (where m.id is not null), '{}') as states
    from project p join project_partner pp on pp.project_id = p.id join organization o on o.id = pp.org_id
    left join mou m on m.project_id = pp.project_id and m.transferee_org_id = pp.org_id
    where p.area_code = ${areaCode} and p.fy = ${fy} and pp.role <> 'LEAD'
      and o.type not in ('NESDC', 'BUDGET_BUREAU')
    group by pp.project_id, o.id order by o.name_th`;
  const units = new Map<string, UnitMous[]>();
  for (const { project_id, org_id, name, states } of rows) {
    const of = units.get(project_id) ?? [];
    of.push({ orgId: org_id, name, mous: states as MouState[] });
    units.set(project_id, of);
  }
  return units;
}
