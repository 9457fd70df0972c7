import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { lockScenario } from "../../../db/budget/scenarios";
import { AppError } from "../../../errors";
import { demandArea } from "../../area/demandArea";
import type { Deps } from "../../deps";
import { changeScenario, demandScenario, demandSeen, recordScenario } from "./editScenario";

/**
 * Puts back the order and the cuts that the latest change inside a scenario replaced; once more brings the change back.
 * `version` names what the caller saw. Throws notFound (nothing to undo), forbidden, stale.
 */
export async function undoInScenario(deps: Deps, actor: Actor, id: string, version: string): Promise<void> {
  await deps.db.prisma.$transaction(async (tx) => {
    const scenario = await demandScenario(tx, actor, id);
    await demandSeen(tx, scenario, version);
    if (!scenario.ranksBefore) throw new AppError("notFound");
    await changeScenario(tx, scenario, { ranks: scenario.ranksBefore, cuts: scenario.cutsBefore ?? scenario.cuts });
  });
}

/** Brings a deleted scenario back, with its audit row. Throws notFound (absent, or not deleted), forbidden. */
export async function restoreScenario(deps: Deps, actor: Actor, id: string): Promise<void> {
  await deps.db.prisma.$transaction(async (tx) => {
    const scenario = await lockScenario(tx, id);
    if (!scenario?.removedAt || !may(actor, "area.read", scenario)) throw new AppError("notFound");
    demandArea(actor, "scenario.edit", scenario.areaCode);
    await tx.rankScenario.update({ where: { id }, data: { removedAt: null } });
    await recordScenario(tx, deps, actor, "scenario.restored", scenario);
  });
}
