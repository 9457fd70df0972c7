import type { Request } from "express";
import type { Actor } from "~/domain/access/actor";
import { compareOrders, differencesOf } from "~/domain/budget/ranking/compareOrders";
import type { WindowResult, WindowRow } from "~/domain/budget/windowResult";
import type { SharedServices } from "../../remix";
import { idOf, yearOf } from "../areaHandlers";

/** `GET …/scenarios`: the named what-ifs of a year. None of them is in force. */
export async function readScenarios(services: SharedServices, request: Request, actor: Actor) {
  const { areaCode, fy } = yearOf(request);
  const scenarios = await services.budget.listScenarios(actor, areaCode, fy);
  return scenarios.map(({ id, name, frameSatang, createdAt }) => ({ id, name, frameSatang, createdAt }));
}

const sideOf = (row: WindowRow | null) =>
  row && {
    ...{ rank: row.rank, amountSatang: row.amountSatang },
    ...{ cumulativeSatang: row.cumulativeSatang, band: row.band },
  };

/** `GET /scenarios/{id}`: the window in the order of a scenario beside the official one, and what differs. */
export async function readScenario(services: SharedServices, request: Request, actor: Actor) {
  const id = idOf(request);
  const { scenario, window, official, newIds } = await services.budget.evaluateScenario(actor, id);
  const { enters, leaves, moved } = compareOrders(window.rows, official.window.rows);
  return {
    ...{ id, name: scenario.name, frameSatang: scenario.frameSatang, newIds, moved },
    official: withPolicy(official.window, official.asOf),
    scenario: withPolicy(window, official.asOf),
    enters: enters.map(({ projectId }) => projectId),
    leaves: leaves.map(({ projectId }) => projectId),
    differences: differencesOf(window.rows, official.window.rows).map(({ projectId, here, there }) => ({
      ...{ projectId, code: here?.code ?? there?.code ?? null, scenario: sideOf(here), official: sideOf(there) },
    })),
  };
}

const withPolicy = (window: WindowResult, asOf: string | null) => ({ ...window, asOf });

/** `GET …/way-outs`: what was taken out of the year so that a project fits under the cut line, and is still in force. */
export async function readWayOuts(services: SharedServices, request: Request, actor: Actor) {
  const { areaCode, fy } = yearOf(request);
  const { window } = await services.budget.checkWindow(actor, areaCode, fy);
  const wayOuts = await services.budget.listWayOuts(actor, areaCode, fy);
  return {
    straddler: window.straddler,
    wayOuts: wayOuts.map(({ id, way, reducedSatang, from, later, at }) => ({
      id,
      way,
      reducedSatang,
      from,
      later,
      at,
    })),
  };
}
