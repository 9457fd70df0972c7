/** Life of a year's annual plan, in order (domain §2.2). */
export const PLAN_STATES = [
  "DRAFT",
  "CONSULTED",
  "COMMITTEE_APPROVED",
  "SUBMITTED",
  "APPROVED",
  "IN_FORCE",
  "ARCHIVED",
] as const;

/** สถานะของแผนปฏิบัติราชการประจำปี. */
export type PlanState = (typeof PLAN_STATES)[number];

/** Who may take a step of the plan: the strategy office, or governor and committee. */
export type PlanStepTaker = "PLANNER" | "COMMITTEE";

/**
 * One step of an annual plan. `through` = which action takes it: APPROVAL, VOID and SUBMISSION carry all projects of the
 * ranking along, STEP is of the plan alone. `revises` = it begins the next version (ฉบับทบทวน).
 */
export type PlanStep = {
  to: PlanState;
  through: "STEP" | "APPROVAL" | "VOID" | "SUBMISSION";
  taker: PlanStepTaker;
  needsReason: boolean;
  needsDocument: boolean;
  skips: readonly PlanState[];
  revises: boolean;
};

const step = (to: PlanState, taker: PlanStepTaker, more: Partial<PlanStep> = {}): PlanStep => ({
  ...{ to, taker, through: "STEP", needsReason: false, needsDocument: false, skips: [], revises: false },
  ...more,
});

const approval = (more: Partial<PlanStep> = {}) =>
  step("COMMITTEE_APPROVED", "COMMITTEE", { through: "APPROVAL", ...more });
/** What was submitted is approved anew when a project came back or was added: the next version. */
const revision = approval({ revises: true });

const STEPS: Record<PlanState, readonly PlanStep[]> = {
  DRAFT: [step("CONSULTED", "PLANNER", { needsDocument: true }), approval({ skips: ["CONSULTED"], needsReason: true })],
  CONSULTED: [approval(), step("DRAFT", "PLANNER", { needsReason: true })],
  COMMITTEE_APPROVED: [
    step("SUBMITTED", "PLANNER", { through: "SUBMISSION" }),
    ...(["DRAFT", "CONSULTED", "SUBMITTED", "APPROVED", "IN_FORCE"] as const).map((to) =>
      step(to, "COMMITTEE", { through: "VOID", needsReason: true }),
    ),
  ],
  SUBMITTED: [step("APPROVED", "PLANNER", { needsDocument: true }), revision],
  APPROVED: [step("IN_FORCE", "PLANNER", { needsDocument: true }), revision],
  IN_FORCE: [step("ARCHIVED", "PLANNER", { needsReason: true }), revision],
  ARCHIVED: [],
};

/**
 * Every step that leads out of a state of the annual plan (domain §2.2). Taking an approval back leads to where the plan
 * stood before it, which only its history knows: all such places are named.
 */
export function planStepsFrom(from: PlanState): readonly PlanStep[] {
  return STEPS[from];
}

/** The step of the plan alone between two states, null when there is none. */
export function planStepBetween(from: PlanState, to: PlanState): PlanStep | null {
  return STEPS[from].find((one) => one.through === "STEP" && one.to === to) ?? null;
}

/** The committee's approval out of a state, null when it cannot approve there. */
export function approvalFrom(from: PlanState): PlanStep | null {
  return STEPS[from].find(({ through }) => through === "APPROVAL") ?? null;
}

/** A state on the plan's way, and whether the plan has passed it. */
export type PlanPoint = { state: PlanState; place: "done" | "now" | "ahead" };

/** The way of the plan as it is in `state`; the archive is shown only to a plan that lies in it. */
export function planPath(state: PlanState): PlanPoint[] {
  const at = PLAN_STATES.indexOf(state);
  return PLAN_STATES.filter((one) => one !== "ARCHIVED" || state === "ARCHIVED").map((one, index) => ({
    state: one,
    place: index < at ? "done" : index === at ? "now" : "ahead",
  }));
}
