import type { Finding, Severity } from "~/domain/rules/finding";
import type { ImportView } from "../pageData";

/** A finding with the line to jump to. */
export type FindingView = Pick<Finding, "cell" | "printed" | "expected" | "message"> & {
  line: number | null;
  page: number;
};

/** Findings of one kind; only the first few are listed, the others carry flags in the table. */
export type FindingGroup = { code: string; severity: Severity; count: number; findings: FindingView[] };

const SHOWN = 60;
const RANK: Readonly<Record<Severity, number>> = { E: 0, W: 1, I: 2 };

/** Kinds in the order in which a planner wants to see them; others follow by severity. */
const ORDER = [
  "REMAINING",
  "TOTAL_EQUALS_GROUPS",
  "TOTAL_EXPLANATION",
  "CHILD_SUM",
  "LEAF_SUM",
  "ROW_SHIFT",
  "QUARTER_SUM",
  "PERIOD_QUARTER",
  "UNPLANNED",
];

const place = ({ code, severity }: Pick<FindingGroup, "code" | "severity">) => {
  const known = ORDER.indexOf(code);
  // explanations of the total stand beside the difference they explain, whatever their severity
  return severity === "E" ? -1 : known >= 0 ? known : ORDER.length + RANK[severity];
};

/** Groups findings by kind; `pageOf` gives the page of the table on which a line stands. */
export function groupFindings(view: ImportView, pageOf: (line: number) => number): FindingGroup[] {
  const lines = new Map(view.rows.map(({ key, line }) => [key, line]));
  const groups = new Map<string, FindingGroup>();
  for (const { code, severity, cell, printed, expected, message, ids } of view.findings) {
    const group = groups.get(code) ?? { code, severity, count: 0, findings: [] };
    group.count += 1;
    if (RANK[severity] < RANK[group.severity]) group.severity = severity;
    const line = lines.get(ids[0] ?? "") ?? null;
    if (group.findings.length < SHOWN)
      group.findings.push({ cell, printed, expected, message, line, page: line === null ? 1 : pageOf(line) });
    groups.set(code, group);
  }
  return [...groups.values()].sort((a, b) => place(a) - place(b));
}
