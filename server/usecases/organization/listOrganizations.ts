import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import type { Organization } from "~/domain/area/organization";
import { compareThai } from "~/format/collation";
import { loadOrganizations } from "../../db/organizations";
import { AppError } from "../../errors";
import { demandArea } from "../area/demandArea";
import type { Deps } from "../deps";

const inOrder = (list: Organization[]) => list.sort((a, b) => compareThai(a.nameTh, b.nameTh));

/** Organisations of an area in Thai order, switched-off ones too. Throws notFound for another area. */
export async function listOrganizations(deps: Deps, actor: Actor, areaCode: string): Promise<Organization[]> {
  demandArea(actor, "area.read", areaCode);
  return inOrder(await loadOrganizations(deps.db.prisma, [areaCode]));
}

/** An area whose organisations somebody manages. */
export type ManagedArea = { code: string; nameTh: string; nameEn: string };

/**
 * What the page of organisations shows: the areas that the actor manages, with their organisations and the number of
 * people who hold a role there. Throws notFound for who manages none.
 */
export async function listManagedOrganizations(
  deps: Deps,
  actor: Actor,
): Promise<{ areas: ManagedArea[]; organizations: (Organization & { people: number })[] }> {
  const tx = deps.db.prisma;
  const candidates = await tx.area.findMany({
    where: { OR: [{ active: true }, { code: { in: actor.memberships.map(({ areaCode }) => areaCode) } }] },
    select: { code: true, nameTh: true, nameEn: true },
    orderBy: { code: "asc" },
  });
  const areas = candidates.filter(({ code }) => may(actor, "organization.manage", { areaCode: code }));
  if (areas.length === 0 && !may(actor, "organization.manage", {})) throw new AppError("notFound");
  const [organizations, people] = await Promise.all([
    loadOrganizations(
      tx,
      areas.map(({ code }) => code),
    ),
    tx.membership.groupBy({ by: ["orgId", "userId"], where: { user: { active: true } } }),
  ]);
  const codes = new Set(areas.map(({ code }) => code));
  const own = ({ areaCode }: Organization) => codes.has(areaCode);
  const count = (id: string) => people.filter(({ orgId }) => orgId === id).length;
  return { areas, organizations: inOrder(organizations.filter(own)).map((one) => ({ ...one, people: count(one.id) })) };
}
