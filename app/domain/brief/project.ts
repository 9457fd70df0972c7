/** โครงการสำคัญ, โครงการอื่น, or not decided yet (imported rows). */
export const PROJECT_KINDS = ["KEY", "OTHER", "UNDECIDED"] as const;

/** ประเภทโครงการ. */
export type ProjectKind = (typeof PROJECT_KINDS)[number];

/** Life of a project and its brief, in order. */
export const PROJECT_STATES = [
  "IDEA",
  "CONCEPT",
  "BRIEF_DRAFT",
  "BRIEF_REVIEW",
  "DETAILED",
  "MOU_PENDING",
  "READY",
  "KBJ_APPROVED",
  "SUBMITTED",
  "SUPPORTED_IN_FRAME",
  "SUPPORTED_OVER_FRAME",
  "NOT_SUPPORTED",
  "RETURNED",
  "IN_BUDGET_REQUEST",
  "BUDGETED",
  "NOT_BUDGETED",
  "EXECUTING",
  "COMPLETED",
  "STAYED",
  "STOPPED",
  "ASSETS_TRANSFERRED",
  "CLOSED",
] as const;

/** สถานะของโครงการ. */
export type ProjectState = (typeof PROJECT_STATES)[number];

const WRITABLE: ReadonlySet<ProjectState> = new Set<ProjectState>([
  "IDEA",
  "CONCEPT",
  "BRIEF_DRAFT",
  "BRIEF_REVIEW",
  "DETAILED",
  "MOU_PENDING",
]);

/** True when the brief of a project in this state is frozen: READY and every later state. */
export function isFrozen(state: ProjectState): boolean {
  return !WRITABLE.has(state);
}

/** How an organisation takes part in a project (item 9): lead (หน่วยงานผู้รับผิดชอบหลัก) or partner. */
export type PartnerRole = "LEAD" | "PARTNER";
