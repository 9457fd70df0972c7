import type { Actor, ActorMembership, Role } from "~/domain/access/actor";
import type { OrganizationType } from "~/domain/area/organization";
import type { Tx } from "./client";

type MembershipRow = {
  orgId: string;
  role: string;
  organization: {
    type: string;
    nameTh: string;
    areaCode: string;
    active: boolean;
    area: { clusterCode: string | null };
  };
};

/** What a membership row is read with. */
export const WITH_AREA = { organization: { include: { area: { select: { clusterCode: true } } } } } as const;

/** Provinces that head their cluster, of those whose governors stand in `rows`. */
export async function headProvinces(tx: Tx, rows: readonly MembershipRow[]): Promise<ReadonlySet<string>> {
  const codes = rows.flatMap(({ role, organization }) => (role === "GOVERNOR" ? [organization.areaCode] : []));
  if (codes.length === 0) return new Set();
  const clusters = await tx.area.findMany({
    where: { kind: "CLUSTER", headAreaCode: { in: codes } },
    select: { headAreaCode: true },
  });
  return new Set(clusters.flatMap(({ headAreaCode }) => headAreaCode ?? []));
}

/** A membership of a row; `heads` = provinces that head a cluster, `delegatedFrom` names the giver of a delegation. */
export function toMembership(
  { orgId, role, organization }: MembershipRow,
  heads: ReadonlySet<string>,
  delegatedFrom: string | null,
): ActorMembership {
  const { type, nameTh, areaCode, area } = organization;
  return {
    ...{ orgId, orgType: type as OrganizationType, orgNameTh: nameTh, areaCode, role: role as Role, delegatedFrom },
    ...(area.clusterCode ? { cluster: { code: area.clusterCode, heads: heads.has(areaCode) } } : {}),
  };
}

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
    include: { memberships: { where: inForce, include: WITH_AREA } },
  });
  if (!user?.active) return null;
  const delegated = await tx.delegation.findMany({
    where: { toUserId: userId, revokedAt: null, validFrom: { lte: day }, validTo: { gte: day } },
  });
  const rows = user.memberships
    .filter((row) => row.organization.active)
    .map((row) => ({ row, from: null as string | null }));
  for (const { fromUserId, orgId, role } of delegated) {
    // a delegation lends only what its giver still holds
    const held = await tx.membership.findFirst({
      where: { userId: fromUserId, orgId, role, user: { active: true }, ...inForce },
      include: WITH_AREA,
    });
    if (held?.organization.active) rows.push({ row: held, from: fromUserId });
  }
  const heads = await headProvinces(
    tx,
    rows.map(({ row }) => row),
  );
  const memberships = rows.map(({ row, from }) => toMembership(row, heads, from));
  const { id, nameTh, nameEn, email, systemAdmin } = user;
  return { userId: id, nameTh, nameEn, email, systemAdmin, memberships, ...how };
}
