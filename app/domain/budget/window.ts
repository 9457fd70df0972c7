import { ceilTimes, floorTimes, ratioOf } from "../money/ratio";
import type { Finding } from "../rules/finding";
import { plainRow, stepBand, type Lines, type Walk } from "./ranking/bands";
import { windowPolicyOf } from "./policyCycle";
import { checkRanks, inRankOrder } from "./ranking/ranks";
import { checkKeyShare, checkKinds, checkWindowSum, describeStraddler } from "./windowFindings";
import type { Straddler, WindowInput, WindowProposal, WindowResult, WindowRow, WindowVerdict } from "./windowResult";

/** The bounds of a frame in whole satang; null when the frame is absent or not positive. */
function boundsOf({ frameSatang, policy }: WindowInput) {
  if (frameSatang === null || frameSatang <= 0n) return null;
  return {
    frame: frameSatang,
    min: ceilTimes(frameSatang, ratioOf(policy.windowMin)),
    max: floorTimes(frameSatang, ratioOf(policy.windowMax)),
    keyMin: ceilTimes(frameSatang, ratioOf(policy.keyShareMin)),
  };
}

function verdictOf(proposed: bigint, bounds: { min: bigint; max: bigint } | null): WindowVerdict {
  if (!bounds) return "FRAME_UNKNOWN";
  // ⌈·⌉ and ⌊·⌋ of whole satang decide exactly as 2·P ≥ 3·F and P ≤ 2·F do
  if (proposed < bounds.min) return "BELOW_MIN";
  return proposed > bounds.max ? "ABOVE_MAX" : "WITHIN";
}

function rowsOf(ordered: readonly WindowProposal[], ranked: boolean, lines: Lines | null, admin: bigint): WindowRow[] {
  const walk: Walk = { sum: admin, crossed: false };
  return ordered.map((proposal) => {
    if (!ranked) return plainRow(proposal, null);
    if (lines) return stepBand(plainRow(proposal, null), proposal.rank, walk, lines);
    walk.sum += proposal.amountSatang;
    return plainRow(proposal, walk.sum);
  });
}

/** The straddler of banded rows and by how much it must shrink to enter. */
export function straddlerOf(rows: readonly WindowRow[], max: bigint | null): Straddler | null {
  const row = rows.find(({ band }) => band === "STRADDLES");
  if (max === null || !row || row.cumulativeSatang === null) return null;
  const shrinkSatang = row.cumulativeSatang - max;
  return { projectId: row.projectId, shrinkSatang, fitsSatang: row.amountSatang - shrinkSatang };
}

/** All findings of a window; `ofRanks` are those of R2, found before. */
export function findingsOf(result: Omit<WindowResult, "findings">, ofRanks: Finding[], ofKinds: Finding[]): Finding[] {
  return [...checkWindowSum(result), ...ofRanks, ...describeStraddler(result), ...checkKeyShare(result), ...ofKinds];
}

const sumOf = (rows: readonly { amountSatang: bigint }[]) =>
  rows.reduce((sum, { amountSatang }) => sum + amountSatang, 0n);

/**
 * [R1–R3] The proposal window of one area and year: whether the proposed sum lies within 1.5–2 times the frame, which
 * projects lie inside by rank, and whether key projects reach 60 % of the frame. Source 004 lines 136 and 140.
 * Only the area's own money counts (the caller passes that slice); projects without such money are not ranked.
 * Exact for any size: BigInt sums, bounds in whole satang. Throws RangeError for a policy figure that is no decimal or
 * for a negative amount.
 */
export function evaluateWindow(input: WindowInput): WindowResult {
  if (input.proposals.some(({ amountSatang }) => amountSatang < 0n))
    throw new RangeError("a proposed amount is negative");
  const policy = windowPolicyOf(input.policy);
  const ordered = inRankOrder(input.proposals.filter(({ amountSatang }) => amountSatang > 0n));
  const ofRanks = checkRanks(ordered);
  const ranked = !ofRanks.some(({ code }) => code === "RANK_INVALID");
  const bounds = boundsOf(input);
  const admin = policy.adminCostCounted ? (input.adminCostSatang ?? 0n) : 0n;
  const rows = rowsOf(ordered, ranked, bounds && { ...bounds, straddler: policy.straddler }, admin);
  const proposed = admin + sumOf(rows);
  const key = sumOf(rows.filter(({ kind }) => kind === "KEY"));
  const inFrame = rows.filter(({ kind, band }) => kind === "KEY" && band === "IN_FRAME");
  const verdict = verdictOf(proposed, bounds);
  const result = {
    frameSatang: input.frameSatang,
    minSatang: bounds?.min ?? null,
    maxSatang: bounds?.max ?? null,
    keyMinSatang: bounds?.keyMin ?? null,
    proposedSatang: proposed,
    adminCostSatang: admin,
    verdict,
    shortfallSatang: bounds && (proposed < bounds.min ? bounds.min - proposed : 0n),
    overSatang: bounds && (proposed > bounds.max ? proposed - bounds.max : 0n),
    keySatang: key,
    keyInFrameSatang: bounds && ranked ? sumOf(inFrame) : null,
    keyShareOk: bounds && key >= bounds.keyMin,
    rows,
    straddler: straddlerOf(rows, bounds?.max ?? null),
    policy,
    asOf: input.asOf ?? null,
  };
  return { ...result, findings: findingsOf(result, ofRanks, checkKinds(rows)) };
}
