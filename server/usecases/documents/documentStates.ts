import { isFrozen, PROJECT_STATES, type ProjectState } from "~/domain/brief/project";
import type { MouState } from "~/domain/mou/mouState";

/** A brief is printed as a draft until it is frozen; one that was sent back is a draft again. */
export function isDraftBrief(state: ProjectState): boolean {
  return !isFrozen(state) || state === "RETURNED";
}

/** The annual plan is a draft until the committee (ก.บ.จ.) has approved every project in it. */
export function isDraftPlan(states: readonly ProjectState[]): boolean {
  const approved = PROJECT_STATES.indexOf("KBJ_APPROVED");
  const isApproved = (state: ProjectState) => state !== "RETURNED" && PROJECT_STATES.indexOf(state) >= approved;
  return states.length === 0 || !states.every(isApproved);
}

/** [S79] A memorandum is a draft until it is approved and ready to be signed; one that was opened again is a draft again. */
export function isDraftMou(state: MouState): boolean {
  return state === "DRAFT" || state === "AGREED_TEXT" || state === "EVIDENCE_CHECK";
}

/** Ideas and concept notes are private to those who work on them and stand in no plan. */
export function standsInPlan(state: ProjectState): boolean {
  return state !== "IDEA" && state !== "CONCEPT";
}
