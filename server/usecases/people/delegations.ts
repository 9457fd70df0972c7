import type { Actor } from "~/domain/access/actor";
import { record } from "../../db/audit";
import type { Tx } from "../../db/client";
import { dayOf, isoDay } from "../../db/days";
import { AppError } from "../../errors";
import type { Deps } from "../deps";
import { demandUser, demandUserAdmin } from "./demandUserAdmin";
import { demandId, lineOf, periodOf } from "./fields";

/** A delegation as typed: which role of the giver, to whom, by which order (หนังสือมอบอำนาจ / คำสั่ง), for which days. */
export type DelegationInput = {
  membershipId: string;
  toUserId: string;
  documentNo: string;
  validFrom?: string;
  validTo?: string;
};

type HeldMembership = { userId: string; orgId: string; role: string; areaCode: string };

async function heldMembership(tx: Tx, id: string, from: Date, to: Date): Promise<HeldMembership> {
  const row = await tx.membership.findUnique({ where: { id: demandId(id) }, include: { organization: true } });
  if (!row) throw new AppError("notFound");
  // nobody lends what he does not hold on every day of the loan
  if (from < row.validFrom || (row.validTo && to > row.validTo))
    throw new AppError("badInput", { field: "delegatedDays" });
  return { userId: row.userId, orgId: row.orgId, role: row.role, areaCode: row.organization.areaCode };
}

/**
 * Lends a role of one person to another for some days (การมอบหมาย, รักษาราชการแทน), by a numbered document.
 * Throws notFound, badInput (no end, same person, days outside the role's own), datesInWrongOrder.
 */
export async function addDelegation(deps: Deps, actor: Actor, input: DelegationInput): Promise<void> {
  demandUserAdmin(actor);
  const documentNo = lineOf(input.documentNo, "documentNo");
  const { validFrom, validTo } = periodOf(input, deps.clock.today());
  if (validTo === null) throw new AppError("badInput", { field: "validTo" });
  await deps.db.prisma.$transaction(async (tx) => {
    const held = await heldMembership(tx, input.membershipId, dayOf(validFrom), dayOf(validTo));
    const receiver = await demandUser(tx, input.toUserId);
    if (receiver.state === "INACTIVE" || receiver.id === held.userId)
      throw new AppError("badInput", { field: "toUserId" });
    const { userId: fromUserId, orgId, role, areaCode } = held;
    const { id } = await tx.delegation.create({
      data: {
        fromUserId,
        toUserId: receiver.id,
        orgId,
        role,
        documentNo,
        validFrom: dayOf(validFrom),
        validTo: dayOf(validTo),
      },
    });
    await record(tx, deps, actor, {
      action: "delegation.added",
      objectKind: "delegation",
      objectId: id,
      areaCode,
      detail: { fromUserId, toUserId: receiver.id, orgId, role, documentNo, validFrom, validTo },
    });
  });
  deps.bus.emit("access", { userId: input.toUserId });
}

/** Takes a delegation back at once. Throws notFound. */
export async function revokeDelegation(deps: Deps, actor: Actor, delegationId: string): Promise<void> {
  demandUserAdmin(actor);
  const userId = await deps.db.prisma.$transaction(async (tx) => {
    const row = await tx.delegation.findUnique({ where: { id: demandId(delegationId) } });
    if (!row || row.revokedAt) throw new AppError("notFound");
    await tx.delegation.update({ where: { id: row.id }, data: { revokedAt: deps.clock.now() } });
    await record(tx, deps, actor, {
      action: "delegation.revoked",
      objectKind: "delegation",
      objectId: row.id,
      detail: {
        fromUserId: row.fromUserId,
        toUserId: row.toUserId,
        documentNo: row.documentNo,
        validTo: isoDay(row.validTo),
      },
    });
    return row.toUserId;
  });
  deps.bus.emit("access", { userId });
}
