import type { WindowResult, WindowVerdict } from "./windowResult";

/** The project across the upper line, as a bar without rows names it. */
export type SummaryStraddler = { projectId: string; code: string | null; rank: number | null; shrinkSatang: bigint };

/**
 * What a gauge shows of a window, without its rows; amounts in satang. `orderVersion` names the order of ranks that the
 * figures were made from, `asOf` is the instant they were read (ISO).
 */
export type WindowSummary = {
  areaCode: string;
  fy: number;
  frameSatang: bigint | null;
  minSatang: bigint | null;
  maxSatang: bigint | null;
  keyMinSatang: bigint | null;
  proposedSatang: bigint;
  adminCostSatang: bigint;
  keySatang: bigint;
  undecidedSatang: bigint;
  /** Sum of the projects inside twice the frame; null without a frame or without valid ranks. */
  consideredSatang: bigint | null;
  keyInFrameSatang: bigint | null;
  verdict: WindowVerdict;
  shortfallSatang: bigint | null;
  overSatang: bigint | null;
  keyShareOk: boolean | null;
  projects: number;
  undecided: number;
  straddler: SummaryStraddler | null;
  windowMin: string;
  windowMax: string;
  keyShareMin: string;
  orderVersion: string;
  asOf: string;
};

const sumOf = (rows: readonly { amountSatang: bigint }[]) =>
  rows.reduce((sum, { amountSatang }) => sum + amountSatang, 0n);

function straddlerOf({ straddler, rows }: WindowResult): SummaryStraddler | null {
  const row = straddler && rows.find(({ projectId }) => projectId === straddler.projectId);
  if (!row) return null;
  return { projectId: row.projectId, code: row.code, rank: row.rank, shrinkSatang: straddler.shrinkSatang };
}

/** The figures of a window without its rows, for the gauge and the live message. */
export function summarizeWindow(
  result: WindowResult,
  where: { areaCode: string; fy: number; orderVersion: string; asOf: string },
): WindowSummary {
  const { frameSatang, minSatang, maxSatang, keyMinSatang, proposedSatang, adminCostSatang, rows, policy } = result;
  const { keySatang, keyInFrameSatang, verdict, shortfallSatang, overSatang, keyShareOk } = result;
  const undecided = rows.filter(({ kind }) => kind === "UNDECIDED");
  const banded = rows.length > 0 && rows.every(({ band }) => band !== null);
  const considered = rows.filter(({ band }) => band === "IN_FRAME" || band === "IN_WINDOW");
  return {
    ...where,
    ...{ frameSatang, minSatang, maxSatang, keyMinSatang, proposedSatang, adminCostSatang },
    ...{ keySatang, keyInFrameSatang, verdict, shortfallSatang, overSatang, keyShareOk },
    undecidedSatang: sumOf(undecided),
    consideredSatang: banded ? sumOf(considered) : null,
    projects: rows.length,
    undecided: undecided.length,
    straddler: straddlerOf(result),
    windowMin: policy.windowMin,
    windowMax: policy.windowMax,
    keyShareMin: policy.keyShareMin,
  };
}
