import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { cutOutcomes, withCuts, type CutOutcome } from "~/domain/budget/straddler/triedCuts";
import { summarizeWindow, type WindowSummary } from "~/domain/budget/windowSummary";
import { evaluateWindow } from "~/domain/budget/window";
import type { WindowProposal, WindowResult } from "~/domain/budget/windowResult";
import { loadScenario, loadScenarios, type StoredScenario } from "../../../db/budget/scenarios";
import { orderVersionOf } from "../../../db/budget/windows";
import { AppError } from "../../../errors";
import type { Deps } from "../../deps";
import { demandWindow, privateIds, withoutTitles, type WindowView } from "../checkWindow";

/** A scenario as a list names it. */
export type ScenarioName = {
  id: string;
  name: string;
  frameSatang: bigint | null;
  createdByName: string | null;
  createdAt: string;
};

/** A scenario under the window, beside the official order; nothing of it is in force. */
export type ScenarioView = {
  /** `undoable`: its latest move can be taken back. */
  scenario: ScenarioName & { undoable: boolean };
  window: WindowResult;
  summary: WindowSummary;
  /** Name of the scenario's own order. */
  version: string;
  official: WindowView;
  /** Money taken out of projects to try it, on today's amounts. */
  cuts: CutOutcome[];
  /** Projects that came after it was saved: put at the end, in official order. */
  newIds: string[];
};

/** The scenario's order of the projects that propose now: those it ranks, then those that came later. */
export function scenarioOrder(
  scenario: Pick<StoredScenario, "ranks">,
  proposals: readonly { id: string }[],
): { order: string[]; newIds: string[] } {
  const known = proposals.filter(({ id }) => Object.hasOwn(scenario.ranks, id)).map(({ id }) => id);
  const rankOf = (id: string) => scenario.ranks[id] ?? 0;
  const newIds = proposals.filter(({ id }) => !Object.hasOwn(scenario.ranks, id)).map(({ id }) => id);
  return { order: [...known.sort((a, b) => rankOf(a) - rankOf(b)), ...newIds], newIds };
}

/** Names the order and the cuts of a scenario over the projects that propose now, so that a change says what it saw. */
export function scenarioVersion(scenario: StoredScenario, proposals: readonly WindowProposal[]): string {
  const { order } = scenarioOrder(scenario, proposals);
  const cuts = Object.entries(scenario.cuts).map(([id, cut]) => ({
    id: `cut/${id}/${cut.way}/${cut.reduceSatang}`,
    rank: null,
  }));
  return orderVersionOf([...ranked(proposals, order), ...cuts]);
}

/** Proposals renumbered 1…n in an order. */
export function ranked<P extends WindowProposal>(proposals: readonly P[], order: readonly string[]): P[] {
  const places = new Map(order.map((id, index) => [id, index + 1]));
  return proposals.map((proposal) => ({ ...proposal, rank: places.get(proposal.id) ?? null }));
}

const nameOf = ({ id, name, frameSatang, createdByName, createdAt }: StoredScenario): ScenarioName => ({
  id,
  name,
  frameSatang,
  createdByName,
  createdAt,
});

/** The named scenarios of an area and year. Throws notFound for another area. */
export async function listScenarios(deps: Deps, actor: Actor, areaCode: string, fy: number): Promise<ScenarioName[]> {
  if (!may(actor, "area.read", { areaCode })) throw new AppError("notFound");
  return (await loadScenarios(deps.db.prisma, areaCode, fy)).map(nameOf);
}

/**
 * [R1–R3] The window in the order of a scenario and, where it has one, against its own frame, with today's amounts less
 * what the scenario takes out. Changes nothing. Throws notFound.
 */
export async function evaluateScenario(deps: Deps, actor: Actor, scenarioId: string): Promise<ScenarioView> {
  const scenario = await loadScenario(deps.db.prisma, scenarioId);
  if (!scenario || scenario.removedAt || !may(actor, "area.read", scenario)) throw new AppError("notFound");
  const { areaCode, fy } = scenario;
  const computed = await demandWindow(deps, actor, areaCode, fy);
  const hidden = await privateIds(deps, actor, computed);
  const { reading, policy, result, summary } = computed;
  const { order, newIds } = scenarioOrder(scenario, reading.proposals);
  const proposals = withCuts(ranked(reading.proposals, order), scenario.cuts);
  const frameSatang = scenario.frameSatang ?? reading.frameSatang;
  const { adminCostSatang } = reading;
  const tried = evaluateWindow({ frameSatang, adminCostSatang, proposals, policy, asOf: summary.asOf });
  const version = scenarioVersion(scenario, reading.proposals);
  const visible = reading.proposals.filter(({ id }) => !hidden.has(id));
  return {
    scenario: { ...nameOf(scenario), undoable: scenario.ranksBefore !== null },
    cuts: cutOutcomes(reading.proposals, scenario.cuts),
    window: withoutTitles(tried, hidden),
    summary: summarizeWindow(tried, { areaCode, fy, orderVersion: version, asOf: summary.asOf }),
    version,
    official: {
      window: withoutTitles(result, hidden),
      summary,
      policy,
      briefIds: Object.fromEntries(visible.map(({ id, briefId }) => [id, briefId])),
      orderVersion: reading.orderVersion,
      asOf: summary.asOf,
    },
    newIds,
  };
}
