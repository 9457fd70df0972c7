import type { Actor } from "~/domain/access/actor";
import type { DecisionRound } from "~/domain/lifecycle/decisions/decision";
import type { Year } from "../approval/decideYear";
import type { Deps } from "../deps";
import { applyDecisions } from "./applyDecisions";
import { openDecisionList, openDecisions } from "./openDecisions";
import { previewDecisions, type DecisionInput } from "./previewDecisions";
import { undoDecisions } from "./undoDecisions";

/** What others decided about the projects of a year, recorded in lists. */
export const decisionUseCases = (deps: Deps) => ({
  open: (actor: Actor, year: Year, round: DecisionRound | null) => openDecisions(deps, actor, year, round),
  preview: (actor: Actor, year: Year, input: DecisionInput) => previewDecisions(deps, actor, year, input),
  openList: (actor: Actor, id: string) => openDecisionList(deps, actor, id),
  apply: (actor: Actor, id: string) => applyDecisions(deps, actor, id),
  undo: (actor: Actor, id: string, reason: string) => undoDecisions(deps, actor, id, reason),
});
