import type { PartnerRole, ProjectState } from "../brief/project";
import type { Actor } from "./actor";
import { isPlannerOf, membershipsAround, isAdviserMembership, writingOrgIds } from "./roles";

/** What a permission needs to know about a project: who leads it, who takes part (item 9), how far it is. */
export type ProjectObject = {
  areaCode: string;
  state: ProjectState;
  leadOrgId: string | null;
  partners: readonly { orgId: string; role: PartnerRole }[];
  /** Items (1–13) that the lead closed to partners. */
  closedItems: readonly number[];
};

const leadOrgIds = (project: ProjectObject): ReadonlySet<string> =>
  new Set([
    ...(project.leadOrgId ? [project.leadOrgId] : []),
    ...project.partners.filter((partner) => partner.role === "LEAD").map((partner) => partner.orgId),
  ]);

const takesPart = (project: ProjectObject, orgId: string): boolean =>
  project.leadOrgId === orgId || project.partners.some((partner) => partner.orgId === orgId);

/** True when the actor writes for the lead organisation of the project, or is planner of its area (domain §2.4). */
export function isLead(actor: Actor, project: ProjectObject): boolean {
  if (isPlannerOf(actor, project.areaCode)) return true;
  const leads = leadOrgIds(project);
  return [...writingOrgIds(actor, project.areaCode)].some((orgId) => leads.has(orgId));
}

/** Organisations named in item 9 for which the actor writes; advisers never count as partners. */
export function partnerOrgIds(actor: Actor, project: ProjectObject): ReadonlySet<string> {
  const own = [...writingOrgIds(actor, project.areaCode)];
  return new Set(own.filter((orgId) => takesPart(project, orgId)));
}

/** True when the actor belongs, in whatever role, to an organisation named in item 9. */
export function isOfNamedOrganization(actor: Actor, project: ProjectObject): boolean {
  return membershipsAround(actor, project.areaCode).some(
    (membership) => !isAdviserMembership(membership) && takesPart(project, membership.orgId),
  );
}
