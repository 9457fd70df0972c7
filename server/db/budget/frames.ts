import type { Tx } from "../client";

/** Where a frame comes from: announced, computed from the allocation rules, or a year opened before either. */
export type FrameOrigin = "ANNOUNCED" | "COMPUTED" | "NOT_ANNOUNCED";

/** Budget frame (กรอบวงเงิน) of an area and year; amounts in satang. */
export type FrameView = {
  amountSatang: bigint;
  adminCostSatang: bigint;
  origin: FrameOrigin;
  announcedRef: string;
  setAt: Date;
  setByName: string | null;
};

/** Administration cost kept with a year, satang: also of a year whose frame is not known yet. */
export async function loadAdminCost(tx: Tx, areaCode: string, fy: number): Promise<bigint> {
  const row = await tx.budgetFrame.findUnique({ where: { areaCode_fy: { areaCode, fy } } });
  return row?.adminCostSatang ?? 0n;
}

/** The frame of an area and year; null when the year has none, or was opened before a frame was known. */
export async function loadFrame(tx: Tx, areaCode: string, fy: number): Promise<FrameView | null> {
  const row = await tx.budgetFrame.findUnique({ where: { areaCode_fy: { areaCode, fy } } });
  if (!row || row.amountSatang <= 0n) return null;
  const setter = row.setBy ? await tx.user.findUnique({ where: { id: row.setBy }, select: { nameTh: true } }) : null;
  const { amountSatang, adminCostSatang, announcedRef, setAt } = row;
  const origin = row.origin as FrameOrigin;
  return { amountSatang, adminCostSatang, origin, announcedRef, setAt, setByName: setter?.nameTh ?? null };
}
