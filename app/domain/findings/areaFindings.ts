import { checkCalendar } from "../calendar/checkCalendar";
import { calendarOf, checkDeadline, deadlinesOf } from "../calendar/deadlines";
import type { FiscalYear } from "../calendar/fiscalYear";
import type { CalendarEntry } from "../calendar/planCalendar";
import { wordsOf } from "../duplicate/compared";
import { checkDuplicates } from "../duplicate/duplicateFindings";
import { asksForMoney, type RememberedVerdict } from "../duplicate/verdict";
import type { Finding } from "../rules/finding";
import type { ProjectToJudge } from "./projectFindings";
import { FRESH, type Judge } from "./remembered/rememberedFindings";

/** The projects of one area and budget year (B.E.) with what is remembered about pairs of them. */
export type AreaToJudge = {
  projects: readonly ProjectToJudge[];
  verdicts: readonly RememberedVerdict[];
  minSources: number;
  /** Findings of the plan graph. */
  plan: readonly Finding[];
};

/** A finding with the projects it is about. */
export type AreaFinding = { projectIds: string[]; finding: Finding };

/** [R6] Findings on pairs of projects that still ask for money. */
function ofPairs({ projects, verdicts }: AreaToJudge, { compared }: Judge): AreaFinding[] {
  const asking = projects
    .filter(({ state }) => asksForMoney(state))
    .map(({ projectId, areaCode, code, content }) => ({ ...wordsOf(projectId, areaCode, content), code }));
  return checkDuplicates(asking, verdicts, compared).map((finding) => ({
    projectIds: finding.ids.slice(0, 2),
    finding,
  }));
}

/**
 * [R4–R6, R16–R20, R28] Everything the rules say of the projects of an area and year, one by one and in pairs. `judge`
 * may remember what it said before.
 */
export function areaFindings(area: AreaToJudge, judge: Judge = FRESH): AreaFinding[] {
  const plan = new Map<string, Finding[]>();
  for (const finding of area.plan) {
    const [id = ""] = finding.ids;
    plan.set(id, [...(plan.get(id) ?? []), finding]);
  }
  const single = area.projects.flatMap((project) =>
    judge.findings(project, area.minSources, plan.get(project.projectId) ?? []).map((finding) => ({
      projectIds: [project.projectId],
      finding,
    })),
  );
  return [...single, ...ofPairs(area, judge)];
}

/** What the calendar of a budget year is judged by: its cycle's dates, what was submitted, today in Bangkok. */
export type CalendarToJudge = {
  fy: FiscalYear;
  calendar: readonly CalendarEntry[];
  /** Day on which the annual plan was submitted; null = not yet. */
  annualSubmitted: string | null;
  today: string;
};

/**
 * [R15] Notes on the calendar (weekends, contradictions), and the annual plan when its date has passed without a
 * submission. The other two plans are submitted outside the product: their dates are shown, nothing is said of them.
 */
export function calendarFindings({ fy, calendar, annualSubmitted, today }: CalendarToJudge): Finding[] {
  const ofDates = deadlinesOf(fy, calendar).flatMap((deadline) =>
    checkDeadline(deadline, deadline.kind === "ANNUAL" ? annualSubmitted : deadline.iso, today),
  );
  return [...ofDates, ...checkCalendar(calendarOf(fy, calendar))];
}
