import type { NodeKind } from "~/domain/plan/planGraph";
import type { Db } from "../../server/db/client";

const AT = new Date("2025-03-01T00:00:00Z");

/** A plan of an area; by default the 5-year plan 2566–2570 of Phatthalung, version 1. */
export type PlanRow = {
  areaCode?: string;
  kind?: "GOALS_20" | "DEVELOPMENT_5" | "ANNUAL";
  fyFrom?: number;
  fyTo?: number;
  version?: number;
  state?: string;
};

/** Writes a plan; returns its id. */
export async function makePlan(db: Db, row: PlanRow = {}): Promise<string> {
  const data = { areaCode: "93", kind: "DEVELOPMENT_5", fyFrom: 2566, fyTo: 2570, version: 1, state: "DRAFT", ...row };
  return (await db.prisma.plan.create({ data: { ...data, titleTh: data.kind } })).id;
}

/** Writes a node of a plan; returns its id. */
export async function makeNode(db: Db, planId: string, kind: NodeKind, titleTh: string): Promise<string> {
  return (await db.prisma.planNode.create({ data: { planId, kind, code: titleTh, titleTh, createdAt: AT } })).id;
}

/** Writes a link as if a person had made it, without any check; returns its id. */
export async function makeLink(db: Db, from: string, to: string, areaCode = "93"): Promise<string> {
  const data = { areaCode, fromNodeId: from, toNodeId: to, reason: "ส่งผลโดยตรง", createdAt: AT };
  return (await db.prisma.planLink.create({ data })).id;
}
