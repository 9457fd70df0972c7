import { positionOf } from "../../money/position";
import type { PlanGraph } from "../planGraph";
import { lineage, type Ancestor } from "./lineage";
import { NOWHERE, SEVERAL, type ProjectFund, type Target } from "./moneyFlow";

/** A rectangle of the icicle: goal, issue below it, project below that. `path` is unique; money in satang. */
export type IcicleCell = {
  path: string;
  level: "GOAL" | "ISSUE" | "PROJECT";
  target: Target;
  amount: bigint;
  /** Money above this cell in its column, satang: where it begins. */
  before: bigint;
};

/** All cells in drawing order, column by column from the same tree; each column adds up to `total`. */
export type Icicle = { cells: IcicleCell[]; total: bigint };

const targetOf = (ancestor: Ancestor | undefined): Target =>
  ancestor === undefined ? NOWHERE : ancestor === "SEVERAL" ? SEVERAL : ancestor.id;

type Leaf = { goal: Target; issue: Target; project: string; amount: bigint };

/**
 * [R9] Goal → issue of the 5-year plan → project, by money of all sources given (satang). A project stands once; one
 * without a goal or issue stands under NONE. O(n log n).
 */
export function icicleOf(graph: PlanGraph, funds: readonly ProjectFund[]): Icicle {
  const order = orderOf(graph);
  const leaves = leavesOf(graph, funds).sort(
    (a, b) => order(a.goal) - order(b.goal) || order(a.issue) - order(b.issue) || order(a.project) - order(b.project),
  );
  const cells = new Map<string, IcicleCell>();
  let before = 0n;
  const add = (level: IcicleCell["level"], path: string, target: Target, amount: bigint) => {
    const cell = cells.get(path);
    if (cell) cell.amount += amount;
    else cells.set(path, { path, level, target, amount, before });
  };
  for (const { goal, issue, project, amount } of leaves) {
    add("GOAL", goal, goal, amount);
    add("ISSUE", `${goal}/${issue}`, issue, amount);
    add("PROJECT", `${goal}/${issue}/${project}`, project, amount);
    before += amount;
  }
  return { cells: [...cells.values()], total: before };
}

function leavesOf(graph: PlanGraph, funds: readonly ProjectFund[]): Leaf[] {
  const [goals, issues] = [lineage(graph, "GOAL"), lineage(graph, "ISSUE")];
  const money = new Map<string, bigint>();
  for (const { projectId, amount } of funds) money.set(projectId, (money.get(projectId) ?? 0n) + amount);
  return graph.nodes.flatMap(({ id, kind }) => {
    const amount = money.get(id) ?? 0n;
    if (kind !== "PROJECT" || amount === 0n) return [];
    return [{ goal: targetOf(goals.get(id)), issue: targetOf(issues.get(id)), project: id, amount }];
  });
}

function orderOf(graph: PlanGraph): (target: Target) => number {
  const sorted = [...graph.nodes].sort((a, b) => a.sort - b.sort || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
  const at = new Map(sorted.map(({ id }, index) => [id, index]));
  return (target) => at.get(target) ?? sorted.length + (target === SEVERAL ? 0 : 1);
}

/** Where a cell stands, percent of the height. */
export function icicleSpan({ amount, before }: IcicleCell, total: bigint): { top: number; height: number } {
  const top = positionOf(before, total);
  return { top, height: positionOf(before + amount, total) - top };
}
