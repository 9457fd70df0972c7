import type { BriefOrganization, BriefRightsView, BriefView } from "./briefView";

/** True when the person may write an item as a whole; 0 = what only the lead writes. */
export function mayItem(rights: BriefRightsView, item: number): boolean {
  return rights.write && (rights.all || rights.items.includes(item));
}

/** True when the person may edit or delete a row of an organisation. */
export function mayRow(rights: BriefRightsView, orgId: string | null): boolean {
  return rights.write && (rights.all || (orgId !== null && rights.orgIds.includes(orgId)));
}

/** True when the person may add rows to the matrix of items 8 and 11. */
export function mayAddRows(rights: BriefRightsView): boolean {
  return rights.write && (rights.all || rights.orgIds.length > 0);
}

/** Organisations that the person may write down as owner of a new row, those of item 9 first. */
export function rowOwners(view: BriefView): BriefOrganization[] {
  const named = new Set(view.partners.map(({ orgId }) => orgId));
  const usable = view.organizations.filter((organization) => organization.active || named.has(organization.id));
  if (!view.rights.all) return usable.filter(({ id }) => view.rights.orgIds.includes(id));
  return [...usable.filter(({ id }) => named.has(id)), ...usable.filter(({ id }) => !named.has(id))];
}

/** The owner that a new row gets unless told otherwise: the person's own organisation, else the lead. */
export function defaultOwner(view: BriefView): string | null {
  return view.rights.orgIds[0] ?? (view.rights.all ? view.leadOrgId : null);
}
