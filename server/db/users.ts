import type { Role } from "~/domain/access/actor";
import { isoDay, isoDayOrNull } from "./days";
import type { Tx } from "./client";

/** A role of a person in an organisation with its dates (YYYY-MM-DD). */
export type MembershipView = {
  id: string;
  orgId: string;
  orgNameTh: string;
  areaCode: string;
  orgActive: boolean;
  role: Role;
  position: string;
  validFrom: string;
  validTo: string | null;
};

/** A role lent from one person to another for some days (การมอบหมาย / รักษาราชการแทน). */
export type DelegationView = {
  id: string;
  fromUserId: string;
  fromNameTh: string;
  toUserId: string;
  toNameTh: string;
  orgId: string;
  orgNameTh: string;
  role: Role;
  documentNo: string;
  validFrom: string;
  validTo: string;
  revokedAt: Date | null;
};

/** An account as administrators see it. INVITED = never chose a password. */
export type UserView = {
  id: string;
  email: string;
  nameTh: string;
  nameEn: string | null;
  state: "ACTIVE" | "INVITED" | "INACTIVE";
  systemAdmin: boolean;
  lastSeenAt: Date | null;
  deactivatedAt: Date | null;
  memberships: MembershipView[];
};

const withMemberships = {
  memberships: { include: { organization: true }, orderBy: { validFrom: "asc" } },
  sessions: { select: { lastSeenAt: true }, orderBy: { lastSeenAt: "desc" }, take: 1 },
} as const;

type Loaded = NonNullable<Awaited<ReturnType<typeof findUser>>>;
const findUser = (tx: Tx, id: string) => tx.user.findUnique({ where: { id }, include: withMemberships });

function toMembership(row: Loaded["memberships"][number]): MembershipView {
  const { id, orgId, organization, role, position, validFrom, validTo } = row;
  const { nameTh, areaCode, active } = organization;
  const dates = { validFrom: isoDay(validFrom), validTo: isoDayOrNull(validTo) };
  return { id, orgId, orgNameTh: nameTh, areaCode, orgActive: active, role: role as Role, position, ...dates };
}

function toUser(row: Loaded): UserView {
  const { id, email, nameTh, nameEn, systemAdmin, deactivatedAt } = row;
  return {
    id,
    email,
    nameTh,
    nameEn,
    state: !row.active ? "INACTIVE" : row.passwordHash === null ? "INVITED" : "ACTIVE",
    systemAdmin,
    lastSeenAt: row.sessions[0]?.lastSeenAt ?? null,
    deactivatedAt,
    memberships: row.memberships.map(toMembership),
  };
}

/** One account, or null. */
export async function loadUser(tx: Tx, id: string): Promise<UserView | null> {
  const row = await findUser(tx, id);
  return row && toUser(row);
}

/** All accounts with their memberships, in no particular order. */
export async function loadUsers(tx: Tx): Promise<UserView[]> {
  return (await tx.user.findMany({ include: withMemberships })).map(toUser);
}

/** Delegations given or received by a person, newest first. */
export async function loadDelegations(tx: Tx, userId: string): Promise<DelegationView[]> {
  const rows = await tx.delegation.findMany({
    where: { OR: [{ fromUserId: userId }, { toUserId: userId }] },
    orderBy: { validFrom: "desc" },
  });
  const people = await tx.user.findMany({
    where: { id: { in: rows.flatMap((row) => [row.fromUserId, row.toUserId]) } },
    select: { id: true, nameTh: true },
  });
  const organizations = await tx.organization.findMany({
    where: { id: { in: rows.map((row) => row.orgId) } },
    select: { id: true, nameTh: true },
  });
  const nameOf = (list: { id: string; nameTh: string }[], id: string) =>
    list.find((one) => one.id === id)?.nameTh ?? "";
  return rows.map((row) => ({
    ...row,
    role: row.role as Role,
    fromNameTh: nameOf(people, row.fromUserId),
    toNameTh: nameOf(people, row.toUserId),
    orgNameTh: nameOf(organizations, row.orgId),
    validFrom: isoDay(row.validFrom),
    validTo: isoDay(row.validTo),
  }));
}

/** Ends every open session of a user except `keep`; the caller tells the sockets after its commit. */
export async function endSessionsOf(tx: Tx, userId: string, at: Date, keep: string | null = null): Promise<void> {
  await tx.session.updateMany({
    where: { userId, endedAt: null, ...(keep ? { id: { not: keep } } : {}) },
    data: { endedAt: at },
  });
}

/**
 * Locks the rows of all active administrators and counts them without `exceptId`, so that two of them cannot remove
 * each other at the same moment.
 */
export async function countOtherAdministrators(tx: Tx, exceptId: string): Promise<number> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id::text from app_user where system_admin and active order by id for update`;
  return rows.filter(({ id }) => id !== exceptId).length;
}
