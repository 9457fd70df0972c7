import { PLAN_STATES, planStepsFrom, type PlanState, type PlanStep } from "./planLife";

/** What the life of one edition of a 20-year or 5-year plan is judged by. */
export type EditionFacts = {
  state: PlanState;
  /** The state before the committee's approval; null = it was not approved here. */
  cameFrom: PlanState | null;
  /** It revises an earlier edition (ฉบับทบทวน). */
  revises: boolean;
};

/** The committee's minutes and the letter of a submission stand for the acts that carry projects along in a year's plan. */
const WITH_PAPERS: ReadonlySet<PlanStep["through"]> = new Set(["APPROVAL", "SUBMISSION"]);

/** A revised edition that nobody needs any more is put away; the one in force stays. */
const PUT_AWAY: PlanStep = {
  ...{ to: "ARCHIVED", through: "STEP", taker: "PLANNER", needsReason: true, needsDocument: false, skips: [] },
  revises: false,
};

/**
 * Steps that an edition of a 20-year or 5-year plan can take: those of the annual plan (decision 022), each taken by
 * itself with its letter, because no ranking goes along. Taking the committee's approval back leads to where the edition
 * came from. Law: domain §2.2; พรฎ. 2565 ม.4. Source: 004 lines 433–501.
 */
export function editionStepsFrom({ state, cameFrom, revises }: EditionFacts): PlanStep[] {
  const steps = planStepsFrom(state)
    .filter((step) => !step.revises && (step.through !== "VOID" || step.to === (cameFrom ?? "DRAFT")))
    .map((step) => ({ ...step, needsDocument: step.needsDocument || WITH_PAPERS.has(step.through) }));
  return revises && !isPlanFrozen(state) ? [...steps, PUT_AWAY] : steps;
}

/** The step of an edition that leads to `to`, null when there is none. */
export function editionStepTo(facts: EditionFacts, to: PlanState): PlanStep | null {
  return editionStepsFrom(facts).find((step) => step.to === to) ?? null;
}

/** [I11] From the committee's approval on a plan stands still: neither its entries nor its links change. */
export function isPlanFrozen(state: PlanState): boolean {
  return PLAN_STATES.indexOf(state) >= PLAN_STATES.indexOf("COMMITTEE_APPROVED");
}

/** Who can open a frozen plan again: the committee by taking its approval back, the strategy office by revising, nobody. */
export type Reopener = "COMMITTEE" | "OFFICE" | "NOBODY";

/** Who can open a plan again that stands in `state`; null while it is open. */
export function reopenerOf(state: PlanState): Reopener | null {
  if (!isPlanFrozen(state)) return null;
  if (state === "COMMITTEE_APPROVED") return "COMMITTEE";
  return state === "ARCHIVED" ? "NOBODY" : "OFFICE";
}

/** True when the strategy office may begin a revised edition of a plan in this state. */
export function mayBeRevised(state: PlanState): boolean {
  return reopenerOf(state) === "OFFICE";
}
