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

/**
 * Memberships that decide in the area: those in its own organisations, and in a cluster that of the governor who heads it
 * (domain §2.4: only the head-of-cluster governor signs for a cluster).
 */
export function membershipsIn(actor: Actor, areaCode: string): ActorMembership[] {
  return actor.memberships.filter(
    ({ areaCode: own, cluster, role }) =>
      own === areaCode || (cluster?.code === areaCode && cluster.heads && role === "GOVERNOR"),
  );
}

/**
 * Memberships with which the actor takes part in the area: its own organisations, and in a cluster those of its member
 * provinces. They read, speak, and write for an organisation that a project names; they decide nothing there.
 */
export function membershipsAround(actor: Actor, areaCode: string): ActorMembership[] {
  return actor.memberships.filter(({ areaCode: own, cluster }) => own === areaCode || cluster?.code === areaCode);
}

/** Codes of the areas in which the actor takes part: those of its organisations and their clusters, each once. */
export function areaCodesOf(actor: Actor): string[] {
  return [
    ...new Set(actor.memberships.flatMap(({ areaCode, cluster }) => [areaCode, ...(cluster ? [cluster.code] : [])])),
  ];
}

/** True when the actor holds one of `roles` in the area. */
export function hasRoleIn(actor: Actor, areaCode: string, ...roles: readonly Role[]): boolean {
  return membershipsIn(actor, areaCode).some((membership) => roles.includes(membership.role));
}

/** True when the actor belongs to any organisation of the area, of a cluster also to one of its member provinces. */
export function isMemberOf(actor: Actor, areaCode: string): boolean {
  return membershipsAround(actor, areaCode).length > 0;
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

/**
 * True when the actor can be asked for an approval in the area: governor, committee, and who writes for an organisation
 * there; observers and advisers never.
 */
export function decidesIn(actor: Actor, areaCode: string): boolean {
  return membershipsAround(actor, areaCode).some(
    (membership) =>
      !isAdviserMembership(membership) &&
      (WRITING.has(membership.role) || membership.role === "GOVERNOR" || membership.role === "COMMITTEE"),
  );
}

/** Ids of the organisations for which the actor may write in the area; advisers, observers and deciders have none. */
export function writingOrgIds(actor: Actor, areaCode: string): ReadonlySet<string> {
  const writing = membershipsAround(actor, areaCode).filter(
    (membership) => WRITING.has(membership.role) && !isAdviserMembership(membership),
  );
  return new Set(writing.map((membership) => membership.orgId));
}
