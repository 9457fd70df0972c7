import { moveInOrder } from "~/domain/budget/rankOrder";
import { evaluateWindow } from "~/domain/budget/window";
import type { WindowResult } from "~/domain/budget/windowResult";

/** Projects moved together so that the first takes the place `to` (from 1). */
export type Move = { ids: string[]; to: number };

/** The order after moves that the server has not answered yet. */
export function orderAfter(order: readonly string[], moves: readonly Move[]): string[] {
  return moves.reduce((now, { ids, to }) => moveInOrder(now, ids, to), [...order]);
}

/**
 * The window as it will be once the moves are made: shown at once, replaced by the server's figures when they come.
 * Without moves it is the server's result itself.
 */
export function windowAfter(result: WindowResult, moves: readonly Move[]): WindowResult {
  if (moves.length === 0) return result;
  const rows = new Map(result.rows.map((row) => [row.projectId, row]));
  const order = orderAfter([...rows.keys()], moves);
  const proposals = order.flatMap((projectId, index) => {
    const row = rows.get(projectId);
    return row ? [{ ...row, id: projectId, rank: index + 1 }] : [];
  });
  const { frameSatang, policy, adminCostSatang, asOf } = result;
  return evaluateWindow({ frameSatang, policy, adminCostSatang, asOf, proposals });
}

/**
 * Where a project dropped onto another one lands: the place that `over` held in the order without the moved ones, one
 * further when it was moved down.
 */
export function dropPlace(order: readonly string[], moved: readonly string[], active: string, over: string): number {
  const wanted = new Set(moved);
  const at = order.indexOf(over);
  const before = order.slice(0, at).filter((id) => !wanted.has(id)).length;
  const down = order.indexOf(active) < at && !wanted.has(over);
  return before + (down ? 2 : 1);
}
