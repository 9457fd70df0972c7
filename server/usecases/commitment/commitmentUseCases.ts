import type { Actor } from "~/domain/access/actor";
import type { CommitmentFilter } from "~/domain/commitment/filter";
import type { Deps } from "../deps";
import { openCommitments } from "./openCommitments";
import { recordStep, type StepInput } from "./recordStep";
import { setCode, type CodeInput } from "./setCode";

/** How firm the money of a year is: where every line stands, its steps with their proofs, codes of other systems. */
export const commitmentUseCases = (deps: Deps) => ({
  open: (actor: Actor, year: { areaCode: string; fy: number }, filter: CommitmentFilter = {}) =>
    openCommitments(deps, actor, year, filter),
  take: (actor: Actor, step: StepInput) => recordStep(deps, actor, step),
  setCode: (actor: Actor, code: CodeInput) => setCode(deps, actor, code),
});
