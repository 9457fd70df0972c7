import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import type { OwnLine } from "~/domain/budget/straddler/cutLines";
import type { MoneyWay } from "~/domain/budget/straddler/triedCuts";
import { ownSource } from "~/domain/budget/ownMoney";
import { loadArea } from "../../../db/areas";
import { loadBriefProject, projectObject } from "../../../db/briefs";
import { loadOwnLines, loadWayOuts } from "../../../db/budget/wayOuts";
import { demandArea } from "../../area/demandArea";
import type { Deps } from "../../deps";

/** One side of a way out as a list names it. */
export type WayOutSide = { projectId: string; briefId: string; code: string; fy: number };

/** A way out in force: what it took, from whom, by whom, and its later phase. Amounts in satang, `at` an ISO instant. */
export type WayOutView = {
  id: string;
  way: MoneyWay;
  reducedSatang: bigint;
  from: WayOutSide;
  later: WayOutSide | null;
  byName: string;
  at: string;
};

/** The ways out in force of a year, and those that led into it. Throws notFound for another area. */
export async function listWayOuts(deps: Deps, actor: Actor, areaCode: string, fy: number): Promise<WayOutView[]> {
  demandArea(actor, "area.read", areaCode);
  const { prisma } = deps.db;
  const stored = await loadWayOuts(prisma, areaCode, fy);
  if (stored.length === 0) return [];
  const ids = stored.flatMap(({ projectId, laterProjectId }) => [projectId, laterProjectId ?? projectId]);
  const [projects, users] = await Promise.all([
    prisma.project.findMany({
      where: { id: { in: ids } },
      select: { id: true, code: true, fy: true, brief: { select: { id: true } } },
    }),
    prisma.user.findMany({
      where: { id: { in: stored.map(({ byUserId }) => byUserId) } },
      select: { id: true, nameTh: true },
    }),
  ]);
  const sides = new Map(
    projects.map(({ id, code, fy: year, brief }) => [
      id,
      { projectId: id, briefId: brief?.id ?? "", code, fy: year } satisfies WayOutSide,
    ]),
  );
  const names = new Map(users.map(({ id, nameTh }) => [id, nameTh]));
  return stored.flatMap(({ id, way, reducedSatang, projectId, laterProjectId, byUserId, at }) => {
    const from = sides.get(projectId);
    if (!from) return [];
    const later = sides.get(laterProjectId ?? "") ?? null;
    return [{ id, way, reducedSatang, from, later, byName: names.get(byUserId) ?? "", at: at.toISOString() }];
  });
}

/** The funding lines that a way out of this project can cut; empty for who may not read its brief. */
export async function straddlerLines(deps: Deps, actor: Actor, briefId: string): Promise<OwnLine[]> {
  const { prisma } = deps.db;
  const project = await loadBriefProject(prisma, briefId);
  if (!project || !may(actor, "brief.read", projectObject(project))) return [];
  const area = await loadArea(prisma, project.areaCode);
  return area ? loadOwnLines(prisma, briefId, project.fy, ownSource(area.kind)) : [];
}
