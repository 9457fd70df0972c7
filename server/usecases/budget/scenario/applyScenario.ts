import type { Actor } from "~/domain/access/actor";
import { loadScenario } from "../../../db/budget/scenarios";
import { AppError } from "../../../errors";
import type { Deps } from "../../deps";
import { changeOrder, numbered } from "../../project/changeOrder";
import { officeOf } from "../../project/setRanks";
import { applyCuts, demandCuts } from "./applyCuts";
import { demandScenario } from "./editScenario";
import { scenarioOrder } from "./evaluateScenario";

/**
 * Makes the order of a scenario the official one, in one transaction with its audit row, then takes its cuts, each of
 * which can be taken back; the frame that it tried is not applied. `version` names the official order the caller saw.
 * `left` counts cuts that somebody else's change of a brief prevented: they stay in the scenario. Throws notFound,
 * forbidden, stale, frozen, cutImpossible; then nothing is changed.
 */
export async function applyScenario(
  deps: Deps,
  actor: Actor,
  scenarioId: string,
  version: string,
): Promise<{ orderVersion: string; left: number }> {
  const seen = await demandScenario(deps.db.prisma, actor, scenarioId, loadScenario);
  const { areaCode, fy } = seen;
  const cuts = await demandCuts(deps.db.prisma, actor, seen);
  const orderVersion = await changeOrder(deps, actor, { areaCode, fy, version }, async (now, tx) => {
    const scenario = await demandScenario(tx, actor, scenarioId);
    const { order } = scenarioOrder(
      scenario,
      now.order.map((id) => ({ id })),
    );
    if (order.length === 0) throw new AppError("notFound");
    const who = officeOf(actor, areaCode);
    return {
      ranks: numbered(order, now),
      action: "scenario.applied",
      detail: { scenarioId, name: scenario.name },
      cause: { th: `${who} ใช้ลำดับตาม “${scenario.name}”`, en: `${who} applied the order “${scenario.name}”` },
    };
  });
  return { orderVersion, ...(await applyCuts(deps, actor, seen, cuts)) };
}
