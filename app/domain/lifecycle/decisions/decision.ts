import type { ProjectState } from "../../brief/project";
import type { Satang } from "../../money/satang";
import type { Finding } from "../../rules/finding";

/**
 * Rounds in which projects hear of their fate together (domain §2.2): what อ.ก.น.บ./ก.น.บ. supports, what goes into the
 * budget request, what the budget act grants.
 */
export const DECISION_ROUNDS = ["SUPPORT", "REQUEST", "BUDGET"] as const;

/** รอบของผลการพิจารณา. */
export type DecisionRound = (typeof DECISION_ROUNDS)[number];

/** States that a round can lead to, in the order in which they are offered. */
export const ROUND_OUTCOMES: Record<DecisionRound, readonly ProjectState[]> = {
  SUPPORT: ["SUPPORTED_IN_FRAME", "SUPPORTED_OVER_FRAME", "NOT_SUPPORTED", "RETURNED"],
  REQUEST: ["IN_BUDGET_REQUEST"],
  BUDGET: ["BUDGETED", "NOT_BUDGETED"],
};

/** States in which a project waits for a round. */
export const ROUND_WAITING: Record<DecisionRound, readonly ProjectState[]> = {
  SUPPORT: ["SUBMITTED"],
  REQUEST: ["SUPPORTED_IN_FRAME", "SUPPORTED_OVER_FRAME"],
  BUDGET: ["IN_BUDGET_REQUEST"],
};

/** Outcomes that grant an amount. */
export const GRANTING: ReadonlySet<ProjectState> = new Set<ProjectState>([
  "SUPPORTED_IN_FRAME",
  "SUPPORTED_OVER_FRAME",
  "BUDGETED",
]);

/** A project of the year as a list of decisions is compared with it. */
export type DecidableProject = {
  projectId: string;
  briefId: string;
  code: string;
  title: string;
  state: ProjectState;
  /** What it asks of the area's own money, satang. */
  askedSatang: bigint;
  /** Where the committee's approval placed it; null when it was in no approved ranking. */
  band: string | null;
};

/** One line of a list as it was read. `outcome` null = not understood; amounts in satang, null = none stated. */
export type DecisionLine = {
  line: number;
  code: string;
  printed: string;
  outcome: ProjectState | null;
  amountText: string;
  amountSatang: Satang | null;
  reason: string;
  /** Places of the cells, for findings. */
  at: { code: string; outcome: string; amount: string; reason: string };
};

/** A line after comparison with the year: whose decision it is, and what is wrong with it. E lines are never written. */
export type DecisionRow = {
  line: number;
  code: string;
  title: string;
  projectId: string | null;
  briefId: string | null;
  from: ProjectState | null;
  outcome: ProjectState | null;
  printed: string;
  amountSatang: Satang | null;
  askedSatang: string | null;
  reason: string;
  findings: Finding[];
};

/** True when a line can be written as a decision. */
export function isWritable(row: DecisionRow): boolean {
  return row.projectId !== null && row.outcome !== null && row.findings.every(({ severity }) => severity !== "E");
}
