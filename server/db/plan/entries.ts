import { fieldsOf, type Fields } from "~/domain/plan/exchange/exchangeGraph";
import { NODE_KINDS, type NodeKind, type PlanNode } from "~/domain/plan/planGraph";
import type { Tx } from "../client";
import { STEP_KEYS } from "../plans";

/** An entry with what a form needs of it; `fields` as in the exchange of the graph. */
export type PlanEntry = {
  id: string;
  planId: string;
  kind: NodeKind;
  sort: number;
  revision: number;
  archived: boolean;
  fields: Fields;
};

type Row = Awaited<ReturnType<Tx["planNode"]["findMany"]>>[number];

const texts = (value: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries((value ?? {}) as Record<string, unknown>).filter(
      (one): one is [string, string] => typeof one[1] === "string",
    ),
  );

/** A row of an entry, as its form shows it. */
export function toEntry({ id, planId, sort, revision, archivedAt, steps, targets, ...row }: Row): PlanEntry {
  const kind = row.kind as NodeKind;
  const four = STEP_KEYS.map((key) => texts(steps)[key] ?? "");
  const node: PlanNode = {
    ...{ id, kind, sort, code: row.code, titleTh: row.titleTh, titleEn: row.titleEn, archived: archivedAt !== null },
    ...{ steps: four, unit: row.unit, baseline: row.baseline, targets: texts(targets) },
    ...{ projectId: null, briefId: null, projectKind: null, amount: 0n },
  };
  return { id, planId, kind, sort, revision, archived: archivedAt !== null, fields: fieldsOf(node) };
}

/** Entries of plans, archived ones too: by level, then in their order. */
export async function loadEntries(tx: Tx, planIds: readonly string[]): Promise<PlanEntry[]> {
  const rows = await tx.planNode.findMany({
    where: { planId: { in: [...planIds] }, kind: { not: "PROJECT" } },
    orderBy: [{ sort: "asc" }, { code: "asc" }, { id: "asc" }],
  });
  return rows.map(toEntry).toSorted((a, b) => NODE_KINDS.indexOf(a.kind) - NODE_KINDS.indexOf(b.kind));
}
