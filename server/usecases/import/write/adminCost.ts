import { sumSatang } from "~/domain/money/satang";
import type { ProgressLine } from "~/domain/progress/lines/progressLine";
import type { Tx } from "../../../db/client";
import type { ImportResult } from "../importResult";

/**
 * Puts the administration cost of a table (ค่าใช้จ่ายในการบริหารงานจังหวัดแบบบูรณาการ) into the year's frame row, when there
 * is one that has none yet and can hold it; else the figure is only kept with the batch. Null when the table has none.
 */
export async function takeAdminCost(
  tx: Tx,
  areaCode: string,
  fy: number,
  rows: readonly ProgressLine[],
): Promise<ImportResult["adminCost"]> {
  const stated = rows.flatMap(({ level, figures }) => (level === "ADMIN" ? (figures.allocated ?? []) : []));
  if (stated.length === 0) return null;
  const amount = sumSatang(stated);
  const frame = await tx.budgetFrame.findUnique({ where: { areaCode_fy: { areaCode, fy } } });
  const fits =
    frame !== null && frame.adminCostSatang === 0n && (frame.amountSatang <= 0n || amount <= frame.amountSatang);
  if (!fits) return { satang: amount.toString(), written: false, before: null };
  await tx.budgetFrame.update({ where: { areaCode_fy: { areaCode, fy } }, data: { adminCostSatang: amount } });
  return { satang: amount.toString(), written: true, before: frame.adminCostSatang.toString() };
}
