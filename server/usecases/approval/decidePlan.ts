import type { Actor } from "~/domain/access/actor";
import { deadlinesOf, isOnTime } from "~/domain/calendar/deadlines";
import { fiscalYear } from "~/domain/calendar/fiscalYear";
import { parseIsoDate } from "~/domain/calendar/isoDate";
import type { ApprovalSnapshot } from "~/domain/lifecycle/approval";
import { screenChanges, type ApprovalScreen, type ScreenChange } from "~/domain/lifecycle/screen";
import { isApproved, loadApprovals, type ApprovalRecord } from "../../db/lifecycle/approvals";
import { record } from "../../db/audit";
import type { Tx } from "../../db/client";
import { dayOf } from "../../db/days";
import { AppError } from "../../errors";
import { demandPolicy } from "../budget/computeWindow";
import type { Deps } from "../deps";
import { lineOf } from "../people/fields";
import { decide, type Year } from "./decideYear";
import { moveProjects } from "./moveProjects";
import { readApprovable } from "./readApprovable";
import { beforeApproval, demandApproval, movePlan } from "./takePlanStep";

/**
 * What the committee decided: `seen` = hash of what was on the screen, `screen` = what of it is compared when it changed
 * meanwhile; the date is ISO.
 */
export type ApprovalInput = {
  seen: string;
  screen?: ApprovalScreen;
  meetingNo: string;
  meetingDate: string;
  note: string;
  /** Why the plan was not heard before; needed when it comes straight from a draft. */
  skipReason?: string;
};

/** An approval that was recorded, or what changed between the screen and this moment: then nothing was recorded. */
export type Approved = { id: string } | { changes: ScreenChange[] };

const REASON = { max: 1_000, required: false };

async function standing(tx: Tx, { areaCode, fy }: Year): Promise<ApprovalRecord> {
  const [latest] = await loadApprovals(tx, areaCode, fy);
  if (!latest || latest.voidedAt) throw new AppError("stepUnavailable");
  return latest;
}

function differing(screen: ApprovalScreen | undefined, snapshot: ApprovalSnapshot): Approved {
  if (!screen) throw new AppError("stale");
  return { changes: screenChanges(screen, snapshot) };
}

const projectsOf = ({ snapshot }: Pick<ApprovalRecord, "snapshot">) => snapshot.rows.map(({ projectId }) => projectId);

/**
 * Records the approval of a year's ranking by ก.บ.จ./ก.บ.ก. (R1–R3, R20): exactly what was on the screen is kept with
 * the results of its rules, every READY project moves to KBJ_APPROVED, and from then on ranks stand still. When the
 * ranking differs from what was seen, nothing is recorded and the difference comes back. Throws notFound, forbidden,
 * stale (it differs, and no screen was sent to compare), planNotApprovable with the number of errors, stepUnavailable
 * (approved already), reasonMissing (the plan was not heard before), badInput.
 */
export async function approvePlan(deps: Deps, actor: Actor, year: Year, input: ApprovalInput): Promise<Approved> {
  const meetingNo = lineOf(input.meetingNo, "meetingNo");
  const note = lineOf(input.note, "note", REASON);
  const skipReason = lineOf(input.skipReason ?? "", "skipReason", REASON);
  if (!parseIsoDate(input.meetingDate)) throw new AppError("badInput", { field: "meetingDate" });
  return decide(deps, actor, year, "approval.decide", async (tx) => {
    const { areaCode, fy } = year;
    // no project may leave READY between the look and the move
    await tx.$queryRaw`select id from project where area_code = ${areaCode} and fy = ${fy} order by id for update`;
    const { snapshot, hash, findings, cycle, again } = await readApprovable(tx, areaCode, fy);
    if (!again && (await isApproved(tx, areaCode, fy))) throw new AppError("stepUnavailable");
    if (hash !== input.seen) return differing(input.screen, snapshot);
    const errors = findings.filter(({ severity }) => severity === "E");
    if (errors.length > 0) throw new AppError("planNotApprovable", { count: errors.length });
    const way = await demandApproval(tx, year, skipReason);
    await movePlan(tx, deps, actor, year, { ...way, reason: way.needsReason ? skipReason : "", documentNo: meetingNo });
    const number = (await tx.planApproval.count({ where: { areaCode, fy } })) + 1;
    const { id } = await tx.planApproval.create({
      data: {
        ...{ areaCode, fy, number, meetingNo, note, snapshot, hash },
        ...{ cycleId: cycle.id, cycleRevision: cycle.revision, meetingDate: dayOf(input.meetingDate) },
        ...{ approvedBy: actor.userId, approvedAt: deps.clock.now() },
      },
    });
    const step = { from: "READY", to: "KBJ_APPROVED", reason: "", documentNo: meetingNo, cycle } as const;
    const moved = await moveProjects(tx, deps, actor, { ...step, projectIds: projectsOf({ snapshot }) });
    await record(tx, deps, actor, {
      ...{ action: "approval.recorded", objectKind: "planApproval", objectId: id, areaCode },
      detail: { fy, number, hash, meetingNo, meetingDate: input.meetingDate, projects: moved, skipped: way.skips },
    });
    return { id };
  });
}

/** Takes an approval back before its submission, with a reason: its projects are READY again. Throws as above, reasonMissing. */
export async function voidApproval(deps: Deps, actor: Actor, year: Year, reasonText: string): Promise<void> {
  const reason = lineOf(reasonText, "reason", REASON);
  await decide(deps, actor, year, "approval.decide", async (tx) => {
    const approval = await standing(tx, year);
    if (approval.submittedAt) throw new AppError("stepUnavailable");
    if (reason === "") throw new AppError("reasonMissing");
    const { id, revision } = await demandPolicy(tx, year.fy);
    const cycle = { id, revision };
    await movePlan(tx, deps, actor, year, { ...(await beforeApproval(tx, year)), reason });
    await tx.planApproval.update({
      where: { id: approval.id },
      data: { voidedBy: actor.userId, voidedAt: deps.clock.now(), voidReason: reason },
    });
    const step = { from: "KBJ_APPROVED", to: "READY", reason, documentNo: "", cycle } as const;
    await moveProjects(tx, deps, actor, { ...step, projectIds: projectsOf(approval) });
    await record(tx, deps, actor, {
      ...{ action: "approval.voided", objectKind: "planApproval", objectId: approval.id, areaCode: year.areaCode },
      detail: { fy: year.fy, number: approval.number, reason },
    });
  });
}

/**
 * [R15] Records that the approved plan was submitted to อ.ก.น.บ.: after the last day of the annual plan a reason is
 * needed. Every project moves to SUBMITTED. Throws notFound, forbidden, stepUnavailable, reasonMissing, badInput.
 */
export async function submitPlan(
  deps: Deps,
  actor: Actor,
  year: Year,
  input: { documentNo: string; lateReason: string },
): Promise<void> {
  const documentNo = lineOf(input.documentNo, "documentNo");
  const lateReason = lineOf(input.lateReason, "lateReason", REASON);
  await decide(deps, actor, year, "approval.submit", async (tx) => {
    const approval = await standing(tx, year);
    if (approval.submittedAt) throw new AppError("stepUnavailable");
    const { id, revision, calendar } = await demandPolicy(tx, year.fy);
    const deadline = deadlinesOf(fiscalYear(year.fy), calendar).find(({ kind }) => kind === "ANNUAL");
    const late = deadline !== undefined && !isOnTime(deadline, deps.clock.today());
    if (late && lateReason === "") throw new AppError("reasonMissing");
    await movePlan(tx, deps, actor, year, { to: "SUBMITTED", reason: lateReason, documentNo });
    await tx.planApproval.update({
      where: { id: approval.id },
      data: { submittedBy: actor.userId, submittedAt: deps.clock.now(), submittedNo: documentNo, lateReason },
    });
    const cycle = { id, revision };
    const step = { from: "KBJ_APPROVED", to: "SUBMITTED", reason: lateReason, documentNo, cycle } as const;
    const moved = await moveProjects(tx, deps, actor, { ...step, projectIds: projectsOf(approval) });
    await record(tx, deps, actor, {
      ...{ action: "approval.submitted", objectKind: "planApproval", objectId: approval.id, areaCode: year.areaCode },
      detail: { fy: year.fy, number: approval.number, documentNo, late, projects: moved },
    });
  });
}
