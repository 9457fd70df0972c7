import type { Nudges } from "~/domain/plan/view/nudges";
import type { Tx } from "../client";

/** A picture of plans: an area's in a budget year (B.E.). */
type Place = { areaCode: string; fy: number };

/** How far entries were moved from their automatic places, by id. */
export async function loadNudges(tx: Tx, { areaCode, fy }: Place): Promise<Nudges> {
  const rows = await tx.planNudge.findMany({ where: { areaCode, fy }, select: { nodeId: true, dx: true, dy: true } });
  return Object.fromEntries(rows.map(({ nodeId, dx, dy }) => [nodeId, [dx, dy]]));
}

/** Keeps how far an entry was moved; nothing moved = no row. Returns how far it had been moved before. */
export async function saveNudge(
  tx: Tx,
  { areaCode, fy }: Place,
  nodeId: string,
  { dx, dy, byUserId, at }: { dx: number; dy: number; byUserId: string; at: Date },
): Promise<{ dx: number; dy: number }> {
  const where = { areaCode_fy_nodeId: { areaCode, fy, nodeId } };
  const before = await tx.planNudge.findUnique({ where });
  const values = { dx, dy, byUserId, at };
  if (dx !== 0 || dy !== 0)
    await tx.planNudge.upsert({ where, create: { areaCode, fy, nodeId, ...values }, update: values });
  else if (before) await tx.planNudge.delete({ where });
  return { dx: before?.dx ?? 0, dy: before?.dy ?? 0 };
}

/** Forgets how far some entries were moved; returns how many were. */
export async function dropNudges(tx: Tx, { areaCode, fy }: Place, nodeIds: readonly string[]): Promise<number> {
  return (await tx.planNudge.deleteMany({ where: { areaCode, fy, nodeId: { in: [...nodeIds] } } })).count;
}

/** Entries of an area's plans that a person has folded. */
export async function loadFolded(tx: Tx, userId: string, areaCode: string): Promise<string[]> {
  const row = await tx.planFold.findUnique({ where: { userId_areaCode: { userId, areaCode } } });
  return row?.nodeIds ?? [];
}

/** Keeps which entries a person has folded. */
export async function saveFolded(tx: Tx, userId: string, areaCode: string, nodeIds: string[]): Promise<void> {
  const where = { userId_areaCode: { userId, areaCode } };
  await tx.planFold.upsert({ where, create: { userId, areaCode, nodeIds }, update: { nodeIds } });
}
