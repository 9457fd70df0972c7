import type { Bilingual, Finding, Severity } from "~/domain/rules/finding";
import type { MissingPart, PartPlace } from "../../../../templates/kit/model";

/** Where somebody can put a thing right. */
export type GapLink = { label: string; href: string };

/** What a project of จ.2 may lack: a cell that would print empty. */
export const PLAN_GAPS = [
  "undecided",
  "noIssue",
  "noRank",
  "noActivity",
  "noAmount",
  "noNationalCode",
  "noMilestone",
  "noProgramme",
  "noIndicator",
  "noUnit",
] as const;

/** Kind of a gap of จ.2. */
export type PlanGap = (typeof PLAN_GAPS)[number];

/** Something missing or not in order before a document is signed, with links to it; `part` = heading of a part of a book. */
export type Gap =
  | { severity: Severity; finding: Bilingual; rule: string; links: GapLink[] }
  | { severity: Severity; gap: PlanGap; links: GapLink[] }
  | { severity: Severity; part: string; missing: string; links: GapLink[] };

/** A gap for a finding of a rule, leading to where it can be answered. */
export function findingGap({ severity, message, rule }: Finding, links: GapLink[]): Gap {
  return { severity, finding: message, rule, links };
}

const PAGE_OF: Record<PartPlace, (yearId: string, kind: string) => string> = {
  book: (yearId, kind) => `/years/${yearId}/plan/book?of=${kind}`,
  forms: (yearId, kind) => `/years/${yearId}/forms?kind=${kind}`,
  plan: (yearId) => `/years/${yearId}/plan`,
  settings: (yearId) => `/years/${yearId}/settings`,
  projects: (yearId) => `/years/${yearId}/projects`,
};

/** Parts of a book of this kind that are not filled, each leading to where its words or data are written. */
export function partGaps(missing: readonly MissingPart[], kind: string, yearId: string): Gap[] {
  return missing.map(({ heading, missing: what, place }) => ({
    severity: "W",
    part: heading,
    missing: what,
    links: [{ label: heading, href: PAGE_OF[place](yearId, kind) }],
  }));
}

const WEIGHT: Record<Severity, number> = { E: 0, W: 1, I: 2 };

/** Gravest first, otherwise in the order given. */
export function inOrderOfWeight(gaps: readonly Gap[]): Gap[] {
  return [...gaps].sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
}
