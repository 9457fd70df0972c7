import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import type { AreaKind } from "~/domain/area/areaCode";
import { usedYears } from "../../db/areas";
import { AppError } from "../../errors";
import type { Deps } from "../deps";
import { planningYear } from "./planningYear";

/** A province or cluster as the administrator sees it. `people` = accounts with a role in its own organisations. */
export type ManagedArea = {
  code: string;
  kind: AreaKind;
  nameTh: string;
  nameEn: string;
  active: boolean;
  /** Of a province: the cluster it belongs to. */
  clusterCode: string | null;
  /** Of a cluster: the province whose governor heads it. */
  headAreaCode: string | null;
  organizations: number;
  people: number;
  /** Budget years (B.E.) in use, newest first; an area without any yet shows the year being planned. */
  years: number[];
};

/** Passes for the administrator of the installation; for others the page does not exist. Throws notFound. */
export function demandAreaAdmin(actor: Actor): void {
  if (!may(actor, "area.manage", {})) throw new AppError("notFound");
}

/** Every province and cluster of the installation, by code, those that do not plan here too. Throws notFound. */
export async function manageAreas(deps: Pick<Deps, "db" | "clock">, actor: Actor): Promise<ManagedArea[]> {
  demandAreaAdmin(actor);
  const tx = deps.db.prisma;
  const [areas, organizations, people] = await Promise.all([
    tx.area.findMany({ orderBy: { code: "asc" } }),
    tx.organization.groupBy({ by: ["areaCode"], _count: { id: true } }),
    tx.membership.findMany({
      where: { user: { active: true } },
      select: { userId: true, organization: { select: { areaCode: true } } },
      distinct: ["userId", "orgId"],
    }),
  ]);
  const years = await usedYears(
    tx,
    areas.filter(({ active }) => active).map(({ code }) => code),
  );
  const peopleIn = (code: string) =>
    new Set(people.flatMap(({ userId, organization }) => (organization.areaCode === code ? [userId] : []))).size;
  const yearsOf = (code: string, active: boolean) => {
    const used = years.flatMap(({ areaCode, fy }) => (areaCode === code ? [fy] : []));
    return active && used.length === 0 ? [planningYear(deps.clock.today())] : used.sort((a, b) => b - a);
  };
  return areas.map(({ code, kind, nameTh, nameEn, active, clusterCode, headAreaCode }) => ({
    ...{ code, kind: kind as AreaKind, nameTh, nameEn, active, clusterCode, headAreaCode },
    organizations: organizations.find(({ areaCode }) => areaCode === code)?._count.id ?? 0,
    people: peopleIn(code),
    years: yearsOf(code, active),
  }));
}
