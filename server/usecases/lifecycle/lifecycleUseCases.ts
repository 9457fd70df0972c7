import type { Actor } from "~/domain/access/actor";
import type { Deps } from "../deps";
import { openLifecycle } from "./openLifecycle";
import { recordOpinion, type OpinionInput } from "./recordOpinion";
import { takeStep, type StepInput } from "./takeStep";

/** A project's way from the first draft to the decision: its steps and the advisers' opinions. */
export const lifecycleUseCases = (deps: Deps) => ({
  open: (actor: Actor, briefId: string) => openLifecycle(deps, actor, briefId),
  take: (actor: Actor, briefId: string, input: StepInput) => takeStep(deps, actor, briefId, input),
  recordOpinion: (actor: Actor, briefId: string, input: OpinionInput) => recordOpinion(deps, actor, briefId, input),
});
