import { moveInOrder } from "../rankOrder";
import { evaluateWindow } from "../window";
import type { WindowResult, WindowRow } from "../windowResult";

/** What is tried on a window: other amounts (satang) by project, another order of all its projects. */
export type Trial = { amounts?: ReadonlyMap<string, bigint>; order?: readonly string[] };

/** [R1–R3] The window as it would be: the same rules on tried amounts and ranks; nothing is stored. */
export function windowWith(result: WindowResult, { amounts, order }: Trial): WindowResult {
  const rows = new Map(result.rows.map((row) => [row.projectId, row]));
  const proposals = (order ?? [...rows.keys()]).flatMap((projectId, index) => {
    const row = rows.get(projectId);
    if (!row) return [];
    const amountSatang = amounts?.get(projectId) ?? row.amountSatang;
    return [{ ...row, id: projectId, amountSatang, rank: order ? index + 1 : row.rank }];
  });
  const { frameSatang, policy, adminCostSatang, asOf } = result;
  return evaluateWindow({ frameSatang, policy, adminCostSatang, asOf, proposals });
}

/**
 * [R2] Projects below the straddler that fit into what is left above the line: any of them may take its rank. In order
 * of rank; none without a straddler or when nothing is left.
 */
export function swapCandidates({ rows, straddler }: WindowResult): WindowRow[] {
  if (!straddler) return [];
  const at = rows.findIndex(({ projectId }) => projectId === straddler.projectId);
  return rows
    .slice(at + 1)
    .filter(({ amountSatang, band }) => band === "OUT_OF_WINDOW" && amountSatang <= straddler.fitsSatang);
}

/** [R2] The window when a project takes the place from 1 that another one has; the others keep their order. */
export function windowAfterMove(result: WindowResult, projectId: string, to: number): WindowResult {
  const order = moveInOrder(
    result.rows.map((row) => row.projectId),
    [projectId],
    to,
  );
  return windowWith(result, { order });
}

/** [R2] The window when a project is cut by so much (satang). */
export function windowAfterCut(result: WindowResult, projectId: string, reduceSatang: bigint): WindowResult {
  const row = result.rows.find((one) => one.projectId === projectId);
  if (!row) return result;
  return windowWith(result, { amounts: new Map([[projectId, row.amountSatang - reduceSatang]]) });
}
