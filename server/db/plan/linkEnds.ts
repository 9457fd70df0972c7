import { briefLinks } from "~/domain/plan/assemble";
import type { NodeKind, PlanLink } from "~/domain/plan/planGraph";
import type { Tx } from "../client";
import { currentPlanIds, plansCovering } from "../plans";

/** An end of a link as far as it is asked whether it may be linked. */
export type LinkEnd = { id: string; kind: NodeKind; archived: boolean };

/** The part of a plan graph that a link from one node to another depends on: its ends and every link above them. */
export type LinkPlace = { from: LinkEnd | null; to: LinkEnd | null; links: PlanLink[] };

type Asked = { areaCode: string; fy: number; from: string; to: string; edition?: string };

/** Entries that the brief of a project of the year names, the lowest first; null when it is no project of the year. */
async function statedBy(tx: Tx, { areaCode, fy, from }: Asked): Promise<string[] | null> {
  const where = { id: from, areaCode, fy, removedAt: null };
  const select = { brief: { select: { programmeNodeId: true, guidelineNodeId: true, issueNodeId: true } } };
  const project = await tx.project.findFirst({ where, select });
  if (!project) return null;
  const { brief } = project;
  return [brief?.programmeNodeId, brief?.guidelineNodeId, brief?.issueNodeId].filter((id): id is string => !!id);
}

/** Every link that leads up from some nodes, in one statement. */
async function linksAbove(tx: Tx, areaCode: string, starts: readonly string[]): Promise<PlanLink[]> {
  const rows = await tx.$queryRaw<{ id: string; from: string; to: string }[]>`
    with recursive above(id) as (
      select unnest(${starts}::uuid[])
      union
      select link.to_node_id from plan_link link join above on above.id = link.from_node_id
      where link.area_code = ${areaCode} and link.removed_at is null
    )
    select link.id::text as id, link.from_node_id::text as "from", link.to_node_id::text as "to"
    from plan_link link join above on above.id = link.from_node_id
    where link.area_code = ${areaCode} and link.removed_at is null`;
  return rows.map((row) => ({ ...row, relation: "REALISES", reason: "", strength: "M", origin: "ACTION" }));
}

/** A project is no end that links lead up to, but whoever may read it hears so. */
async function projectEnd(tx: Tx, { areaCode, fy, to }: Asked): Promise<LinkEnd | null> {
  const there = (await tx.project.count({ where: { id: to, areaCode, fy, removedAt: null } })) > 0;
  return there ? { id: to, kind: "PROJECT", archived: false } : null;
}

/** A framework is an end of links in the years in which it holds, and as long as something of the area links to it. */
async function frameworkEnd(tx: Tx, { areaCode, fy, to }: Asked): Promise<LinkEnd | null> {
  const item = await tx.frameworkItem.findUnique({ where: { id: to }, select: { fyFrom: true, fyTo: true } });
  const holds = item !== null && item.fyFrom <= fy && fy <= item.fyTo;
  const linked =
    item && !holds && (await tx.planLink.count({ where: { areaCode, toNodeId: to, removedAt: null } })) > 0;
  return holds || linked ? { id: to, kind: "FRAMEWORK", archived: false } : null;
}

/**
 * Reads what a link from one node to another is judged by, in a fixed number of small statements however large the plan is:
 * its ends, null where the year's plans and projects know none of that id, and the links above them.
 */
export async function loadLinkPlace(tx: Tx, asked: Asked): Promise<LinkPlace> {
  const { areaCode, fy, from, to, edition } = asked;
  const plans = await plansCovering(tx, areaCode, fy);
  const current = currentPlanIds(plans, edition);
  const rows = await tx.planNode.findMany({
    where: { id: { in: [from, to] }, planId: { in: plans.map(({ id }) => id) }, kind: { not: "PROJECT" } },
    select: { id: true, kind: true, planId: true, archivedAt: true },
  });
  const ends = new Map(
    rows.map(({ id, kind, planId, archivedAt }): [string, LinkEnd] => {
      const archived = archivedAt !== null || !current.has(planId);
      return [id, { id, kind: kind as NodeKind, archived }];
    }),
  );
  const stated = ends.has(from) ? null : await statedBy(tx, asked);
  const made = await linksAbove(tx, areaCode, [from, to, ...(stated ?? [])]);
  const briefs = stated ? briefLinks(new Map([[from, stated]]), made, new Set([from, to, ...stated])) : [];
  return {
    from: ends.get(from) ?? (stated && { id: from, kind: "PROJECT", archived: false }),
    to: ends.get(to) ?? (await frameworkEnd(tx, asked)) ?? (await projectEnd(tx, asked)),
    links: [...made, ...briefs],
  };
}
