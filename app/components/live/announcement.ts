import type { WindowSummary } from "~/domain/budget/windowSummary";
import { atLeast } from "~/domain/money/ratio";

const ONE_PERCENT = { num: 1n, den: 100n };

/**
 * Whether new figures are worth speaking out: the verdict changed, or the proposed sum moved by at least one percent of
 * the frame (of itself without one). Smaller changes are read when asked for.
 */
export function isWorthSaying(said: WindowSummary, now: WindowSummary): boolean {
  if (said.verdict !== now.verdict || said.keyShareOk !== now.keyShareOk) return true;
  const change = now.proposedSatang - said.proposedSatang;
  const size = change < 0n ? -change : change;
  return size > 0n && atLeast(size, ONE_PERCENT, now.frameSatang ?? said.proposedSatang);
}
