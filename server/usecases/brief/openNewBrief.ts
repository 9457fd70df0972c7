import type { Actor } from "~/domain/access/actor";
import { isFiscalYear } from "~/domain/calendar/fiscalYear";
import { compareThai } from "~/format/collation";
import { loadArea } from "../../db/areas";
import { loadOrganizations } from "../../db/organizations";
import { AppError } from "../../errors";
import { demandArea } from "../area/demandArea";
import type { PlaceView } from "../area/listPlaces";
import type { Deps } from "../deps";

/** What the page for a new project starts from: the place and the organisations that may lead. */
export type NewBriefView = { place: PlaceView; organizations: { id: string; nameTh: string }[] };

/** Reads what a new project of an area and year (B.E.) needs. Throws notFound, or forbidden for who may not start one. */
export async function openNewBrief(deps: Deps, actor: Actor, areaCode: string, fy: number): Promise<NewBriefView> {
  demandArea(actor, "project.create", areaCode);
  const area = await loadArea(deps.db.prisma, areaCode);
  if (!area || !isFiscalYear(fy)) throw new AppError("notFound");
  const organizations = await loadOrganizations(deps.db.prisma, [areaCode]);
  return {
    place: { areaCode, areaNameTh: area.nameTh, areaNameEn: area.nameEn, fy },
    organizations: organizations
      .filter(({ active }) => active)
      .map(({ id, nameTh }) => ({ id, nameTh }))
      .sort((a, b) => compareThai(a.nameTh, b.nameTh)),
  };
}
