import type { PolicyCycle } from "~/domain/budget/policyCycle";
import { isoDay } from "./days";
import type { Tx } from "./client";

/**
 * The rules of a group of budget years with where they come from. `covers` is false when the year asked for lies
 * outside the cycle and the nearest one was taken.
 */
export type PolicyCycleView = PolicyCycle & { id: string; covers: boolean };

const distance = (cycle: { fyFrom: number; fyTo: number }, fy: number) =>
  fy < cycle.fyFrom ? cycle.fyFrom - fy : Math.max(0, fy - cycle.fyTo);

/** The cycle of a budget year; a year without one takes the nearest (the later of two), marked `covers: false`. */
export async function loadPolicyCycle(tx: Tx, fy: number): Promise<PolicyCycleView | null> {
  const cycles = await tx.policyCycle.findMany({ orderBy: { fyFrom: "desc" } });
  const [nearest] = cycles.sort((a, b) => distance(a, fy) - distance(b, fy));
  if (!nearest) return null;
  return {
    ...nearest,
    letterDate: isoDay(nearest.letterDate),
    straddler: nearest.straddler as PolicyCycleView["straddler"],
    covers: distance(nearest, fy) === 0,
  };
}

/** Budget years that some cycle covers. */
export async function cycleYears(tx: Tx): Promise<number[]> {
  const cycles = await tx.policyCycle.findMany({ select: { fyFrom: true, fyTo: true } });
  return cycles.flatMap(({ fyFrom, fyTo }) => Array.from({ length: fyTo - fyFrom + 1 }, (_, index) => fyFrom + index));
}
