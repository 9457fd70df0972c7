import type { Request } from "express";
import type { Actor } from "~/domain/access/actor";
import type { ApprovalSnapshot } from "~/domain/lifecycle/approval";
import type { SharedServices } from "../../remix";
import { yearOf } from "../areaHandlers";

const whole = (satang: string | null) => (satang === null ? null : BigInt(satang));

function snapshotJson(snapshot: ApprovalSnapshot) {
  const { frameSatang, minSatang, maxSatang, proposedSatang, keySatang, verdict, keyShareOk, rows } = snapshot;
  const { cycleId, revision, windowMin, windowMax, keyShareMin } = snapshot.policy;
  return {
    ...{ frameSatang: whole(frameSatang), minSatang: whole(minSatang), maxSatang: whole(maxSatang) },
    ...{ proposedSatang: whole(proposedSatang), keySatang: whole(keySatang), verdict, keyShareOk },
    policy: { cycleId, revision, windowMin, windowMax, keyShareMin },
    rows: rows.map((row) => ({
      ...row,
      amountSatang: whole(row.amountSatang),
      cumulativeSatang: whole(row.cumulativeSatang),
    })),
    findings: snapshot.findings.map(({ rule, severity, code, th, en }) => ({
      ...{ rule, severity, code, message: { th, en } },
    })),
  };
}

/** `GET …/approval`: where the annual plan stands, its steps, and every approval with the snapshot it froze. */
export async function readApproval(services: SharedServices, request: Request, actor: Actor) {
  const { plan, approvals, now, deadline } = await services.approvals.open(actor, yearOf(request));
  return {
    ...{ state: plan.state, version: plan.version, deadline: deadline?.iso ?? null, nowHash: now.hash },
    steps: plan.steps.map(({ version, fromState, toState, skipped, reason, documentNo, documentDate, at }) => ({
      ...{ version, from: fromState, to: toState, skipped, reason, documentNo, documentDate, at },
    })),
    approvals: approvals.map(({ number, meetingNo, meetingDate, note, hash, snapshot, ...rest }) => ({
      ...{ number, meetingNo, meetingDate, note, hash },
      ...{ approvedAt: rest.approvedAt, submittedAt: rest.submittedAt, submittedNo: rest.submittedNo },
      ...{ voidedAt: rest.voidedAt, voidReason: rest.voidReason, snapshot: snapshotJson(snapshot) },
    })),
  };
}
