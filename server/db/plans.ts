import { type NodeKind, type PlanGraph, type PlanLink, type PlanNode } from "~/domain/plan/planGraph";
import type { Relation, Strength } from "~/domain/plan/planGraph";
import type { Tx } from "./client";
import { briefLinks, loadPlanProjects, type PlanProject } from "./planProjects";

/** The four five-year steps of the 20-year goals, in order. */
export const STEP_KEYS = ["2566-2570", "2571-2575", "2576-2580", "2581-2585"] as const;

/** Puts every change of an area's plan graph in one order until the transaction ends. */
export async function lockPlan(tx: Tx, areaCode: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext(${`plan/${areaCode}`}))`;
}

type PlanRow = { id: string; kind: string; fyFrom: number; version: number; state: string };

/**
 * The plan of each kind that is worked with, of plans that cover one year: the highest version that is not archived.
 * Nodes of the other versions count as archived (R9d).
 */
export function currentPlanIds(plans: readonly PlanRow[]): Set<string> {
  const current = new Map<string, PlanRow>();
  for (const plan of plans) {
    const best = current.get(plan.kind);
    if (plan.state !== "ARCHIVED" && (!best || newer(plan, best))) current.set(plan.kind, plan);
  }
  return new Set([...current.values()].map(({ id }) => id));
}

const newer = (a: PlanRow, b: PlanRow) => a.version > b.version || (a.version === b.version && a.fyFrom > b.fyFrom);

/** Plans of an area that cover a budget year (B.E.). */
export async function plansCovering(tx: Tx, areaCode: string, fy: number): Promise<PlanRow[]> {
  return tx.plan.findMany({
    where: { areaCode, fyFrom: { lte: fy }, fyTo: { gte: fy } },
    select: { id: true, kind: true, fyFrom: true, version: true, state: true },
  });
}

async function loadNodes(tx: Tx, areaCode: string, fy: number): Promise<PlanNode[]> {
  const plans = await plansCovering(tx, areaCode, fy);
  const current = currentPlanIds(plans);
  const rows = await tx.planNode.findMany({
    where: { planId: { in: plans.map(({ id }) => id) }, kind: { not: "PROJECT" } },
    orderBy: [{ sort: "asc" }, { code: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id, planId, kind, code, sort, titleTh, titleEn, steps, archivedAt }) => ({
    id,
    kind: kind as NodeKind,
    code,
    sort,
    titleTh,
    titleEn,
    archived: archivedAt !== null || !current.has(planId),
    steps: stepsOf(steps),
    projectId: null,
    briefId: null,
    projectKind: null,
    amount: 0n,
  }));
}

function stepsOf(value: unknown): string[] {
  const steps = (value ?? {}) as Record<string, unknown>;
  return STEP_KEYS.map((key) => (typeof steps[key] === "string" ? steps[key] : ""));
}

async function loadLinks(tx: Tx, areaCode: string): Promise<PlanLink[]> {
  const rows = await tx.planLink.findMany({
    where: { areaCode, removedAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id, fromNodeId, toNodeId, relation, reason, strength }) => ({
    id,
    from: fromNodeId,
    to: toNodeId,
    relation: relation as Relation,
    reason,
    strength: strength as Strength,
    origin: "ACTION",
  }));
}

/**
 * The plan graph of an area for one budget year (B.E.), in a fixed number of statements: nodes of the plans that cover
 * the year, those of its projects that `shows` lets through (removed ones never), links made by people, and the links
 * that briefs state. What hangs on a project that is not shown is not there either. An archived node is kept only while
 * something still links to it, so that R9d can name it.
 */
export async function loadPlanGraph(
  tx: Tx,
  areaCode: string,
  fy: number,
  shows: (project: PlanProject) => boolean,
): Promise<PlanGraph> {
  const nodes = await loadNodes(tx, areaCode, fy);
  const projects = (await loadPlanProjects(tx, areaCode, fy)).filter(shows);
  const all = [...nodes, ...projects.map(({ node }) => node)];
  const known = new Set(all.map(({ id }) => id));
  const stored = withoutDoubles(
    (await loadLinks(tx, areaCode)).filter(({ from, to }) => known.has(from) && known.has(to)),
  );
  const links = [...stored, ...briefLinks(projects, stored, known)];
  const used = new Set(links.map(({ to }) => to));
  const kept = new Set(all.filter(({ id, archived }) => !archived || used.has(id)).map(({ id }) => id));
  return { nodes: all.filter(({ id }) => kept.has(id)), links: links.filter(({ from }) => kept.has(from)) };
}

function withoutDoubles(links: readonly PlanLink[]): PlanLink[] {
  const seen = new Set<string>();
  return links.filter(({ from, to }) => !seen.has(`${from}>${to}`) && seen.add(`${from}>${to}`));
}

/** A plan without its nodes. */
export type PlanHead = {
  id: string;
  areaCode: string;
  kind: string;
  fyFrom: number;
  fyTo: number;
  version: number;
  state: string;
};

const HEAD = { id: true, areaCode: true, kind: true, fyFrom: true, fyTo: true, version: true, state: true } as const;

/** A plan by its id, or null. */
export async function loadPlan(tx: Tx, id: string): Promise<PlanHead | null> {
  return tx.plan.findUnique({ where: { id }, select: HEAD });
}

/** The plan of each kind that is worked with in a budget year (B.E.) of an area. */
export async function loadCurrentPlans(tx: Tx, areaCode: string, fy: number): Promise<PlanHead[]> {
  const current = currentPlanIds(await plansCovering(tx, areaCode, fy));
  return tx.plan.findMany({ where: { id: { in: [...current] } }, select: HEAD, orderBy: { fyFrom: "asc" } });
}
