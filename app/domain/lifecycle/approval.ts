import { isFrozen, type ProjectState } from "../brief/project";
import type { WindowResult } from "../budget/windowResult";
import type { Finding } from "../rules/finding";
import { checkAdvice, type OpinionFacts } from "./advice";

/** A project of the ranking as the approval looks at it. */
export type RankedProject = {
  projectId: string;
  code: string;
  title: string;
  state: ProjectState;
  revision: number;
  opinions: readonly OpinionFacts[];
};

/** One row of an approved ranking; amounts in satang as decimal strings, because a snapshot is JSON. */
export type SnapshotRow = {
  projectId: string;
  code: string;
  title: string;
  revision: number;
  kind: string;
  rank: number | null;
  amountSatang: string;
  cumulativeSatang: string | null;
  band: string | null;
  straddlesFrame: boolean;
};

/** The policy cycle of a snapshot. Snapshots from before name and letter were kept have only id and revision of it. */
export type SnapshotPolicy = {
  cycleId: string;
  revision: number;
  windowMin: string;
  windowMax: string;
  keyShareMin: string;
  nameTh?: string;
  letterNo?: string;
  fyFrom?: number;
  fyTo?: number;
};

/** What ก.บ.จ. approved: the ranking with its figures and the results of its rules, as JSON. */
export type ApprovalSnapshot = {
  areaCode: string;
  fy: number;
  frameSatang: string | null;
  minSatang: string | null;
  maxSatang: string | null;
  proposedSatang: string;
  keySatang: string;
  verdict: string;
  keyShareOk: boolean | null;
  policy: SnapshotPolicy;
  rows: SnapshotRow[];
  findings: { rule: string; severity: string; code: string; th: string; en: string }[];
};

/** The policy cycle that a decision is made under, with its name, letter and budget years (B.E.). */
export type DecidedUnder = {
  id: string;
  revision: number;
  nameTh: string;
  letterNo: string;
  fyFrom: number;
  fyTo: number;
};

const text = (amount: bigint | null) => (amount === null ? null : amount.toString());

/** Builds the snapshot of a year's window, rows in order of rank. Equal screens make equal snapshots: no instant in it. */
export function approvalSnapshot(
  place: { areaCode: string; fy: number },
  window: WindowResult,
  projects: ReadonlyMap<string, RankedProject>,
  cycle: DecidedUnder,
  findings: readonly Finding[],
): ApprovalSnapshot {
  const { windowMin, windowMax, keyShareMin } = window.policy;
  return {
    areaCode: place.areaCode,
    fy: place.fy,
    frameSatang: text(window.frameSatang),
    minSatang: text(window.minSatang),
    maxSatang: text(window.maxSatang),
    proposedSatang: window.proposedSatang.toString(),
    keySatang: window.keySatang.toString(),
    verdict: window.verdict,
    keyShareOk: window.keyShareOk,
    policy: {
      ...{ cycleId: cycle.id, revision: cycle.revision, windowMin, windowMax, keyShareMin },
      ...{ nameTh: cycle.nameTh, letterNo: cycle.letterNo, fyFrom: cycle.fyFrom, fyTo: cycle.fyTo },
    },
    rows: window.rows.map((row) => ({
      projectId: row.projectId,
      code: row.code ?? "",
      title: row.title ?? "",
      revision: projects.get(row.projectId)?.revision ?? 1,
      kind: row.kind,
      rank: row.rank,
      amountSatang: row.amountSatang.toString(),
      cumulativeSatang: text(row.cumulativeSatang),
      band: row.band,
      straddlesFrame: row.straddlesFrame,
    })),
    findings: findings.map(({ rule, severity, code, message }) => ({ rule, severity, code, ...message })),
  };
}

/**
 * What stands before the approval of a year's ranking (domain §2.2, guards of KBJ_APPROVED): the errors of R1–R3 of the
 * window, every ranked project READY (after a submission: READY or decided already, so that a project that came back is
 * approved again without the others), and R20 for all of them. Warnings are shown and kept in the snapshot.
 */
export function checkApproval(
  window: WindowResult,
  projects: ReadonlyMap<string, RankedProject>,
  approvedBefore = false,
): Finding[] {
  const ranked = window.rows.flatMap(({ projectId }) => projects.get(projectId) ?? []);
  const decided = (state: ProjectState) => approvedBefore && isFrozen(state) && state !== "RETURNED";
  const notReady = ranked.filter(({ state }) => state !== "READY" && !decided(state));
  const empty: Finding[] =
    window.rows.length > 0
      ? []
      : [
          {
            ...{ rule: "R1", severity: "E", code: "NOTHING_PROPOSED", ids: [] },
            message: { th: "ยังไม่มีโครงการที่เสนอใช้งบของจังหวัด", en: "No project asks for the area's own money yet" },
          },
        ];
  return [
    ...empty,
    ...window.findings,
    ...notReady.map(({ projectId, code }): Finding => ({
      ...{ rule: "R16", severity: "E", code: "NOT_READY", ids: [projectId] },
      message: { th: `${code} ยังไม่อยู่ในขั้น “พร้อมเสนอ”`, en: `${code} is not READY yet` },
    })),
    ...ranked.flatMap(({ projectId, code, opinions }) =>
      checkAdvice({ projectId, kind: "KEY" }, opinions, true).map((finding) => ({
        ...finding,
        message: { th: `${code}: ${finding.message.th}`, en: `${code}: ${finding.message.en}` },
      })),
    ),
  ];
}
