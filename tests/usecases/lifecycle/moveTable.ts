import type { ProjectState } from "~/domain/brief/project";

/** Who may take a move: whoever leads the project (the strategy office counts as lead), or the strategy office alone. */
export type Taker = "LEAD" | "PLANNER";

/** One move in a project's life as domain §2.2 allows it: what must be written to it, and whether a new revision opens. */
export type Move = {
  from: ProjectState;
  to: ProjectState;
  by: Taker;
  reason?: true;
  letter?: true;
  revision?: true;
  skips?: ProjectState[];
};

const lead = (from: ProjectState, to: ProjectState): Move => ({ from, to, by: "LEAD" });
const back = (from: ProjectState): Move => ({ from, to: "BRIEF_DRAFT", by: "LEAD", reason: true });
const skip = (from: ProjectState, to: ProjectState, ...skips: ProjectState[]): Move => ({
  ...{ from, to, by: "PLANNER", reason: true, skips },
});
const decided = (from: ProjectState, to: ProjectState, reason?: true): Move => ({
  ...{ from, to, by: "PLANNER", letter: true },
  ...(reason ? { reason } : {}),
});

/** Every move there is, written down from domain §2.2 and not from the code; whatever is not here is refused. */
export const MOVES: readonly Move[] = [
  lead("IDEA", "CONCEPT"),
  lead("CONCEPT", "BRIEF_DRAFT"),
  lead("BRIEF_DRAFT", "BRIEF_REVIEW"),
  lead("BRIEF_REVIEW", "DETAILED"),
  lead("DETAILED", "MOU_PENDING"),
  { from: "MOU_PENDING", to: "READY", by: "PLANNER" },
  skip("BRIEF_DRAFT", "DETAILED", "BRIEF_REVIEW"),
  skip("BRIEF_DRAFT", "MOU_PENDING", "BRIEF_REVIEW", "DETAILED"),
  skip("BRIEF_DRAFT", "READY", "BRIEF_REVIEW", "DETAILED", "MOU_PENDING"),
  skip("BRIEF_REVIEW", "MOU_PENDING", "DETAILED"),
  skip("BRIEF_REVIEW", "READY", "DETAILED", "MOU_PENDING"),
  skip("DETAILED", "READY", "MOU_PENDING"),
  back("BRIEF_REVIEW"),
  back("DETAILED"),
  back("MOU_PENDING"),
  { from: "READY", to: "BRIEF_DRAFT", by: "PLANNER", reason: true, revision: true },
  { from: "RETURNED", to: "BRIEF_DRAFT", by: "PLANNER", reason: true, revision: true },
  decided("SUBMITTED", "SUPPORTED_IN_FRAME"),
  decided("SUBMITTED", "SUPPORTED_OVER_FRAME"),
  decided("SUBMITTED", "NOT_SUPPORTED", true),
  decided("SUBMITTED", "RETURNED", true),
  { from: "SUPPORTED_IN_FRAME", to: "IN_BUDGET_REQUEST", by: "PLANNER" },
  { from: "SUPPORTED_OVER_FRAME", to: "IN_BUDGET_REQUEST", by: "PLANNER" },
  decided("IN_BUDGET_REQUEST", "BUDGETED"),
  decided("IN_BUDGET_REQUEST", "NOT_BUDGETED", true),
];
