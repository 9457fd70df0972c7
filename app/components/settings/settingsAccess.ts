import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";

/** Which pages of settings and administration a person can open. */
export type SettingsAccess = { users: boolean; organizations: boolean; audit: boolean };

/** May the person start projects, in any of the areas? */
export function mayCreateProject(actor: Actor): boolean {
  return actor.memberships.some(({ areaCode }) => may(actor, "project.create", { areaCode }));
}

/** Asks the same permissions as the use-cases behind those pages, for any of the person's areas. */
export function settingsAccess(actor: Actor): SettingsAccess {
  const areaCodes = actor.memberships.map(({ areaCode }) => areaCode);
  const somewhere = (act: "organization.manage" | "audit.read") =>
    may(actor, act, {}) || areaCodes.some((areaCode) => may(actor, act, { areaCode }));
  return {
    users: may(actor, "user.manage", {}),
    organizations: somewhere("organization.manage"),
    audit: somewhere("audit.read"),
  };
}
