import type { FundSource } from "../../brief/briefContent";
import type { PlanGraph } from "../planGraph";
import { lineage, type Ancestor } from "./lineage";

/** Money of one project and one source in the budget year (satang). */
export type ProjectFund = { projectId: string; source: FundSource; amount: bigint };

/**
 * Where money goes at one level: a node's id, NONE = it reaches no node of this level, SEVERAL = it reaches more than one
 * (money is never divided among them: nobody decided the shares), OTHER = small ones that a picture folds.
 */
export type Target = string;

/** Targets that are no nodes. */
export const NOWHERE = "NONE";
export const SEVERAL = "SEVERAL";
export const OTHERS = "OTHER";

/** One path of money (satang): source → issue → goal, with the projects whose money it is. */
export type FlowPath = { source: FundSource; issue: Target; goal: Target; amount: bigint; projectIds: string[] };

/** All money of the projects of a plan, path by path; `total` = Σ paths = Σ funds of these projects, satang. */
export type MoneyFlow = { paths: FlowPath[]; total: bigint };

const targetOf = (ancestor: Ancestor | undefined): Target =>
  ancestor === undefined ? NOWHERE : ancestor === "SEVERAL" ? SEVERAL : ancestor.id;

/**
 * [R9] The money of every project of the graph by source, development issue and 20-year goal (satang, exact). Every
 * project counts once; what is not linked stays as NONE. Amounts of 0 and of projects outside the graph are left out.
 * O(nodes + links + funds).
 */
export function moneyFlow(graph: PlanGraph, funds: readonly ProjectFund[]): MoneyFlow {
  const issues = lineage(graph, "ISSUE");
  const goals = lineage(graph, "GOAL");
  const projects = new Set(graph.nodes.filter(({ kind }) => kind === "PROJECT").map(({ id }) => id));
  const paths = new Map<string, FlowPath>();
  let total = 0n;
  for (const { projectId, source, amount } of funds) {
    if (amount === 0n || !projects.has(projectId)) continue;
    total += amount;
    const [issue, goal] = [targetOf(issues.get(projectId)), targetOf(goals.get(projectId))];
    const key = `${source}>${issue}>${goal}`;
    const path = paths.get(key);
    if (!path) paths.set(key, { source, issue, goal, amount, projectIds: [projectId] });
    else {
      path.amount += amount;
      if (!path.projectIds.includes(projectId)) path.projectIds.push(projectId);
    }
  }
  return { paths: [...paths.values()], total };
}
