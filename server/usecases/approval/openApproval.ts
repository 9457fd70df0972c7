import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { deadlinesOf, type Deadline } from "~/domain/calendar/deadlines";
import { fiscalYear } from "~/domain/calendar/fiscalYear";
import type { WindowSummary } from "~/domain/budget/windowSummary";
import { loadApprovals, type ApprovalRecord } from "../../db/lifecycle/approvals";
import { loadPersonNames, type PersonName } from "../../db/comment/threads";
import { demandArea } from "../area/demandArea";
import { demandWindow, privateIds } from "../budget/checkWindow";
import { demandPolicy } from "../budget/computeWindow";
import type { Deps } from "../deps";
import type { Year } from "./decidePlan";
import { readApprovable, type Approvable } from "./readApprovable";

/** The page of a year's approval: what would be approved now, what stands before it, and every decision so far. */
export type ApprovalView = {
  summary: WindowSummary;
  now: Pick<Approvable, "findings" | "snapshot" | "hash" | "again">;
  /** Brief of each ranked project that the actor may read. */
  briefIds: Record<string, string>;
  approvals: ApprovalRecord[];
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
  const [computed, { findings, snapshot, hash, again }, approvals, policy] = await Promise.all([
    demandWindow(deps, actor, areaCode, fy),
    readApprovable(tx, areaCode, fy),
    loadApprovals(tx, areaCode, fy),
    demandPolicy(tx, fy),
  ]);
  const hidden = await privateIds(deps, actor, computed);
  const rows = snapshot.rows.map((row) => (hidden.has(row.projectId) ? { ...row, title: "" } : row));
  const ids = approvals.flatMap(({ approvedBy, submittedBy, voidedBy }) =>
    [approvedBy, submittedBy, voidedBy].filter((id) => id !== null),
  );
  return {
    summary: computed.summary,
    // the hash stays that of the whole: ideas and concepts keep their titles to themselves on the screen only
    now: { findings, snapshot: { ...snapshot, rows }, hash, again },
    briefIds: Object.fromEntries(
      computed.reading.proposals.filter(({ id }) => !hidden.has(id)).map(({ id, briefId }) => [id, briefId]),
    ),
    approvals,
    deadline: deadlinesOf(fiscalYear(fy), policy.calendar).find(({ kind }) => kind === "ANNUAL") ?? null,
    today: deps.clock.today(),
    people: [...(await loadPersonNames(tx, ids, areaCode)).values()],
    may: { decide: may(actor, "approval.decide", year), submit: may(actor, "approval.submit", year) },
  };
}
