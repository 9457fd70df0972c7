import { isPlanFrozen } from "~/domain/lifecycle/plan/editionLife";
import type { PlanState } from "~/domain/lifecycle/plan/planLife";
import { assembleGraph, type PlanSource } from "~/domain/plan/assemble";
import { isIndicator, type NodeKind, type PlanGraph, type PlanLink, type PlanNode } from "~/domain/plan/planGraph";
import type { Relation, Strength } from "~/domain/plan/planGraph";
import type { Tx } from "./client";
import { loadFrameworkNodes } from "./plan/frameworks";
import { loadPlanProjects, type PlanProject } from "./planProjects";

/** The four five-year steps of the 20-year goals, in order. */
export const STEP_KEYS = ["2566-2570", "2571-2575", "2576-2580", "2581-2585"] as const;

/** Puts every change of an area's plan graph in one order until the transaction ends. */
export async function lockPlan(tx: Tx, areaCode: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext(${`plan/${areaCode}`}))`;
}

/** A plan as far as it is asked which one counts. */
export type PlanRow = { id: string; kind: string; fyFrom: number; version: number; state: string; titleTh: string };

type Ranked = Omit<PlanRow, "titleTh">;

/**
 * The plan of each kind that counts, of plans that cover one year: the one in force; before any is, the newest that was
 * approved or submitted, else the newest draft. A revised edition counts once it is in force. Nodes of the others count as
 * archived (R9d). `edition` = the plan to be looked at in the place of the one that counts.
 */
export function currentPlanIds(plans: readonly Ranked[], edition?: string): Set<string> {
  const current = new Map<string, Ranked>();
  for (const plan of plans) {
    const best = current.get(plan.kind);
    const looked = best !== undefined && best.id === edition;
    if (plan.id === edition || (!looked && plan.state !== "ARCHIVED" && (!best || precedes(plan, best))))
      current.set(plan.kind, plan);
  }
  return new Set([...current.values()].map(({ id }) => id));
}

function precedes(a: Ranked, b: Ranked): boolean {
  return (weightOf(a) - weightOf(b) || a.version - b.version || a.fyFrom - b.fyFrom) > 0;
}

function weightOf({ state }: Ranked): number {
  if (state === "IN_FORCE") return 2;
  return isPlanFrozen(state as PlanState) ? 1 : 0;
}

/** Plans of an area that cover a budget year (B.E.). */
export async function plansCovering(tx: Tx, areaCode: string, fy: number): Promise<PlanRow[]> {
  return tx.plan.findMany({
    where: { areaCode, fyFrom: { lte: fy }, fyTo: { gte: fy } },
    select: { id: true, kind: true, fyFrom: true, version: true, state: true, titleTh: true },
  });
}

async function loadNodes(tx: Tx, areaCode: string, fy: number, edition?: string): Promise<PlanNode[]> {
  const plans = await plansCovering(tx, areaCode, fy);
  const current = currentPlanIds(plans, edition);
  const rows = await tx.planNode.findMany({
    where: { planId: { in: plans.map(({ id }) => id) }, kind: { not: "PROJECT" } },
    orderBy: [{ sort: "asc" }, { code: "asc" }, { id: "asc" }],
  });
  return rows.map(
    ({
      id,
      planId,
      kind,
      code,
      sort,
      titleTh,
      titleEn,
      steps,
      archivedAt,
      continuesId,
      unit,
      targets,
      baseline,
      revision,
    }) => ({
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
      revision,
      ...(continuesId && { continues: continuesId }),
      ...(isIndicator(kind as NodeKind) && { unit, baseline, targets: targetsOf(targets) }),
    }),
  );
}

/** Targets by budget year (B.E.) as they are stored; anything else than a text is left out. */
function targetsOf(value: unknown): Record<string, string> {
  const entries = Object.entries((value ?? {}) as Record<string, unknown>);
  return Object.fromEntries(entries.flatMap(([fy, target]) => (typeof target === "string" ? [[fy, target]] : [])));
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
 * What the plan graph of an area is made of in one budget year (B.E.), in a fixed number of statements: nodes of the plans
 * that cover the year, those of its projects that `shows` lets through (removed ones never), the national frameworks that
 * something links to, links made by people, and what briefs state. What hangs on a project that is not shown is not there
 * either. `edition` = an edition to be looked at in the place of the one that counts.
 */
export async function loadPlanSource(
  tx: Tx,
  areaCode: string,
  fy: number,
  shows: (project: PlanProject) => boolean,
  edition?: string,
): Promise<PlanSource> {
  const nodes = await loadNodes(tx, areaCode, fy, edition);
  const projects = (await loadPlanProjects(tx, areaCode, fy)).filter(shows);
  const own = [...nodes, ...projects.map(({ node }) => node)];
  const ids = new Set(own.map(({ id }) => id));
  const outgoing = (await loadLinks(tx, areaCode)).filter(({ from }) => ids.has(from));
  const elsewhere = outgoing.filter(({ to }) => !ids.has(to)).map(({ to }) => to);
  const all = [...own, ...(elsewhere.length > 0 ? await loadFrameworkNodes(tx, elsewhere) : [])];
  const known = new Set(all.map(({ id }) => id));
  const stated = new Map(projects.flatMap((one) => (one.stated.length > 0 ? [[one.node.id, one.stated]] : [])));
  return { nodes: all, links: outgoing.filter(({ to }) => known.has(to)), stated, revised: edition !== undefined };
}

/** The plan graph of an area for one budget year (B.E.); see {@link loadPlanSource} and {@link assembleGraph}. */
export async function loadPlanGraph(...asked: Parameters<typeof loadPlanSource>): Promise<PlanGraph> {
  return assembleGraph(await loadPlanSource(...asked));
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
