import type { Actor } from "~/domain/access/actor";
import { addCut, cutOutcomes, dropCut, type MoneyWay } from "~/domain/budget/straddler/triedCuts";
import { AppError } from "../../../errors";
import type { Deps } from "../../deps";
import { reduceOf } from "../wayOut/applyWayOut";
import { changeScenario, demandScenario, demandSeen } from "./editScenario";

/** Money to take out of a project inside a scenario: what was seen of it, by how much (baht as typed), and which way. */
export type CutTrial = { version: string; projectId: string; way: MoneyWay; reduce: string };

/**
 * [R2] Tries a way out of the cut line inside a scenario: nothing of the brief changes. A further cut of the same project
 * adds up. Throws notFound, forbidden, stale, amountInvalid, reduceTooMuch (nothing would be left).
 */
export async function cutInScenario(deps: Deps, actor: Actor, id: string, trial: CutTrial): Promise<void> {
  const reduceSatang = reduceOf(trial.reduce);
  await deps.db.prisma.$transaction(async (tx) => {
    const scenario = await demandScenario(tx, actor, id);
    const proposals = await demandSeen(tx, scenario, trial.version);
    if (!proposals.some((one) => one.id === trial.projectId)) throw new AppError("notFound");
    const cuts = addCut(scenario.cuts, trial.projectId, { way: trial.way, reduceSatang });
    const outcome = cutOutcomes(proposals, cuts).find(({ projectId }) => projectId === trial.projectId);
    if (!outcome || outcome.afterSatang === null) throw new AppError("reduceTooMuch");
    await changeScenario(tx, scenario, { cuts });
  });
}

/** Gives a project inside a scenario its money back. Throws notFound, forbidden, stale. */
export async function uncutInScenario(
  deps: Deps,
  actor: Actor,
  id: string,
  { version, projectId }: Pick<CutTrial, "version" | "projectId">,
): Promise<void> {
  await deps.db.prisma.$transaction(async (tx) => {
    const scenario = await demandScenario(tx, actor, id);
    await demandSeen(tx, scenario, version);
    if (!scenario.cuts[projectId]) throw new AppError("notFound");
    await changeScenario(tx, scenario, { cuts: dropCut(scenario.cuts, projectId) });
  });
}
