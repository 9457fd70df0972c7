import type { FrameworkKind, PlanNode } from "~/domain/plan/planGraph";
import type { Tx } from "../client";

type Row = Awaited<ReturnType<Tx["frameworkItem"]["findMany"]>>[number];

const toNode = ({ id, kind, code, sort, titleTh, titleEn }: Row): PlanNode => ({
  ...{ id, kind: "FRAMEWORK", code, sort, titleTh, titleEn, archived: false, steps: [] },
  ...{ projectId: null, briefId: null, projectKind: null, amount: 0n },
  framework: kind as FrameworkKind,
});

/** Entries of the national frameworks that hold in a budget year (B.E.), in order. */
export async function loadFrameworks(tx: Tx, fy: number): Promise<PlanNode[]> {
  const rows = await tx.frameworkItem.findMany({
    where: { fyFrom: { lte: fy }, fyTo: { gte: fy } },
    orderBy: { sort: "asc" },
  });
  return rows.map(toNode);
}

/** The entries among `ids` that are of a national framework, in order. */
export async function loadFrameworkNodes(tx: Tx, ids: readonly string[]): Promise<PlanNode[]> {
  const rows = await tx.frameworkItem.findMany({ where: { id: { in: [...ids] } }, orderBy: { sort: "asc" } });
  return rows.map(toNode);
}
