import { summarizeWindow, type WindowSummary } from "~/domain/budget/windowSummary";
import { evaluateWindow } from "~/domain/budget/window";
import type { WindowResult } from "~/domain/budget/windowResult";
import type { Tx } from "../../db/client";
import { loadPolicyCycle, type PolicyCycleView } from "../../db/policy/policyCycles";
import { readWindow, type WindowReading } from "../../db/budget/windows";
import type { Deps } from "../deps";

/** The window of an area and year with what it was computed from. */
export type ComputedWindow = {
  reading: WindowReading;
  policy: PolicyCycleView;
  result: WindowResult;
  summary: WindowSummary;
};

/** The rules of a budget year (B.E.); the store always has at least one cycle. */
export async function demandPolicy(tx: Tx, fy: number): Promise<PolicyCycleView> {
  const policy = await loadPolicyCycle(tx, fy);
  if (!policy) throw new Error("the store has no policy cycle: base data is missing");
  return policy;
}

/** [R1–R3] Computes the window from what is committed now; null when the area is unknown. Asks for no permission. */
export async function computeWindow(
  deps: Pick<Deps, "db" | "clock">,
  areaCode: string,
  fy: number,
): Promise<ComputedWindow | null> {
  const asOf = deps.clock.now().toISOString();
  const [reading, policy] = await Promise.all([
    readWindow(deps.db.prisma, areaCode, fy),
    demandPolicy(deps.db.prisma, fy),
  ]);
  if (!reading) return null;
  const { frameSatang, adminCostSatang, proposals, orderVersion } = reading;
  const result = evaluateWindow({ frameSatang, adminCostSatang, proposals, policy, asOf });
  return { reading, policy, result, summary: summarizeWindow(result, { areaCode, fy, orderVersion, asOf }) };
}
