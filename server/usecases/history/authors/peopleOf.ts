import { compareThai } from "~/format/collation";
import type { BriefProject } from "../../../db/briefs";
import type { Tx } from "../../../db/client";
import { loadOrganizations } from "../../../db/organizations";
import { loadWriters } from "../../../db/writers";

/** An organisation whose people wrote. Its place in the list is its colour and its mark. */
export type AgencyView = { orgId: string; nameTh: string };

/**
 * A person who wrote; `agency` is a place in the list of agencies, null = none of the area (any more). `seatOf` = a seat of
 * a dialogue session, with the organisation that it spoke for; null = a person with an account.
 */
export type PersonView = { nameTh: string; nameEn: string | null; agency: number | null; seatOf: string | null };

/** The people of a brief's history, by user id, and their agencies: lead first, then partners, then the others. */
export type PeopleView = { agencies: AgencyView[]; people: ReadonlyMap<string, PersonView> };

/** Names the people who wrote in a project's brief. Users who do not exist are left out. */
export async function peopleOf(tx: Tx, project: BriefProject, userIds: readonly string[]): Promise<PeopleView> {
  const { areaCode, leadOrgId, partners } = project;
  const named = [...(leadOrgId ? [leadOrgId] : []), ...partners.map(({ orgId }) => orgId)];
  const writers = await loadWriters(tx, userIds, areaCode, new Set(named));
  const organizations = await loadOrganizations(tx, [areaCode]);
  const nameOf = new Map(organizations.map(({ id, shortNameTh, nameTh }) => [id, shortNameTh || nameTh]));
  const used = new Set([...writers.values()].flatMap(({ orgId }) => orgId ?? []));
  const others = [...used]
    .filter((orgId) => !named.includes(orgId))
    .sort((a, b) => compareThai(nameOf.get(a) ?? "", nameOf.get(b) ?? ""));
  // who takes part has its place whether it wrote or not, so that colours stay
  const order = [...new Set([...named, ...others])];
  const place = (orgId: string | null) => (orgId === null ? null : order.indexOf(orgId));
  return {
    agencies: order.map((orgId) => ({ orgId, nameTh: nameOf.get(orgId) ?? "" })),
    people: new Map(
      [...writers].map(([userId, { nameTh, nameEn, orgId, seatOf }]) => [
        userId,
        { nameTh, nameEn, agency: place(orgId), seatOf },
      ]),
    ),
  };
}
