import type { Actor } from "~/domain/access/actor";
import { loadScenario } from "../../../db/scenarios";
import { AppError } from "../../../errors";
import type { Deps } from "../../deps";
import { changeOrder, numbered } from "../../project/changeOrder";
import { officeOf } from "../../project/setRanks";
import { demandScenario } from "./editScenario";
import { scenarioOrder } from "./evaluateScenario";

/**
 * Makes the order of a scenario the official one, in one transaction with its audit row; the frame that it tried is not
 * applied. `version` names the official order the caller saw. It can be undone like any change of the order. Throws
 * notFound, forbidden, stale.
 */
export async function applyScenario(
  deps: Deps,
  actor: Actor,
  scenarioId: string,
  version: string,
): Promise<{ orderVersion: string }> {
  const { areaCode, fy } = await demandScenario(deps.db.prisma, actor, scenarioId, loadScenario);
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
  return { orderVersion };
}
