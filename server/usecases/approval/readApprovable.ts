import { createHash } from "node:crypto";
import { evaluateWindow } from "~/domain/budget/window";
import type { WindowResult } from "~/domain/budget/windowResult";
import { approvalSnapshot, checkApproval, type ApprovalSnapshot } from "~/domain/lifecycle/approval";
import type { Finding } from "~/domain/rules/finding";
import { loadApprovals, loadRankedProjects } from "../../db/lifecycle/approvals";
import { canonical } from "../../db/audit";
import type { Tx } from "../../db/client";
import { readWindow } from "../../db/budget/windows";
import { AppError } from "../../errors";
import { demandPolicy } from "../budget/computeWindow";

/** A year's ranking as it could be approved now. `hash` names exactly what is on the screen. */
export type Approvable = {
  window: WindowResult;
  findings: Finding[];
  snapshot: ApprovalSnapshot;
  hash: string;
  cycle: { id: string; revision: number };
  /** The plan was submitted, and a project that came back or was added since is READY: the committee decides again. */
  again: boolean;
};

/** SHA-256 of a snapshot's canonical JSON, hex. */
export function snapshotHash(snapshot: ApprovalSnapshot): string {
  return createHash("sha256")
    .update(JSON.stringify(canonical(snapshot)))
    .digest("hex");
}

/** Reads the ranking of an area and budget year with its rule results, all of one transaction. Throws notFound. */
export async function readApprovable(tx: Tx, areaCode: string, fy: number): Promise<Approvable> {
  const reading = await readWindow(tx, areaCode, fy);
  if (!reading) throw new AppError("notFound");
  const policy = await demandPolicy(tx, fy);
  const { frameSatang, adminCostSatang, proposals } = reading;
  const window = evaluateWindow({ frameSatang, adminCostSatang, proposals, policy });
  const projects = await loadRankedProjects(tx, areaCode, fy);
  // an approval that was taken back leaves what was submitted before it as it is
  const latest = (await loadApprovals(tx, areaCode, fy)).find(({ voidedAt }) => voidedAt === null);
  const again = Boolean(latest?.submittedAt) && [...projects.values()].some(({ state }) => state === "READY");
  const findings = checkApproval(window, projects, Boolean(latest?.submittedAt));
  const { id, revision, nameTh, letterNo, fyFrom, fyTo } = policy;
  const cycle = { id, revision };
  const under = { ...cycle, nameTh, letterNo, fyFrom, fyTo };
  const snapshot = approvalSnapshot({ areaCode, fy }, window, projects, under, findings);
  return { window, findings, snapshot, hash: snapshotHash(snapshot), cycle, again };
}
