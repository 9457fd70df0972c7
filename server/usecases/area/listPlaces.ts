import type { Actor } from "~/domain/access/actor";
import { usedYears } from "../../db/areas";
import type { Deps } from "../deps";
import { planningYear } from "./planningYear";
import { reachableAreas } from "./reachableAreas";

/** An area and budget year (B.E.) that a person can go to. */
export type PlaceView = { areaCode: string; areaNameTh: string; areaNameEn: string; fy: number };

/**
 * The places of an actor, area by area, newest budget year first: the areas of its memberships with their
 * clusters, for the system administrator every active area. An area without any year yet shows the year being planned.
 */
export async function listPlaces(deps: Pick<Deps, "db" | "clock">, actor: Actor): Promise<PlaceView[]> {
  const tx = deps.db.prisma;
  const areas = await tx.area.findMany({ where: reachableAreas(actor), orderBy: { code: "asc" } });
  const years = await usedYears(
    tx,
    areas.map(({ code }) => code),
  );
  return areas.flatMap(({ code, nameTh, nameEn }) => {
    const used = years.filter(({ areaCode }) => areaCode === code).map(({ fy }) => fy);
    const shown = used.length > 0 ? used.sort((a, b) => b - a) : [planningYear(deps.clock.today())];
    return shown.map((fy) => ({ areaCode: code, areaNameTh: nameTh, areaNameEn: nameEn, fy }));
  });
}
