import { baseRule } from "~/domain/findings/findingFilter";
import type { AppServices } from "../../../server/context";

/** A finding with its project and the place where it is mended. */
export type FindingEntry = Awaited<ReturnType<AppServices["budget"]["findings"]>>[number];

/** Rules that have a heading of their own, in order; a sub-rule (R9b) stands under its rule. */
export const RULES = [
  "R1",
  "R2",
  "R3",
  "R4",
  "R6",
  "R7",
  "R8",
  "R9",
  "R14",
  "R15",
  "R16",
  "R17",
  "R18",
  "R19",
  "R20",
  "R23",
  "R28",
] as const;

/** Heading under which a finding stands. */
export type RuleGroup = (typeof RULES)[number] | "other";

/** The heading of a rule id: "R9b" → "R9". */
export function groupOf(rule: string): RuleGroup {
  const base = baseRule(rule);
  return RULES.find((one) => one === base) ?? "other";
}

function anchorOf(item: number | "extra" | null): string {
  if (item === null) return "";
  return item === "extra" ? "#extra" : `#item-${item}`;
}

/** Address of the page where a finding is mended. */
export function addressOf({ target }: FindingEntry, year: string): string {
  switch (target.kind) {
    case "frame":
      return `/years/${year}/settings`;
    case "ranking":
      return `/years/${year}/ranking${target.projectId ? `#rank-${target.projectId}` : ""}`;
    case "brief":
      return `/briefs/${target.briefId}${anchorOf(target.item)}`;
    case "status":
      return `/briefs/${target.briefId}/status`;
    case "pair":
      return `/years/${year}/duplicates?a=${target.a}&b=${target.b}`;
    case "mou":
      return `/mous/${target.mouId}/duties`;
    case "calendar":
      return `/years/${year}#calendar`;
    case "plan":
      return `/years/${year}/plan${target.nodeId ? `?focus=${target.nodeId}` : ""}`;
    case "planLink":
      return `/years/${year}/plan?focus=${target.nodeId}&do=link`;
    case "agencyRow":
      return `/agency-plans/${target.planId}?fy=${year.slice(year.lastIndexOf("-") + 1)}#row-${target.rowId}`;
    case "import":
      return `/years/${year}/import?batch=${target.importId}`;
  }
}
