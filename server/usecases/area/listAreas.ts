import type { Actor } from "~/domain/access/actor";
import type { AreaKind } from "~/domain/area/areaCode";
import type { Deps } from "../deps";
import { reachableAreas } from "./reachableAreas";

/** A province or cluster by name. */
export type AreaName = { code: string; nameTh: string; nameEn: string; kind: AreaKind };

/**
 * The areas of an actor, by code: those of its memberships with their clusters that plan here, for the system administrator
 * every active area as well.
 */
export async function listAreas(deps: Pick<Deps, "db">, actor: Actor): Promise<AreaName[]> {
  const areas = await deps.db.prisma.area.findMany({
    where: reachableAreas(actor),
    select: { code: true, nameTh: true, nameEn: true, kind: true },
    orderBy: { code: "asc" },
  });
  return areas.map(({ kind, ...area }) => ({ ...area, kind: kind as AreaKind }));
}
