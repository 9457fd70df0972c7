import type { Actor, ActorMembership, Role } from "./actor";
import type { OrganizationType } from "../area/organization";

/** Roles whose holders write for their organisation; the others read, advise or decide elsewhere. */
const WRITING: ReadonlySet<Role> = new Set<Role>(["PLANNER", "EDITOR", "HEAD", "UNIVERSITY", "CIVIL_SOCIETY"]);

/** สศช.ภาค and สงป.เขตพื้นที่ advise before ก.บ.จ. (source 004 line 162): they never write, even when named in item 9. */
const ADVISER_ROLES: ReadonlySet<Role> = new Set<Role>(["NESDC_REGION", "BUDGET_BUREAU"]);
const ADVISER_TYPES: ReadonlySet<OrganizationType> = new Set<OrganizationType>(["NESDC", "BUDGET_BUREAU"]);

/** True when organisations of this kind advise and never write. */
export function isAdviserType(type: OrganizationType): boolean {
  return ADVISER_TYPES.has(type);
}

/** True when the membership is one of an adviser (by role or by kind of organisation). */
export function isAdviserMembership(membership: ActorMembership): boolean {
  return ADVISER_ROLES.has(membership.role) || ADVISER_TYPES.has(membership.orgType);
}

/** Memberships of the actor in organisations of the area. */
export function membershipsIn(actor: Actor, areaCode: string): ActorMembership[] {
  return actor.memberships.filter((membership) => membership.areaCode === areaCode);
}

/** True when the actor holds one of `roles` in the area. */
export function hasRoleIn(actor: Actor, areaCode: string, ...roles: readonly Role[]): boolean {
  return membershipsIn(actor, areaCode).some((membership) => roles.includes(membership.role));
}

/** True when the actor belongs to any organisation of the area. */
export function isMemberOf(actor: Actor, areaCode: string): boolean {
  return membershipsIn(actor, areaCode).length > 0;
}

/** True when the actor is of the provincial strategy office (กลุ่มงานยุทธศาสตร์ฯ): it counts as lead of everything. */
export function isPlannerOf(actor: Actor, areaCode: string): boolean {
  return hasRoleIn(actor, areaCode, "PLANNER");
}

/** True when the actor is governor (ผวจ.) of the area. */
export function isGovernorOf(actor: Actor, areaCode: string): boolean {
  return hasRoleIn(actor, areaCode, "GOVERNOR");
}

/** True when the actor advises in the area (สศช.ภาค, สงป.เขตพื้นที่). */
export function isAdviserOf(actor: Actor, areaCode: string): boolean {
  return membershipsIn(actor, areaCode).some(isAdviserMembership);
}

/** Ids of the area's organisations for which the actor may write; advisers, observers and deciders have none. */
export function writingOrgIds(actor: Actor, areaCode: string): ReadonlySet<string> {
  const writing = membershipsIn(actor, areaCode).filter(
    (membership) => WRITING.has(membership.role) && !isAdviserMembership(membership),
  );
  return new Set(writing.map((membership) => membership.orgId));
}
