import type { MouState } from "../mouState";

/**
 * Who may take a step: the project's lead (planners count as lead), anybody who speaks for a side, the strategy office alone,
 * or an approver whose turn it is.
 */
export type MouStepTaker = "LEAD" | "SIDE" | "PLANNER" | "APPROVER";

/** What stands before a step: the agreed and complete text, authority of every signatory (R12), approvals, duties done. */
export type MouGuard = "TEXT" | "AUTHORITY" | "APPROVALS" | "DUTIES";

/** Which action takes a step: STEP is a step of its own, the others come with what they are named after. */
export type MouStepThrough = "STEP" | "RETURN" | "SIGNING" | "SUCCESSOR";

/** At which gate the whole text is kept as a version when a step is taken. */
export type MouGate = "AGREED" | "SIGNING" | "SIGNED";

/**
 * One step in the life of a memorandum. `reopens` = the next round of negotiation and approval begins, and what was
 * approved in the round before is void.
 */
export type MouStep = {
  to: MouState;
  through: MouStepThrough;
  taker: MouStepTaker;
  guards: readonly MouGuard[];
  needsReason: boolean;
  needsDocument: boolean;
  reopens: boolean;
  gate: MouGate | null;
};

const step = (to: MouState, taker: MouStepTaker, more: Partial<MouStep> = {}): MouStep => ({
  ...{ to, taker, through: "STEP", guards: [], needsReason: false, needsDocument: false, reopens: false, gate: null },
  ...more,
});

const reopened = (taker: MouStepTaker, through: MouStepThrough = "STEP") =>
  step("DRAFT", taker, { through, needsReason: true, reopens: true });
/** Given up before anybody signed: a reason is enough. */
const givenUp = step("TERMINATED", "PLANNER", { needsReason: true });
/** What was signed is ended by a letter. */
const ended = step("TERMINATED", "PLANNER", { needsReason: true, needsDocument: true });
const superseded = step("SUPERSEDED", "PLANNER", { through: "SUCCESSOR" });

const STEPS: Record<MouState, readonly MouStep[]> = {
  DRAFT: [step("AGREED_TEXT", "LEAD", { guards: ["TEXT"], gate: "AGREED" }), givenUp],
  AGREED_TEXT: [step("EVIDENCE_CHECK", "LEAD"), reopened("SIDE"), givenUp],
  EVIDENCE_CHECK: [
    step("SIGNING", "PLANNER", { guards: ["TEXT", "AUTHORITY", "APPROVALS"], gate: "SIGNING" }),
    reopened("SIDE"),
    reopened("APPROVER", "RETURN"),
    givenUp,
  ],
  SIGNING: [
    step("SIGNED", "PLANNER", { through: "SIGNING", guards: ["AUTHORITY"], gate: "SIGNED" }),
    reopened("PLANNER"),
    givenUp,
  ],
  SIGNED: [step("ACTIVE", "PLANNER"), ended, superseded],
  ACTIVE: [step("FULFILLED", "PLANNER", { guards: ["DUTIES"] }), ended, superseded],
  FULFILLED: [],
  TERMINATED: [],
  SUPERSEDED: [],
};

/** Every step that leads out of a state of a memorandum (domain §2.2). */
export function mouStepsFrom(from: MouState): readonly MouStep[] {
  return STEPS[from];
}

/** The step between two states that is taken by this kind of action, null when there is none. */
export function mouStepBetween(from: MouState, to: MouState, through: MouStepThrough = "STEP"): MouStep | null {
  return STEPS[from].find((one) => one.to === to && one.through === through) ?? null;
}

/** True while papers, sides' capacities and the day of signing may still be set: until it is signed or ended. */
export function isBeforeSigning(state: MouState): boolean {
  return state === "DRAFT" || state === "AGREED_TEXT" || state === "EVIDENCE_CHECK" || state === "SIGNING";
}

/** True when signatures on paper were recorded and hold. */
export function isInForce(state: MouState): boolean {
  return state === "SIGNED" || state === "ACTIVE" || state === "FULFILLED";
}
