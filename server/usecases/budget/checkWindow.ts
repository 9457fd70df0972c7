import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import type { WindowSummary } from "~/domain/budget/windowSummary";
import type { WindowResult } from "~/domain/budget/windowResult";
import type { PolicyCycleView } from "../../db/policy/policyCycles";
import type { Tx } from "../../db/client";
import { loadProjects } from "../../db/projects";
import type { StoredProposal } from "../../db/budget/windows";
import { AppError } from "../../errors";
import { demandArea } from "../area/demandArea";
import type { Deps } from "../deps";
import { computeWindow, type ComputedWindow } from "./computeWindow";

/** The window of an area and year as a page or the API shows it; amounts in satang. */
export type WindowView = {
  window: WindowResult;
  summary: WindowSummary;
  policy: PolicyCycleView;
  /** Brief of each project that the actor may read. */
  briefIds: Record<string, string>;
  /** Name of the order of ranks; whoever changes ranks sends it back. */
  orderVersion: string;
  asOf: string;
};

/** The computed window, or notFound for another area. */
export async function demandWindow(deps: Deps, actor: Actor, areaCode: string, fy: number): Promise<ComputedWindow> {
  demandArea(actor, "area.read", areaCode);
  const computed = await computeWindow(deps, areaCode, fy);
  if (!computed) throw new AppError("notFound");
  return computed;
}

/**
 * Ids of proposals whose title is not for this actor: ideas and concepts are private until they are briefs, but their
 * money counts, or two people would read different sums.
 */
export async function privateProposals(
  tx: Tx,
  actor: Actor,
  { areaCode, fy }: { areaCode: string; fy: number },
  proposals: readonly StoredProposal[],
): Promise<Set<string>> {
  const early = proposals.filter(({ state }) => state === "IDEA" || state === "CONCEPT");
  if (early.length === 0) return new Set();
  const projects = await loadProjects(tx, areaCode, fy);
  const readable = new Set(projects.filter((one) => may(actor, "project.read", one)).map(({ projectId }) => projectId));
  return new Set(early.filter(({ id }) => !readable.has(id)).map(({ id }) => id));
}

/** {@link privateProposals} of a computed window. */
export function privateIds(deps: Deps, actor: Actor, { reading, summary }: ComputedWindow): Promise<Set<string>> {
  return privateProposals(deps.db.prisma, actor, summary, reading.proposals);
}

/** The result with the titles of private projects taken out. */
export function withoutTitles(result: WindowResult, hidden: ReadonlySet<string>): WindowResult {
  if (hidden.size === 0) return result;
  return { ...result, rows: result.rows.map((row) => (hidden.has(row.projectId) ? { ...row, title: null } : row)) };
}

/** [R1–R3] Checks the window of an area and budget year (B.E.). Throws notFound for another area. */
export async function checkWindow(deps: Deps, actor: Actor, areaCode: string, fy: number): Promise<WindowView> {
  const computed = await demandWindow(deps, actor, areaCode, fy);
  const hidden = await privateIds(deps, actor, computed);
  const { reading, result, summary, policy } = computed;
  const visible = reading.proposals.filter(({ id }) => !hidden.has(id));
  return {
    window: withoutTitles(result, hidden),
    summary,
    policy,
    briefIds: Object.fromEntries(visible.map(({ id, briefId }) => [id, briefId])),
    orderVersion: reading.orderVersion,
    asOf: summary.asOf,
  };
}
