import type { Tx } from "./client";

/** Owner type of each project of an area and year (B.E.), by project id. */
export async function loadOwnerTypes(tx: Tx, areaCode: string, fy: number): Promise<Map<string, string>> {
  const rows = await tx.project.findMany({
    where: { areaCode, fy, removedAt: null },
    select: { id: true, ownerType: true },
  });
  return new Map(rows.map(({ id, ownerType }) => [id, ownerType]));
}

/** Version of the area's annual plan of a year; 1 while it has none. */
export async function loadAnnualPlanVersion(tx: Tx, areaCode: string, fy: number): Promise<number> {
  const plan = await tx.plan.findFirst({
    where: { areaCode, kind: "ANNUAL", fyFrom: { lte: fy }, fyTo: { gte: fy } },
    orderBy: { version: "desc" },
    select: { version: true },
  });
  return plan?.version ?? 1;
}

/** Number of the last saved change of a brief's document. */
export async function loadDocSeq(tx: Tx, briefId: string): Promise<number> {
  const brief = await tx.brief.findUnique({ where: { id: briefId }, select: { docSeq: true } });
  return Number(brief?.docSeq ?? 0n);
}

/** Number of the last saved change of every brief of an area and year, by brief id. */
export async function loadDocSeqs(tx: Tx, areaCode: string, fy: number): Promise<Map<string, number>> {
  const rows = await tx.brief.findMany({
    where: { project: { areaCode, fy, removedAt: null } },
    select: { id: true, docSeq: true },
  });
  return new Map(rows.map(({ id, docSeq }) => [id, Number(docSeq)]));
}

/** Action of the audit row that an export writes. */
export const EXPORT_ACTION = "document.exported";

/** Briefs that hold a main activity of this id, oldest project first; at most 10 (a copied brief keeps the ids). */
export async function briefsOfActivity(tx: Tx, activityId: string): Promise<string[]> {
  const rows = await tx.briefActivity.findMany({
    where: { id: activityId, brief: { project: { removedAt: null } } },
    orderBy: { brief: { project: { createdAt: "asc" } } },
    select: { briefId: true },
    take: 10,
  });
  return rows.map(({ briefId }) => briefId);
}
