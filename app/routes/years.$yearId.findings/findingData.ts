import type { AppServices } from "../../../server/context";

/** A finding with its project and the place where it is mended. */
export type FindingEntry = Awaited<ReturnType<AppServices["budget"]["findings"]>>[number];

/** Rules that have a heading of their own, in order; a sub-rule (R9b) stands under its rule. */
export const RULES = ["R1", "R2", "R3", "R4", "R6", "R9", "R16", "R17", "R23"] as const;

/** Heading under which a finding stands. */
export type RuleGroup = (typeof RULES)[number] | "other";

/** The heading of a rule id: "R9b" → "R9". */
export function groupOf(rule: string): RuleGroup {
  const base = /^R\d+/.exec(rule)?.[0];
  return RULES.find((one) => one === base) ?? "other";
}

/** Address of the page where a finding is mended. */
export function addressOf({ target }: FindingEntry, year: string): string {
  switch (target.kind) {
    case "frame":
      return `/years/${year}/settings`;
    case "ranking":
      return `/years/${year}/ranking${target.projectId ? `#rank-${target.projectId}` : ""}`;
    case "brief":
      return `/briefs/${target.briefId}${target.item ? `#item-${target.item}` : ""}`;
    case "plan":
      return `/years/${year}/plan${target.nodeId ? `?focus=${target.nodeId}` : ""}`;
    case "import":
      return `/years/${year}/import?batch=${target.importId}`;
  }
}
