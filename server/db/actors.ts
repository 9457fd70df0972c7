import type { Actor, ActorMembership, Role } from "~/domain/access/actor";
import type { OrganizationType } from "~/domain/area/organization";
import type { Tx } from "./client";

type MembershipRow = {
  orgId: string;
  role: string;
  organization: { type: string; nameTh: string; areaCode: string; active: boolean };
};

/** A membership of a row; `delegatedFrom` names the giver of a delegation. */
export const toMembership = (row: MembershipRow, delegatedFrom: string | null): ActorMembership => ({
  orgId: row.orgId,
  orgType: row.organization.type as OrganizationType,
  orgNameTh: row.organization.nameTh,
  areaCode: row.organization.areaCode,
  role: row.role as Role,
  delegatedFrom,
});

/**
 * The actor of a user on `today` (YYYY-MM-DD, Bangkok): memberships in force, plus roles delegated to the person.
 * Null when the user is absent or deactivated.
 */
export async function loadActor(
  tx: Tx,
  userId: string,
  today: string,
  how: { sessionId: string | null; address: string },
): Promise<Actor | null> {
  const day = new Date(`${today}T00:00:00Z`);
  const inForce = { validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gte: day } }] };
  const user = await tx.user.findUnique({
    where: { id: userId },
    include: { memberships: { where: inForce, include: { organization: true } } },
  });
  if (!user?.active) return null;
  const delegated = await tx.delegation.findMany({
    where: { toUserId: userId, revokedAt: null, validFrom: { lte: day }, validTo: { gte: day } },
  });
  const memberships = user.memberships.filter((row) => row.organization.active).map((row) => toMembership(row, null));
  for (const { fromUserId, orgId, role } of delegated) {
    // a delegation lends only what its giver still holds
    const held = await tx.membership.findFirst({
      where: { userId: fromUserId, orgId, role, user: { active: true }, ...inForce },
      include: { organization: true },
    });
    if (held?.organization.active) memberships.push(toMembership(held, fromUserId));
  }
  const { id, nameTh, nameEn, email, systemAdmin } = user;
  return { userId: id, nameTh, nameEn, email, systemAdmin, memberships, ...how };
}
