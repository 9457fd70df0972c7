import type { Actor } from "~/domain/access/actor";
import { record } from "../../db/audit";
import { AppError } from "../../errors";
import type { Deps } from "../deps";
import { lineOf } from "../people/fields";
import { demandPlan } from "./linkRow";

const MAX_REASON = 500;

/**
 * Takes a plan that was read and looked at into use: its rows count from now on. Throws notFound, forbidden, stale when
 * it is in use already.
 */
export async function useAgencyPlan(deps: Deps, actor: Actor, planId: string): Promise<void> {
  await deps.db.prisma.$transaction(async (tx) => {
    const { areaCode, state } = await demandPlan(tx, actor, planId);
    if (state !== "DRAFT") throw new AppError("stale");
    await tx.agencyPlan.update({ where: { id: planId }, data: { state: "IN_USE", usedAt: deps.clock.now() } });
    await record(tx, deps, actor, { action: "agencyPlan.used", objectKind: "agencyPlan", objectId: planId, areaCode });
  });
}

/** Takes a plan out, with a reason; its rows and links stay in the record. Throws notFound, forbidden, badInput. */
export async function removeAgencyPlan(deps: Deps, actor: Actor, planId: string, given: string): Promise<void> {
  await deps.db.prisma.$transaction(async (tx) => {
    const { areaCode } = await demandPlan(tx, actor, planId);
    const reason = lineOf(given, "reason", { max: MAX_REASON });
    await tx.agencyPlan.update({ where: { id: planId }, data: { state: "REMOVED", removedAt: deps.clock.now() } });
    await record(tx, deps, actor, {
      ...{ action: "agencyPlan.removed", objectKind: "agencyPlan", objectId: planId, areaCode },
      detail: { reason },
    });
  });
}
