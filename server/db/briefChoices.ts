import type { Tx } from "./client";

/** A node of the plan that the header line, item 2 or item 3 of a brief may name. */
export type PlanChoice = { id: string; kind: "ISSUE" | "GUIDELINE" | "PROGRAMME"; code: string; title: string };

const KINDS = ["ISSUE", "GUIDELINE", "PROGRAMME"] as const;

/**
 * Issues, guidelines and programmes of the area's plans that cover the budget year (B.E.), in the order of the plan,
 * each once; archived nodes are left out.
 */
export async function loadPlanChoices(tx: Tx, areaCode: string, fy: number): Promise<PlanChoice[]> {
  const nodes = await tx.planNode.findMany({
    where: {
      kind: { in: [...KINDS] },
      archivedAt: null,
      plan: { areaCode, fyFrom: { lte: fy }, fyTo: { gte: fy } },
    },
    select: { id: true, kind: true, code: true, titleTh: true },
    orderBy: [{ sort: "asc" }, { code: "asc" }],
  });
  return nodes.map(({ id, kind, code, titleTh }) => ({ id, kind: kind as PlanChoice["kind"], code, title: titleTh }));
}

/** The memoranda made from a project, newest first. */
export type BriefMou = { id: string; transferee: string; state: string };

/** Memoranda of a project with the name of the receiving organisation. */
export async function loadBriefMous(tx: Tx, projectId: string): Promise<BriefMou[]> {
  const mous = await tx.mou.findMany({
    where: { projectId },
    select: { id: true, state: true, transfereeOrgId: true },
    orderBy: { createdAt: "desc" },
  });
  const organizations = await tx.organization.findMany({
    where: { id: { in: mous.flatMap((mou) => mou.transfereeOrgId ?? []) } },
    select: { id: true, nameTh: true },
  });
  const names = new Map(organizations.map(({ id, nameTh }) => [id, nameTh]));
  return mous.map(({ id, state, transfereeOrgId }) => ({
    id,
    state,
    transferee: names.get(transfereeOrgId ?? "") ?? "",
  }));
}
