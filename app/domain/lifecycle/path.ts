import type { ProjectState } from "../brief/project";

/** A state on a project's way, and whether the project has passed it. */
export type PathPoint = { state: ProjectState; place: "done" | "now" | "ahead" };

const WAY: readonly ProjectState[] = [
  "BRIEF_DRAFT",
  "BRIEF_REVIEW",
  "DETAILED",
  "MOU_PENDING",
  "READY",
  "KBJ_APPROVED",
  "SUBMITTED",
  "SUPPORTED_IN_FRAME",
  "IN_BUDGET_REQUEST",
  "BUDGETED",
];

/** States that take the place of one on the way. */
const INSTEAD: Partial<Record<ProjectState, ProjectState>> = {
  SUPPORTED_OVER_FRAME: "SUPPORTED_IN_FRAME",
  NOT_SUPPORTED: "SUPPORTED_IN_FRAME",
  RETURNED: "SUPPORTED_IN_FRAME",
  NOT_BUDGETED: "BUDGETED",
};

/** The way from draft to budget as it is for a project in `state`: an outcome stands in the place of the hoped-for one. */
export function pathOf(state: ProjectState): PathPoint[] {
  const early: ProjectState[] = state === "IDEA" || state === "CONCEPT" ? ["IDEA", "CONCEPT"] : [];
  const way = [...early, ...WAY];
  const stands = INSTEAD[state] ?? state;
  const at = way.indexOf(stands);
  // what comes after the budget (execution, transfer) has passed everything here
  const now = at < 0 ? way.length : at;
  return way.map((one, index) => ({
    state: one === stands ? state : one,
    place: index < now ? "done" : index === now ? "now" : "ahead",
  }));
}
