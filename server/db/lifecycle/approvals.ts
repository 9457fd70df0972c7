import type { ApprovalSnapshot, RankedProject } from "~/domain/lifecycle/approval";
import type { ProjectState } from "~/domain/brief/project";
import type { Tx } from "../client";
import { isoDay } from "../days";
import { loadYearOpinions } from "./steps";

/** An approval of a year's ranking, with its submission or what became of it. Days are ISO dates. */
export type ApprovalRecord = {
  id: string;
  number: number;
  meetingNo: string;
  meetingDate: string;
  note: string;
  snapshot: ApprovalSnapshot;
  hash: string;
  approvedBy: string;
  approvedAt: Date;
  submittedBy: string | null;
  submittedAt: Date | null;
  submittedNo: string;
  lateReason: string;
  voidedBy: string | null;
  voidedAt: Date | null;
  voidReason: string;
};

/** The approvals of an area and year, newest first. */
export async function loadApprovals(tx: Tx, areaCode: string, fy: number): Promise<ApprovalRecord[]> {
  const rows = await tx.planApproval.findMany({ where: { areaCode, fy }, orderBy: { number: "desc" } });
  return rows.map(({ areaCode: _area, fy: _year, cycleId: _cycle, cycleRevision: _revision, ...row }) => ({
    ...row,
    meetingDate: isoDay(row.meetingDate),
    snapshot: row.snapshot as ApprovalSnapshot,
  }));
}

/** True when the ranking of the year is approved and the approval was not taken back: ranks stand still. */
export async function isApproved(tx: Tx, areaCode: string, fy: number): Promise<boolean> {
  return (await tx.planApproval.count({ where: { areaCode, fy, voidedAt: null } })) > 0;
}

/** The projects of a year as an approval looks at them, by id; removed ones are left out. */
export async function loadRankedProjects(tx: Tx, areaCode: string, fy: number): Promise<Map<string, RankedProject>> {
  const [rows, opinions] = await Promise.all([
    tx.project.findMany({
      where: { areaCode, fy, removedAt: null },
      select: { id: true, code: true, state: true, revision: true, brief: { select: { title: true } } },
    }),
    loadYearOpinions(tx, areaCode, fy),
  ]);
  return new Map(
    rows.map(({ id, code, state, revision, brief }) => [
      id,
      {
        ...{ projectId: id, code, title: brief?.title ?? "", state: state as ProjectState, revision },
        opinions: opinions.get(id) ?? [],
      },
    ]),
  );
}
