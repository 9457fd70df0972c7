import type { LaoKind, Organization, OrganizationType } from "~/domain/area/organization";
import type { Tx } from "./client";

type OrganizationRow = Omit<Organization, "type" | "laoKind"> & { type: string; laoKind: string | null };

/** An organisation of a row. */
export function toOrganization(row: OrganizationRow): Organization {
  const { id, areaCode, ministry, department, nameTh, nameEn, shortNameTh, active } = row;
  const kinds = { type: row.type as OrganizationType, laoKind: row.laoKind as LaoKind | null };
  return { id, areaCode, ...kinds, ministry, department, nameTh, nameEn, shortNameTh, active };
}

/** One organisation, or null. */
export async function loadOrganization(tx: Tx, id: string): Promise<Organization | null> {
  const row = await tx.organization.findUnique({ where: { id } });
  return row && toOrganization(row);
}

/** Where an organisation takes part in an area: its own ones, and in a cluster those of its member provinces. */
export const takingPartIn = (areaCode: string) => ({ OR: [{ areaCode }, { area: { clusterCode: areaCode } }] });

/**
 * Organisations of the areas given (undefined = all) in no particular order; of a cluster those of its member provinces as
 * well.
 */
export async function loadOrganizations(tx: Tx, areaCodes?: readonly string[]): Promise<Organization[]> {
  const within = { in: [...(areaCodes ?? [])] };
  const rows = await tx.organization.findMany({
    where: areaCodes ? { OR: [{ areaCode: within }, { area: { clusterCode: within } }] } : {},
  });
  return rows.map(toOrganization);
}
