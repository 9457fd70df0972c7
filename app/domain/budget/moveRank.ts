import { stepBand, type Lines, type Walk } from "./ranking/bands";
import { evaluateWindow, findingsOf, straddlerOf } from "./window";
import { checkKinds } from "./windowFindings";
import type { WindowResult, WindowRow } from "./windowResult";

/** Ranks are exactly 1…n: distinct whole numbers (no RANK_INVALID) of which the last is n. */
function isNumberedThrough({ rows, findings }: WindowResult): boolean {
  return rows.at(-1)?.rank === rows.length && !findings.some(({ code }) => code === "RANK_INVALID");
}

function renumbered(result: WindowResult, order: readonly WindowRow[]): WindowResult {
  return evaluateWindow({
    frameSatang: result.frameSatang,
    proposals: order.map((row, index) => ({ ...row, id: row.projectId, rank: index + 1 })),
    policy: result.policy,
    adminCostSatang: result.adminCostSatang,
    asOf: result.asOf,
  });
}

/** The state of the walk after the first `count` rows. */
function walkAfter(result: WindowResult, count: number): Walk {
  const walk: Walk = { sum: result.adminCostSatang, crossed: false };
  for (let index = count - 1; index >= 0; index -= 1) {
    const row = result.rows[index];
    if (row?.band === "STRADDLES") walk.crossed = true;
  }
  const strict = result.policy.straddler === "STRICT_PREFIX";
  for (let index = count - 1; index >= 0; index -= 1) {
    const row = result.rows[index];
    if (!row || !(strict || row.band === "IN_FRAME" || row.band === "IN_WINDOW")) continue;
    walk.sum = row.cumulativeSatang ?? walk.sum;
    break;
  }
  return walk;
}

const keyInFrame = (rows: readonly WindowRow[], from: number, to: number) => {
  let sum = 0n;
  for (const { kind, band, amountSatang } of rows.slice(from, to))
    if (kind === "KEY" && band === "IN_FRAME") sum += amountSatang;
  return sum;
};

/** Walks again over what a move can change: the rows between both places; under SKIP_AND_FILL all below as well. */
function rebanded(result: WindowResult, order: WindowRow[], low: number, high: number): WindowResult {
  const { frameSatang, maxSatang, policy } = result;
  if (frameSatang === null || maxSatang === null) return renumbered(result, order);
  const lines: Lines = { frame: frameSatang, max: maxSatang, straddler: policy.straddler };
  const end = policy.straddler === "STRICT_PREFIX" ? high + 1 : order.length;
  const walk = walkAfter(result, low);
  for (let index = low; index < end; index += 1) {
    const row = order[index];
    if (row) order[index] = stepBand(row, index + 1, walk, lines);
  }
  const before = keyInFrame(result.rows, low, end);
  const next = {
    ...result,
    rows: order,
    keyInFrameSatang: (result.keyInFrameSatang ?? 0n) - before + keyInFrame(order, low, end),
    straddler: straddlerOf(order, maxSatang),
  };
  return { ...next, findings: findingsOf(next, [], checkKinds(order)) };
}

/**
 * [R2] The window after one project was moved to another rank (1-based place in the list; beyond the ends = the end).
 * The others close up, ranks become 1…n. Equal to evaluating the new list from scratch, but touches only what changed.
 * Also orders a list whose ranks were not valid, in the order it is shown. Throws RangeError for an unknown project.
 */
export function moveRank(result: WindowResult, projectId: string, toRank: number): WindowResult {
  const from = result.rows.findIndex((row) => row.projectId === projectId);
  if (from < 0) throw new RangeError(`not in this window: ${projectId}`);
  const to = Math.min(Math.max(Math.trunc(toRank), 1), result.rows.length) - 1;
  const order = [...result.rows];
  order.splice(to, 0, ...order.splice(from, 1));
  if (!isNumberedThrough(result)) return renumbered(result, order);
  return rebanded(result, order, Math.min(from, to), Math.max(from, to));
}
