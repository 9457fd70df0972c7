import type { Actor } from "~/domain/access/actor";
import { record } from "../../db/audit";
import type { Tx } from "../../db/client";
import { dayOf } from "../../db/days";
import { AppError } from "../../errors";
import type { Deps } from "../deps";
import { demandUser, demandUserAdmin } from "./demandUserAdmin";
import { demandId, emailOf, lineOf, optionalLine, periodOf, roleOf } from "./fields";
import { issueLink, mailLink, type IssuedLink } from "./links";

/** A role in an organisation as typed: days as "1/10/2568", "" = from today / without end. */
export type MembershipInput = { orgId: string; role: string; position?: string; validFrom?: string; validTo?: string };

/** A new account as typed. */
export type UserInput = { email: string; nameTh: string; nameEn?: string; membership: MembershipInput | null };

/** A membership's columns. Throws notFound (organisation), badInput, datesInWrongOrder. */
export async function membershipData(tx: Tx, deps: Deps, input: MembershipInput) {
  const organization = await tx.organization.findUnique({ where: { id: demandId(input.orgId) } });
  if (!organization?.active) throw new AppError("notFound");
  const { validFrom, validTo } = periodOf(input, deps.clock.today());
  return {
    orgId: organization.id,
    role: roleOf(input.role),
    position: lineOf(input.position ?? "", "position", { required: false }),
    validFrom: dayOf(validFrom),
    validTo: validTo === null ? null : dayOf(validTo),
  };
}

/** True for PostgreSQL's unique violation as Prisma reports it. */
export function isTaken(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "P2002";
}

/**
 * Creates an account without a password and its invitation, which is shown once. Throws notFound, badInput,
 * datesInWrongOrder, emailTaken.
 */
export async function createUser(
  deps: Deps,
  actor: Actor,
  input: UserInput,
): Promise<{ userId: string; nameTh: string; link: IssuedLink }> {
  demandUserAdmin(actor);
  const email = emailOf(input.email);
  const nameTh = lineOf(input.nameTh, "nameTh");
  const nameEn = optionalLine(input.nameEn, "nameEn");
  try {
    const made = await deps.db.prisma.$transaction(async (tx) => {
      const { id: userId } = await tx.user.create({ data: { email, nameTh, nameEn, createdAt: deps.clock.now() } });
      if (input.membership)
        await tx.membership.create({ data: { userId, ...(await membershipData(tx, deps, input.membership)) } });
      const link = await issueLink(tx, deps, "INVITE", userId);
      const { orgId = null, role = null } = input.membership ?? {};
      await record(tx, deps, actor, {
        action: "user.created",
        objectKind: "user",
        objectId: userId,
        detail: { email, nameTh, orgId, role },
      });
      return { userId, nameTh, link };
    });
    return { ...made, link: await mailLink(deps, made.userId, made.link) };
  } catch (error) {
    if (isTaken(error)) throw new AppError("emailTaken");
    throw error;
  }
}

/** Changes names and e-mail of an account. Throws notFound, badInput, emailTaken. */
export async function editUser(
  deps: Deps,
  actor: Actor,
  userId: string,
  input: Omit<UserInput, "membership">,
): Promise<void> {
  demandUserAdmin(actor);
  const data = {
    email: emailOf(input.email),
    nameTh: lineOf(input.nameTh, "nameTh"),
    nameEn: optionalLine(input.nameEn, "nameEn"),
  };
  try {
    await deps.db.prisma.$transaction(async (tx) => {
      const { email, nameTh, nameEn } = await demandUser(tx, userId);
      await tx.user.update({ where: { id: userId }, data });
      await record(tx, deps, actor, {
        action: "user.edited",
        objectKind: "user",
        objectId: userId,
        detail: { ...data, before: { email, nameTh, nameEn } },
      });
    });
  } catch (error) {
    if (isTaken(error)) throw new AppError("emailTaken");
    throw error;
  }
}

/** A new invitation for somebody who has no password yet. Throws notFound. */
export async function inviteAgain(deps: Deps, actor: Actor, userId: string): Promise<IssuedLink> {
  return linkFor(deps, actor, userId, "INVITE");
}

/** A reset link for an active account, shown once to the administrator. Throws notFound. */
export async function resetPassword(deps: Deps, actor: Actor, userId: string): Promise<IssuedLink> {
  return linkFor(deps, actor, userId, "RESET");
}

async function linkFor(deps: Deps, actor: Actor, userId: string, kind: "INVITE" | "RESET"): Promise<IssuedLink> {
  demandUserAdmin(actor);
  const link = await deps.db.prisma.$transaction(async (tx) => {
    const user = await demandUser(tx, userId);
    if (user.state !== (kind === "INVITE" ? "INVITED" : "ACTIVE")) throw new AppError("notFound");
    // until the link is used the old password still opens the door: whoever comes in by it is asked to change it
    if (kind === "RESET") await tx.user.update({ where: { id: userId }, data: { mustChangePassword: true } });
    const action = kind === "INVITE" ? "user.invited" : "password.resetIssued";
    await record(tx, deps, actor, { action, objectKind: "user", objectId: userId });
    return issueLink(tx, deps, kind, userId);
  });
  return mailLink(deps, userId, link);
}
