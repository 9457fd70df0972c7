import type { Actor } from "~/domain/access/actor";
import { linesVersion } from "~/domain/budget/straddler/cutLines";
import { cutOutcomes, dropCut, type CutOutcome } from "~/domain/budget/straddler/triedCuts";
import { ownSource } from "~/domain/budget/ownMoney";
import { loadBriefProject } from "../../../db/briefs";
import type { Tx } from "../../../db/client";
import { lockScenario, storedCuts, type StoredScenario } from "../../../db/budget/scenarios";
import { loadOwnLines } from "../../../db/budget/wayOuts";
import { readWindow, type StoredProposal } from "../../../db/budget/windows";
import { AppError } from "../../../errors";
import type { Deps } from "../../deps";
import { takeWayOut } from "../wayOut/applyWayOut";
import { demandDivisible } from "../wayOut/demandDivisible";

/** A cut that can be taken for good: its outcome and the brief it changes. */
export type ReadyCut = CutOutcome & { briefId: string; code: string };

function ready(outcome: CutOutcome, proposals: readonly StoredProposal[]): ReadyCut {
  const proposal = proposals.find(({ id }) => id === outcome.projectId);
  if (!proposal || outcome.afterSatang === null) throw new AppError("cutImpossible", { code: proposal?.code ?? "–" });
  return { ...outcome, briefId: proposal.briefId, code: proposal.code };
}

/**
 * The cuts of a scenario, when every one of them can be taken by the actor now: all are looked at before anything is
 * changed. Throws cutImpossible (names the project), notFound, forbidden, frozen.
 */
export async function demandCuts(tx: Tx, actor: Actor, scenario: StoredScenario): Promise<ReadyCut[]> {
  const reading = await readWindow(tx, scenario.areaCode, scenario.fy);
  if (!reading) throw new AppError("notFound");
  const cuts = cutOutcomes(reading.proposals, scenario.cuts).map((outcome) => ready(outcome, reading.proposals));
  for (const { briefId } of cuts) demandDivisible(actor, await loadBriefProject(tx, briefId));
  return cuts;
}

async function dropApplied(tx: Tx, id: string, projectId: string): Promise<void> {
  const scenario = await lockScenario(tx, id);
  if (!scenario?.cuts[projectId]) throw new AppError("stale");
  const cuts = storedCuts(dropCut(scenario.cuts, projectId));
  await tx.rankScenario.update({ where: { id }, data: { cuts } });
}

/**
 * Takes cuts of a scenario for good, each as a way out of its own that can be taken back, every funding line in
 * proportion; what is taken leaves the scenario in the same transaction, so that nothing is ever cut twice. Returns how
 * many could not be taken because somebody changed the brief at the same moment: those stay in the scenario.
 */
export async function applyCuts(
  deps: Deps,
  actor: Actor,
  scenario: StoredScenario,
  cuts: readonly ReadyCut[],
): Promise<{ left: number }> {
  const { prisma } = deps.db;
  const reading = await readWindow(prisma, scenario.areaCode, scenario.fy);
  if (!reading) throw new AppError("notFound");
  const source = ownSource(reading.areaKind);
  let left = 0;
  for (const { projectId, briefId, way, reduceSatang } of cuts) {
    const seen = linesVersion(await loadOwnLines(prisma, briefId, scenario.fy, source));
    const cut = { briefId, way, reduceSatang, chosen: null, seen };
    try {
      await takeWayOut(deps, actor, cut, (tx) => dropApplied(tx, scenario.id, projectId));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      deps.log.warn({ scenarioId: scenario.id, projectId, code: error.code }, "a cut of a scenario was not taken");
      left += 1;
    }
  }
  return { left };
}
