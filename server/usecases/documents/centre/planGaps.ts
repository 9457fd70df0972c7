import type { WindowResult } from "~/domain/budget/windowResult";
import type { J2Project, PlanJ2View } from "../../../../templates/planJ2/view";
import { findingGap, inOrderOfWeight, PLAN_GAPS, type Gap, type PlanGap } from "./gaps";

/** Whether a project lacks something that a column of จ.2 prints. */
const LACKS: Record<PlanGap, (project: J2Project) => boolean> = {
  undecided: ({ kind }) => kind === "UNDECIDED",
  noIssue: ({ issue }) => issue === "",
  noRank: ({ rank, slices }) => rank === null && slices.some(({ source }) => source === "PROVINCE"),
  noActivity: ({ activities }) => activities.length === 0,
  noAmount: ({ slices }) => !slices.some(({ amount }) => amount !== null && amount > 0n),
  noNationalCode: ({ nationalCode }) => nationalCode.trim() === "",
  noMilestone: ({ milestone }) => milestone.trim() === "",
  noProgramme: ({ programme }) => programme.trim() === "",
  noIndicator: ({ indicators }) => indicators.length === 0,
  noUnit: ({ unit }) => unit === "",
};

/** Item of the brief where each gap is filled; null = decided elsewhere. */
const ITEM: Record<PlanGap, number | null> = {
  undecided: null,
  noIssue: 2,
  noRank: null,
  noActivity: 8,
  noAmount: 11,
  noNationalCode: 2,
  noMilestone: 2,
  noProgramme: 2,
  noIndicator: 6,
  noUnit: 9,
};

function hrefOf(gap: PlanGap, year: string, briefId: string): string {
  if (gap === "noRank") return `/years/${year}/ranking`;
  if (gap === "undecided") return `/years/${year}/projects`;
  const item = ITEM[gap];
  return `/briefs/${briefId}${item === null ? "" : `#item-${item}`}`;
}

/** What the rules R1–R3 say about the year, each leading to where it is answered. */
export function windowGaps(window: WindowResult, year: string): Gap[] {
  return window.findings.map((finding) => {
    const place =
      finding.code === "FRAME_UNKNOWN" ? "settings" : finding.code === "KIND_UNDECIDED" ? "projects" : "ranking";
    return findingGap(finding, [{ label: finding.rule, href: `/years/${year}/${place}` }]);
  });
}

/** What จ.2 of a year still lacks: rules R1–R3, then cells that would print empty, with links to each project. */
export function planGaps(
  view: Pick<PlanJ2View, "projects">,
  window: WindowResult,
  year: string,
  briefIds: ReadonlyMap<string, string>,
): Gap[] {
  // undecided projects are told once, with links, below
  const findings = window.findings.filter(({ code }) => code !== "KIND_UNDECIDED");
  const ofRules = windowGaps({ ...window, findings }, year);
  const ofCells = PLAN_GAPS.flatMap((gap): Gap[] => {
    const lacking = view.projects.filter(LACKS[gap]);
    if (lacking.length === 0) return [];
    const links = lacking.map(({ id, code, title }) => ({
      label: `${code} ${title}`.trim(),
      href: hrefOf(gap, year, briefIds.get(id) ?? ""),
    }));
    return [{ severity: "W", gap, links }];
  });
  return inOrderOfWeight([...ofRules, ...ofCells]);
}
