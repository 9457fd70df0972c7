import { evaluateWindow } from "~/domain/budget/window";
import { moveRank } from "~/domain/budget/moveRank";
import { POLICY_CYCLE_2568 } from "~/domain/budget/policyCycle";
import type { WindowProposal } from "~/domain/budget/windowResult";
import { median, prng, round2 } from "./collab/stats";

const SIZES = [100, 1_000, 10_000, 100_000];
const REPEATS = 15;

function proposalsOf(count: number): WindowProposal[] {
  const random = prng(count);
  return Array.from({ length: count }, (_, at) => ({
    id: `p${at}`,
    code: null,
    kind: random() < 0.4 ? ("KEY" as const) : ("OTHER" as const),
    rank: at + 1,
    amountSatang: BigInt(1 + Math.floor(random() * 5_000_000_00)),
  }));
}

function timed(work: () => unknown): number {
  const times = Array.from({ length: REPEATS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return round2(median(times));
}

/** The window of n proposals and one change of rank in it, median of 15 runs after a warm-up; prints one JSON object. */
const rows = SIZES.map((count) => {
  const proposals = proposalsOf(count);
  const sum = proposals.reduce((total, { amountSatang }) => total + amountSatang, 0n);
  const input = { frameSatang: (sum * 10n) / 17n, proposals, policy: POLICY_CYCLE_2568 };
  for (let warm = 0; warm < 5; warm++) evaluateWindow(input);
  const result = evaluateWindow(input);
  const evaluateMs = timed(() => evaluateWindow(input));
  // the usual change: a neighbour's place, near the cut line
  const middle = Math.floor(count / 2);
  const neighbourMs = timed(() => moveRank(result, `p${middle}`, middle));
  const acrossMs = timed(() => moveRank(result, `p${count - 1}`, 1));
  return { proposals: count, evaluateMs, neighbourMs, acrossMs };
});
process.stdout.write(`${JSON.stringify({ window: rows })}\n`);
