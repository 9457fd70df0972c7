import type { Actor } from "~/domain/access/actor";
import { areaCodesOf } from "~/domain/access/roles";

/**
 * Which areas a person can go to: those of its memberships, clusters of them that plan here, and for the system
 * administrator every area that plans here.
 */
export function reachableAreas(actor: Actor) {
  const own = { code: { in: actor.memberships.map(({ areaCode }) => areaCode) } };
  const around = { code: { in: areaCodesOf(actor) }, active: true };
  return { OR: [own, actor.systemAdmin ? { active: true } : around] };
}
