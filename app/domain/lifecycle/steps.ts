import type { ProjectState } from "../brief/project";

/** Who may take a step: the project's lead (planners count as lead), or only the provincial strategy office. */
export type StepTaker = "LEAD" | "PLANNER";

/**
 * One step in a project's life. `skips` = states left out on the way; `newRevision` = a frozen brief is opened again;
 * `decision` = somebody outside decided and a document says so.
 */
export type Step = {
  to: ProjectState;
  kind: "forward" | "back" | "decision";
  taker: StepTaker;
  needsReason: boolean;
  skips: readonly ProjectState[];
  newRevision: boolean;
};

/** The way to READY, in order (domain §2.2). */
const PREPARATION = [
  "IDEA",
  "CONCEPT",
  "BRIEF_DRAFT",
  "BRIEF_REVIEW",
  "DETAILED",
  "MOU_PENDING",
  "READY",
] as const satisfies readonly ProjectState[];

const OUTCOMES = [
  "SUPPORTED_IN_FRAME",
  "SUPPORTED_OVER_FRAME",
  "NOT_SUPPORTED",
  "RETURNED",
] as const satisfies readonly ProjectState[];

const FIRST_SKIP = PREPARATION.indexOf("BRIEF_DRAFT");

const step = (to: ProjectState, kind: Step["kind"], taker: StepTaker, more: Partial<Step> = {}): Step => ({
  ...{ to, kind, taker, needsReason: false, skips: [], newRevision: false },
  ...more,
});

/** To the next state without a reason; further on only for the strategy office, with one. A brief is never skipped. */
function forward(at: number): Step[] {
  return PREPARATION.slice(at + 1).flatMap((to, ahead) => {
    const skips = PREPARATION.slice(at + 1, at + 1 + ahead);
    if (skips.length > 0 && at < FIRST_SKIP) return [];
    const taker = to === "READY" || skips.length > 0 ? "PLANNER" : "LEAD";
    return [step(to, "forward", taker, { skips, needsReason: skips.length > 0 })];
  });
}

const reopened = step("BRIEF_DRAFT", "back", "PLANNER", { needsReason: true, newRevision: true });

function after(from: ProjectState): Step[] {
  switch (from) {
    case "BRIEF_REVIEW":
    case "DETAILED":
    case "MOU_PENDING":
      return [step("BRIEF_DRAFT", "back", "LEAD", { needsReason: true })];
    case "READY":
    case "RETURNED":
      return [reopened];
    case "SUBMITTED":
      return OUTCOMES.map((to) =>
        step(to, "decision", "PLANNER", { needsReason: to === "NOT_SUPPORTED" || to === "RETURNED" }),
      );
    case "SUPPORTED_IN_FRAME":
    case "SUPPORTED_OVER_FRAME":
      return [step("IN_BUDGET_REQUEST", "forward", "PLANNER")];
    case "IN_BUDGET_REQUEST":
      return [
        step("BUDGETED", "decision", "PLANNER"),
        step("NOT_BUDGETED", "decision", "PLANNER", { needsReason: true }),
      ];
    default:
      return [];
  }
}

/**
 * Every step that leads out of a state (domain §2.2). READY → KBJ_APPROVED → SUBMITTED is taken for the whole annual
 * plan at once, by its approval and its submission, so it is not among them.
 */
export function stepsFrom(from: ProjectState): Step[] {
  const at = (PREPARATION as readonly ProjectState[]).indexOf(from);
  return [...(at < 0 || from === "READY" ? [] : forward(at)), ...after(from)];
}

/** The step between two states, null when there is none. */
export function stepBetween(from: ProjectState, to: ProjectState): Step | null {
  return stepsFrom(from).find((one) => one.to === to) ?? null;
}
