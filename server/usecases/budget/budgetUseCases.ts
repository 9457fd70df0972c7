import type { Actor } from "~/domain/access/actor";
import { explainWindow, type WindowExplanation } from "~/domain/budget/explainWindow";
import type { WindowSummary } from "~/domain/budget/windowSummary";
import { rememberingJudge, type Judge } from "~/domain/findings/remembered/rememberedFindings";
import type { Deps } from "../deps";
import { checkWindow, demandWindow } from "./checkWindow";
import { evaluateInput } from "./evaluateInput";
import { listFindings } from "./findings/listFindings";
import { applyScenario } from "./scenario/applyScenario";
import {
  deleteScenario,
  moveInScenario,
  saveScenario,
  setScenarioFrame,
  type NewScenario,
  type ScenarioMove,
} from "./scenario/editScenario";
import { evaluateScenario, listScenarios } from "./scenario/evaluateScenario";
import { cutInScenario, uncutInScenario, type CutTrial } from "./scenario/tryCut";
import { restoreScenario, undoInScenario } from "./scenario/undoScenario";
import { applyWayOut, type WayOutInput } from "./wayOut/applyWayOut";
import { listWayOuts, straddlerLines } from "./wayOut/listWayOuts";
import { undoWayOut } from "./wayOut/undoWayOut";

async function explain(deps: Deps, actor: Actor, areaCode: string, fy: number): Promise<WindowExplanation> {
  const { result, policy } = await demandWindow(deps, actor, areaCode, fy);
  return explainWindow(result, policy);
}

async function summary(deps: Deps, actor: Actor, areaCode: string, fy: number): Promise<WindowSummary> {
  return (await demandWindow(deps, actor, areaCode, fy)).summary;
}

/**
 * The proposal window of an area and year (R1–R3), its findings, and named scenarios of the order of ranks. `judge`
 * remembers for this server what the rules said of each project.
 */
export const budgetUseCases = (deps: Deps, judge: Judge = rememberingJudge()) => ({
  checkWindow: (actor: Actor, areaCode: string, fy: number) => checkWindow(deps, actor, areaCode, fy),
  summary: (actor: Actor, areaCode: string, fy: number) => summary(deps, actor, areaCode, fy),
  explain: (actor: Actor, areaCode: string, fy: number) => explain(deps, actor, areaCode, fy),
  evaluate: evaluateInput,
  findings: (actor: Actor, areaCode: string, fy: number) => listFindings(deps, actor, { areaCode, fy }, judge),
  listScenarios: (actor: Actor, areaCode: string, fy: number) => listScenarios(deps, actor, areaCode, fy),
  evaluateScenario: (actor: Actor, id: string) => evaluateScenario(deps, actor, id),
  saveScenario: (actor: Actor, input: NewScenario) => saveScenario(deps, actor, input),
  moveInScenario: (actor: Actor, id: string, move: ScenarioMove) => moveInScenario(deps, actor, id, move),
  cutInScenario: (actor: Actor, id: string, trial: CutTrial) => cutInScenario(deps, actor, id, trial),
  uncutInScenario: (actor: Actor, id: string, cut: Pick<CutTrial, "version" | "projectId">) =>
    uncutInScenario(deps, actor, id, cut),
  setScenarioFrame: (actor: Actor, id: string, frame: string) => setScenarioFrame(deps, actor, id, frame),
  deleteScenario: (actor: Actor, id: string) => deleteScenario(deps, actor, id),
  applyScenario: (actor: Actor, id: string, version: string) => applyScenario(deps, actor, id, version),
  undoInScenario: (actor: Actor, id: string, version: string) => undoInScenario(deps, actor, id, version),
  restoreScenario: (actor: Actor, id: string) => restoreScenario(deps, actor, id),
  straddlerLines: (actor: Actor, briefId: string) => straddlerLines(deps, actor, briefId),
  listWayOuts: (actor: Actor, areaCode: string, fy: number) => listWayOuts(deps, actor, areaCode, fy),
  applyWayOut: (actor: Actor, input: WayOutInput) => applyWayOut(deps, actor, input),
  undoWayOut: (actor: Actor, id: string) => undoWayOut(deps, actor, id),
});
