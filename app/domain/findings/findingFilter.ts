import type { Finding, Severity } from "../rules/finding";

/** What a list of findings is narrowed to; absent = all. `rule` "R9" takes R9b with it. */
export type FindingFilter = { severity?: Severity; rule?: string; project?: string; org?: string };

/** A finding with the projects and organisations that it is about. */
export type FiledFinding = { finding: Finding; projectIds: readonly string[]; orgs: readonly { id: string }[] };

/** The rule without its letter: "R9b" → "R9". */
export function baseRule(rule: string): string {
  return /^R\d+/.exec(rule)?.[0] ?? rule;
}

/** True when a finding passes the filter. */
export function passes({ finding, projectIds, orgs }: FiledFinding, filter: FindingFilter): boolean {
  const { severity, rule, project, org } = filter;
  return (
    (!severity || finding.severity === severity) &&
    (!rule || finding.rule === rule || baseRule(finding.rule) === rule) &&
    (!project || projectIds.includes(project)) &&
    (!org || orgs.some(({ id }) => id === org))
  );
}
