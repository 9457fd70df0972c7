import type { Finding } from "../../rules/finding";
import type { DraftLine } from "../lines/buildLines";
import { checkName } from "./nameChecks";
import { checkPeriod } from "./periodChecks";
import type { ReconcileContext } from "./r23";
import { checkRow } from "./rowChecks";
import { checkStatus } from "./statusChecks";
import { checkSums } from "./sumChecks";
import { checkAmounts, checkShift, checkTable } from "./tableChecks";
import { explainTotals } from "./totalExplanations";

const RANK = { E: 0, W: 1, I: 2 } as const;

/**
 * [R23] Recomputes a whole table and says every place where its figures do not add up, with printed and expected
 * figure. Changes nothing. Findings come in the order of the lines; within a line the graver first.
 */
export function reconcile(drafts: readonly DraftLine[], context: ReconcileContext): Finding[] {
  const { tree } = context;
  const found = drafts.flatMap((draft): Finding[] => {
    const line = tree.byKey.get(draft.key);
    if (!line) return [];
    const unusable = new Set(draft.faults.map(({ column }) => column));
    return [
      ...checkAmounts(draft, line, context),
      ...checkName(line),
      ...checkRow(line, context, unusable),
      ...checkSums(line, context, unusable),
      ...checkPeriod(line, context),
      ...checkStatus(line, context),
      ...checkShift(line, context),
    ];
  });
  const all = [...found, ...explainTotals(context), ...checkTable(context)];
  const lineOf = (finding: Finding) => tree.byKey.get(finding.ids[0] ?? "")?.line ?? 0;
  return all
    .map((finding, index) => ({ finding, index, line: lineOf(finding) }))
    .sort((a, b) => a.line - b.line || RANK[a.finding.severity] - RANK[b.finding.severity] || a.index - b.index)
    .map(({ finding }) => finding);
}
