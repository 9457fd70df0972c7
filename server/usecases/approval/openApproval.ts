import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { deadlinesOf, type Deadline } from "~/domain/calendar/deadlines";
import { fiscalYear } from "~/domain/calendar/fiscalYear";
import type { WindowRow } from "~/domain/budget/windowResult";
import type { WindowSummary } from "~/domain/budget/windowSummary";
import type { PolicyCycleView } from "../../db/policy/policyCycles";
import { loadApprovals, type ApprovalRecord } from "../../db/lifecycle/approvals";
import { loadPlanSteps, standingOf, type PlanStanding, type PlanStepRecord } from "../../db/lifecycle/planSteps";
import { loadPersonNames, type PersonName } from "../../db/comment/threads";
import { demandArea } from "../area/demandArea";
import { demandWindow, privateIds, withoutTitles } from "../budget/checkWindow";
import { demandPolicy } from "../budget/computeWindow";
import type { Deps } from "../deps";
import type { Year } from "./decideYear";
import { readApprovable, type Approvable } from "./readApprovable";

/** The page of a year's approval: what would be approved now, what stands before it, and every decision so far. */
export type ApprovalView = {
  summary: WindowSummary;
  /** Rows and rules behind the figures of `summary`. */
  evidence: { rows: WindowRow[]; briefIds: Record<string, string>; cycle: PolicyCycleView };
  now: Pick<Approvable, "findings" | "snapshot" | "hash" | "again">;
  /** Brief of each ranked project that the actor may read. */
  briefIds: Record<string, string>;
  approvals: ApprovalRecord[];
  /** Where the annual plan itself stands, and how it came there, newest first. */
  plan: PlanStanding & { steps: PlanStepRecord[] };
  deadline: Deadline | null;
  today: string;
  people: PersonName[];
  may: { decide: boolean; submit: boolean };
};

/** Opens the approval of an area and budget year. Throws notFound for another area. */
export async function openApproval(deps: Deps, actor: Actor, year: Year): Promise<ApprovalView> {
  const { areaCode, fy } = year;
  demandArea(actor, "area.read", areaCode);
  const tx = deps.db.prisma;
  const [computed, { findings, snapshot, hash, again }, approvals, policy, steps] = await Promise.all([
    demandWindow(deps, actor, areaCode, fy),
    readApprovable(tx, areaCode, fy),
    loadApprovals(tx, areaCode, fy),
    demandPolicy(tx, fy),
    loadPlanSteps(tx, areaCode, fy),
  ]);
  const hidden = await privateIds(deps, actor, computed);
  const rows = snapshot.rows.map((row) => (hidden.has(row.projectId) ? { ...row, title: "" } : row));
  const ids = [
    ...approvals.flatMap(({ approvedBy, submittedBy, voidedBy }) =>
      [approvedBy, submittedBy, voidedBy].filter((id) => id !== null),
    ),
    ...steps.map(({ byUserId }) => byUserId),
  ];
  const briefIds = Object.fromEntries(
    computed.reading.proposals.filter(({ id }) => !hidden.has(id)).map(({ id, briefId }) => [id, briefId]),
  );
  return {
    summary: computed.summary,
    evidence: { rows: [...withoutTitles(computed.result, hidden).rows], briefIds, cycle: policy },
    // the hash stays that of the whole: ideas and concepts keep their titles to themselves on the screen only
    now: { findings, snapshot: { ...snapshot, rows }, hash, again },
    briefIds,
    approvals,
    plan: { ...standingOf(steps, approvals), steps },
    deadline: deadlinesOf(fiscalYear(fy), policy.calendar).find(({ kind }) => kind === "ANNUAL") ?? null,
    today: deps.clock.today(),
    people: [...(await loadPersonNames(tx, ids, areaCode)).values()],
    may: { decide: may(actor, "approval.decide", year), submit: may(actor, "approval.submit", year) },
  };
}
