import type { WindowRow } from "~/domain/budget/windowResult";
import { positionOf } from "~/domain/money/position";

/** The drawing area in its own units; the picture is scaled to the width of the page. */
export const PLOT = { width: 1000, height: 320 } as const;

const SCALE = PLOT.height / 100;

/** Height of a sum above the bottom line turned into a y of the picture (0 = top). */
export function yOf(sum: bigint, end: bigint): number {
  return PLOT.height - positionOf(sum, end) * SCALE;
}

/** Left edge of the step of the project at `index` (from 0) of `count`. */
export function xOf(index: number, count: number): number {
  return (index * PLOT.width) / Math.max(count, 1);
}

/** The steps of the sums down the ranks as an SVG path: each project one step as high as its amount. */
export function stepPath(rows: readonly Pick<WindowRow, "cumulativeSatang">[], end: bigint): string {
  const steps = rows.map(({ cumulativeSatang }, index) => {
    const y = yOf(cumulativeSatang ?? 0n, end).toFixed(1);
    return `V${y}H${xOf(index + 1, rows.length).toFixed(1)}`;
  });
  return `M0 ${PLOT.height}${steps.join("")}`;
}
