import type { Actor } from "~/domain/access/actor";
import { headProvinces, toMembership, WITH_AREA } from "../actors";
import type { Tx } from "../client";
import { takingPartIn } from "../organizations";

/**
 * Everybody who takes part in an area (membership or delegation in force, in a cluster also of a member province) on `today` (YYYY-MM-DD), as actors with their rights
 * of that area, by name. Nobody of them is signed in: they are asked about, they do not ask.
 */
export async function loadAreaActors(tx: Tx, areaCode: string, today: string): Promise<Actor[]> {
  const day = new Date(`${today}T00:00:00Z`);
  const inForce = { validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gte: day } }] };
  const ofArea = { ...inForce, organization: { ...takingPartIn(areaCode), active: true } };
  const members = await tx.membership.findMany({
    where: { ...ofArea, user: { active: true } },
    include: { ...WITH_AREA, user: true },
  });
  const heads = await headProvinces(tx, members);
  const delegations = await tx.delegation.findMany({
    where: {
      orgId: { in: [...new Set(members.map(({ orgId }) => orgId))] },
      ...{ revokedAt: null, validFrom: { lte: day }, validTo: { gte: day } },
    },
  });
  const receivers = await tx.user.findMany({
    where: { id: { in: delegations.map(({ toUserId }) => toUserId) }, active: true },
  });
  const actors = new Map<string, Actor>();
  for (const { id, nameTh, nameEn, email, systemAdmin } of [...members.map(({ user }) => user), ...receivers])
    actors.set(id, { userId: id, nameTh, nameEn, email, systemAdmin, memberships: [], sessionId: null, address: "" });
  for (const row of members) actors.get(row.userId)?.memberships.push(toMembership(row, heads, null));
  for (const { fromUserId, toUserId, orgId, role } of delegations) {
    // a delegation lends only what its giver still holds
    const held = members.find((row) => row.userId === fromUserId && row.orgId === orgId && row.role === role);
    if (held) actors.get(toUserId)?.memberships.push(toMembership(held, heads, fromUserId));
  }
  return [...actors.values()].sort((a, b) => a.nameTh.localeCompare(b.nameTh, "th") || (a.userId < b.userId ? -1 : 1));
}
