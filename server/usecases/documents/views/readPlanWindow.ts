import { evaluateWindow } from "~/domain/budget/window";
import type { WindowResult } from "~/domain/budget/windowResult";
import type { PlanWindow } from "../../../../templates/annualPlan/view";
import type { Tx } from "../../../db/client";
import type { PolicyCycleView } from "../../../db/policy/policyCycles";
import { readWindow } from "../../../db/budget/windows";
import { demandPolicy } from "../../budget/computeWindow";

/** The window of a year as documents print it, the result it comes from, and the administration cost (satang). */
export type PlanWindowReading = {
  window: PlanWindow;
  result: WindowResult;
  policy: PolicyCycleView;
  adminCostSatang: bigint;
};

/** [R1-R3] Reads and computes the window of an area and budget year (B.E.) inside the transaction of a document. */
export async function readPlanWindow(tx: Tx, areaCode: string, fy: number): Promise<PlanWindowReading> {
  const reading = await readWindow(tx, areaCode, fy);
  const policy = await demandPolicy(tx, fy);
  const { frameSatang = null, adminCostSatang = 0n, proposals = [] } = reading ?? {};
  const result = evaluateWindow({ frameSatang, adminCostSatang, proposals, policy });
  const window: PlanWindow = {
    ...{ frame: result.frameSatang, min: result.minSatang, max: result.maxSatang },
    ...{ proposed: result.proposedSatang, key: result.keySatang, keyMin: result.keyMinSatang },
    verdict: result.verdict,
  };
  return { window, result, policy, adminCostSatang };
}
