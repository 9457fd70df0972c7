import type { Actor } from "~/domain/access/actor";
import type { Deps } from "../deps";
import { carryLinks } from "./carryLinks";
import { openEditions } from "./openEditions";
import { reviseEdition } from "./reviseEdition";
import { takeEditionStep, type EditionStepInput } from "./takeEditionStep";

/** Editions of the 20-year and 5-year plans: their life, their revisions, links carried over to the one in force. */
export const planEditionUseCases = (deps: Deps) => ({
  open: (actor: Actor, areaCode: string, fy: number) => openEditions(deps, actor, areaCode, fy),
  takeStep: (actor: Actor, input: EditionStepInput) => takeEditionStep(deps, actor, input),
  revise: (actor: Actor, planId: string, reason: string) => reviseEdition(deps, actor, planId, reason),
  carryLinks: (actor: Actor, areaCode: string, fy: number) => carryLinks(deps, actor, areaCode, fy),
});
