import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { moveInOrder } from "~/domain/budget/rankOrder";
import type { TriedCuts } from "~/domain/budget/straddler/triedCuts";
import { parseBaht } from "~/domain/money/parseBaht";
import { record } from "../../../db/audit";
import type { Tx } from "../../../db/client";
import { lockScenario, storedCuts, type StoredScenario } from "../../../db/budget/scenarios";
import { readWindow, type StoredProposal } from "../../../db/budget/windows";
import { AppError } from "../../../errors";
import { demandArea } from "../../area/demandArea";
import type { Deps } from "../../deps";
import { scenarioOrder, scenarioVersion } from "./evaluateScenario";

const MAX_NAME = 100;
/** Most scenarios of one area and year: beyond it nobody finds one again. */
const MAX_SCENARIOS = 50;

const ranksOf = (order: readonly string[]) => Object.fromEntries(order.map((id, index) => [id, index + 1]));

function frameOf(text: string | null | undefined): bigint | null {
  if (!text?.trim()) return null;
  const amount = parseBaht(text);
  if (amount === undefined) throw new AppError("amountInvalid");
  if (amount === 0) throw new AppError("frameInvalid");
  return BigInt(amount);
}

/** A new scenario: its name and, in baht as typed, the frame to try ("" = the announced one). */
export type NewScenario = { areaCode: string; fy: number; name: string; frame?: string };

/**
 * Keeps the present official order under a name, to be tried and changed without touching it. Only for planners.
 * Throws notFound, forbidden, badInput (name), amountInvalid, frameInvalid.
 */
export async function saveScenario(deps: Deps, actor: Actor, input: NewScenario): Promise<{ id: string }> {
  const { areaCode, fy } = input;
  demandArea(actor, "scenario.edit", areaCode);
  const name = input.name.replace(/[\p{Cc}\s]+/gu, " ").trim();
  if (name === "" || name.length > MAX_NAME) throw new AppError("badInput", { field: "scenarioName" });
  const frameSatang = frameOf(input.frame);
  return deps.db.prisma.$transaction(async (tx) => {
    const reading = await readWindow(tx, areaCode, fy);
    if (!reading) throw new AppError("notFound");
    if ((await tx.rankScenario.count({ where: { areaCode, fy, removedAt: null } })) >= MAX_SCENARIOS)
      throw new AppError("badInput", { field: "scenarioCount" });
    const ranks = ranksOf(reading.proposals.map((proposal) => proposal.id));
    const data = { areaCode, fy, name, ranks, frameSatang, createdBy: actor.userId, createdAt: deps.clock.now() };
    const { id } = await tx.rankScenario.create({ data });
    await record(tx, deps, actor, {
      action: "scenario.saved",
      objectKind: "scenario",
      objectId: id,
      areaCode,
      detail: { fy, name, frameSatang: frameSatang?.toString() ?? null },
    });
    return { id };
  });
}

/** The scenario when the actor may change it, locked unless `load` says otherwise. Throws notFound, forbidden. */
export async function demandScenario(
  tx: Tx,
  actor: Actor,
  id: string,
  load: (tx: Tx, id: string) => Promise<StoredScenario | null> = lockScenario,
): Promise<StoredScenario> {
  const scenario = await load(tx, id);
  if (!scenario || scenario.removedAt || !may(actor, "area.read", scenario)) throw new AppError("notFound");
  demandArea(actor, "scenario.edit", scenario.areaCode);
  return scenario;
}

/** The audit row of a scenario that was put away or brought back. */
export async function recordScenario(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  action: "scenario.deleted" | "scenario.restored",
  { id, areaCode, fy, name }: StoredScenario,
): Promise<void> {
  await record(tx, deps, actor, { action, objectKind: "scenario", objectId: id, areaCode, detail: { fy, name } });
}

/** The projects that propose now, while the scenario is as the caller saw it. Throws notFound, stale. */
export async function demandSeen(tx: Tx, scenario: StoredScenario, version: string): Promise<StoredProposal[]> {
  const reading = await readWindow(tx, scenario.areaCode, scenario.fy);
  if (!reading) throw new AppError("notFound");
  if (scenarioVersion(scenario, reading.proposals) !== version) throw new AppError("stale");
  return reading.proposals;
}

/** Writes another order or other cuts, and keeps what stood before for undo. */
export async function changeScenario(
  tx: Tx,
  { id, ranks, cuts }: StoredScenario,
  after: { ranks?: Record<string, number>; cuts?: TriedCuts },
): Promise<void> {
  const data = { ranks: after.ranks ?? ranks, cuts: storedCuts(after.cuts ?? cuts) };
  await tx.rankScenario.update({ where: { id }, data: { ...data, ranksBefore: ranks, cutsBefore: storedCuts(cuts) } });
}

/** Projects moved inside a scenario: the order it had when seen, and the place from 1. */
export type ScenarioMove = { version: string; ids: string[]; to: number };

/** Moves projects inside a scenario; official ranks stay. Throws notFound, forbidden, stale, rankInvalid. */
export async function moveInScenario(deps: Deps, actor: Actor, id: string, move: ScenarioMove): Promise<void> {
  if (!Number.isSafeInteger(move.to) || move.to < 1) throw new AppError("rankInvalid");
  await deps.db.prisma.$transaction(async (tx) => {
    const scenario = await demandScenario(tx, actor, id);
    const { order } = scenarioOrder(scenario, await demandSeen(tx, scenario, move.version));
    const ranks = ranksOf(moveInOrder(order, move.ids, move.to));
    await changeScenario(tx, scenario, { ranks });
  });
}

/** Sets the frame that a scenario tries (baht as typed, "" = the announced one). Throws as {@link saveScenario}. */
export async function setScenarioFrame(deps: Deps, actor: Actor, id: string, frame: string): Promise<void> {
  const frameSatang = frameOf(frame);
  await deps.db.prisma.$transaction(async (tx) => {
    await demandScenario(tx, actor, id);
    await tx.rankScenario.update({ where: { id }, data: { frameSatang } });
  });
}

/** Puts a scenario away; the official order stays. {@link restoreScenario} brings it back. Throws notFound, forbidden. */
export async function deleteScenario(deps: Deps, actor: Actor, id: string): Promise<void> {
  await deps.db.prisma.$transaction(async (tx) => {
    const scenario = await demandScenario(tx, actor, id);
    await tx.rankScenario.update({ where: { id }, data: { removedAt: deps.clock.now() } });
    await recordScenario(tx, deps, actor, "scenario.deleted", scenario);
  });
}
