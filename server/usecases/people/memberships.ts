import type { Actor } from "~/domain/access/actor";
import { record } from "../../db/audit";
import { dayOf, isoDay } from "../../db/days";
import { AppError } from "../../errors";
import type { Deps } from "../deps";
import { tellNewRole } from "../notice/tellAccess";
import { membershipData, type MembershipInput } from "./createUser";
import { demandUser, demandUserAdmin } from "./demandUserAdmin";
import { dayField, demandId } from "./fields";

/** Gives a person a role in an organisation for some days. Throws notFound, badInput, datesInWrongOrder. */
export async function addMembership(deps: Deps, actor: Actor, userId: string, input: MembershipInput): Promise<void> {
  demandUserAdmin(actor);
  await deps.db.prisma.$transaction(async (tx) => {
    await demandUser(tx, userId);
    const data = await membershipData(tx, deps, input);
    const { id } = await tx.membership.create({ data: { userId, ...data } });
    const { areaCode, nameTh } = await tx.organization.findUniqueOrThrow({ where: { id: data.orgId } });
    await tellNewRole(tx, deps, actor, { userId, areaCode, orgId: data.orgId, orgNameTh: nameTh });
    await record(tx, deps, actor, {
      action: "membership.added",
      objectKind: "membership",
      objectId: id,
      areaCode,
      detail: {
        userId,
        orgId: data.orgId,
        role: data.role,
        validFrom: isoDay(data.validFrom),
        validTo: input.validTo ?? null,
      },
    });
  });
  deps.bus.emit("access", { userId });
  deps.bus.emit("touched", { topic: `user/${userId}` });
}

/**
 * Ends a role: `lastDay` as typed is its last day; "" ends it now, as if yesterday had been the last.
 * Throws notFound, badInput, datesInWrongOrder.
 */
export async function endMembership(deps: Deps, actor: Actor, membershipId: string, lastDay = ""): Promise<void> {
  demandUserAdmin(actor);
  const typed = dayField(lastDay, "validTo");
  const userId = await deps.db.prisma.$transaction(async (tx) => {
    const row = await tx.membership.findUnique({
      where: { id: demandId(membershipId) },
      include: { organization: true },
    });
    if (!row) throw new AppError("notFound");
    const validTo = typed ? dayOf(typed) : new Date(dayOf(deps.clock.today()).getTime() - 86_400_000);
    if (typed && validTo < row.validFrom) throw new AppError("datesInWrongOrder");
    await tx.membership.update({ where: { id: row.id }, data: { validTo } });
    await record(tx, deps, actor, {
      action: "membership.ended",
      objectKind: "membership",
      objectId: row.id,
      areaCode: row.organization.areaCode,
      detail: { userId: row.userId, orgId: row.orgId, role: row.role, validTo: isoDay(validTo) },
    });
    return row.userId;
  });
  deps.bus.emit("access", { userId });
}
