import type { ApprovalSnapshot, SnapshotRow } from "./approval";

/** What of a ranking was on the screen, short enough to travel with a form: frame, sum, verdict, cycle, and each row. */
export type ApprovalScreen = {
  frameSatang: string | null;
  proposedSatang: string;
  verdict: string;
  policy: string;
  rows: ScreenRow[];
};

type ScreenRow = Pick<SnapshotRow, "projectId" | "code" | "revision" | "kind" | "rank" | "amountSatang" | "band">;

const policyOf = ({ cycleId, revision }: ApprovalSnapshot["policy"]) => `${cycleId}/${revision}`;

/** The screen of a snapshot. */
export function screenOf(snapshot: ApprovalSnapshot): ApprovalScreen {
  const { frameSatang, proposedSatang, verdict, policy, rows } = snapshot;
  return {
    ...{ frameSatang, proposedSatang, verdict, policy: policyOf(policy) },
    rows: rows.map(({ projectId, code, revision, kind, rank, amountSatang, band }) => ({
      ...{ projectId, code, revision, kind, rank, amountSatang, band },
    })),
  };
}

/** One thing that is not as it was on the screen: its name, and the values before and now as they are stored. */
export type ScreenChange = {
  what:
    | "frame"
    | "proposed"
    | "verdict"
    | "policy"
    | "added"
    | "removed"
    | "rank"
    | "kind"
    | "amount"
    | "revision"
    | "band";
  code: string | null;
  before: string | null;
  now: string | null;
};

const ROW_PARTS = [
  ["rank", ({ rank }: ScreenRow) => (rank === null ? null : String(rank))],
  ["kind", ({ kind }: ScreenRow) => kind],
  ["amount", ({ amountSatang }: ScreenRow) => amountSatang],
  ["revision", ({ revision }: ScreenRow) => String(revision)],
  ["band", ({ band }: ScreenRow) => band],
] as const;

function rowChanges(before: ScreenRow, now: ScreenRow): ScreenChange[] {
  return ROW_PARTS.flatMap(([what, part]) =>
    part(before) === part(now) ? [] : [{ what, code: now.code, before: part(before), now: part(now) }],
  );
}

/**
 * What differs between the screen that was approved and the ranking as it stands: of the whole first, then project by
 * project in the order of the ranking that stands. Empty when nothing shown changed (then only words of findings did).
 */
export function screenChanges(seen: ApprovalScreen, snapshot: ApprovalSnapshot): ScreenChange[] {
  const now = screenOf(snapshot);
  const before = new Map(seen.rows.map((row) => [row.projectId, row]));
  const standing = new Set(now.rows.map(({ projectId }) => projectId));
  const whole = (["frameSatang", "proposedSatang", "verdict", "policy"] as const).flatMap((part): ScreenChange[] => {
    const what = part === "frameSatang" ? "frame" : part === "proposedSatang" ? "proposed" : part;
    return seen[part] === now[part] ? [] : [{ what, code: null, before: seen[part], now: now[part] }];
  });
  const rows = now.rows.flatMap((row): ScreenChange[] => {
    const was = before.get(row.projectId);
    return was ? rowChanges(was, row) : [{ what: "added", code: row.code, before: null, now: null }];
  });
  const gone = seen.rows
    .filter(({ projectId }) => !standing.has(projectId))
    .map(({ code }): ScreenChange => ({ what: "removed", code, before: null, now: null }));
  return [...whole, ...gone, ...rows];
}
