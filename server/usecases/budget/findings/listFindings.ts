import type { Actor } from "~/domain/access/actor";
import { remarksBlockingSubmission } from "~/domain/comment/remarks";
import { fiscalYear } from "~/domain/calendar/fiscalYear";
import { areaFindings, calendarFindings } from "~/domain/findings/areaFindings";
import { FRESH, type Judge } from "~/domain/findings/remembered/rememberedFindings";
import { planGaps } from "~/domain/plan/gaps";
import type { Finding } from "~/domain/rules/finding";
import { loadApprovals } from "../../../db/lifecycle/approvals";
import { loadOpenRemarks } from "../../../db/comment/threads";
import { bangkokDayOf } from "../../../clock";
import type { Deps } from "../../deps";
import { readGraph } from "../../plan/readGraph";
import { demandWindow } from "../checkWindow";
import type { PolicyCycleView } from "../../../db/policy/policyCycles";
import { agencyFindings } from "./agencyFindings";
import { importFindings } from "./importFindings";
import { briefTarget, planTarget, projectTarget, windowTarget, type FindingTarget } from "./findingTarget";
import { readJudged, type JudgedYear } from "./readJudged";
import { staleFindings } from "../../mou/stale/staleFindings";

/** A finding with the projects it is about and the place where it is mended. */
export type FindingEntry = {
  finding: Finding;
  /** The first project that it is about. */
  subject: { code: string; title: string } | null;
  /** Every project that it is about, and their organisations (lead and item 9). */
  projectIds: string[];
  orgs: { id: string; name: string }[];
  target: FindingTarget;
  /** The actor's organisation leads one of the projects or takes part in it. */
  mine: boolean;
};

const WEIGHT = { E: 0, W: 1, I: 2 } as const;

/** R3 before R23, R4 before R4b. */
function ruleKey(rule: string): number {
  return parseInt(/\d+/.exec(rule)?.[0] ?? "99", 10) * 10 + (/[a-z]$/.test(rule) ? 1 : 0);
}

/** A finding as an entry; ids of projects that the actor may not read are left out of it. */
function entryOf(year: JudgedYear, finding: Finding, ids: readonly string[], target: FindingTarget): FindingEntry {
  const projects = ids.flatMap((id) => year.projects.get(id) ?? []);
  const [first] = projects;
  const orgIds = projects.flatMap(({ leadOrgId, partners }) => [leadOrgId, ...partners.map(({ orgId }) => orgId)]);
  return {
    finding,
    subject: first && ids.length <= 2 ? { code: first.code, title: first.title } : null,
    projectIds: projects.map(({ projectId }) => projectId),
    orgs: [...new Set(orgIds)].flatMap((id) => (id ? [{ id, name: year.orgNames.get(id) ?? "" }] : [])),
    target,
    mine: projects.some(({ projectId }) => year.mine.has(projectId)),
  };
}

async function ofRemarks(deps: Deps, year: JudgedYear, areaCode: string, fy: number): Promise<FindingEntry[]> {
  const remarks = await loadOpenRemarks(deps.db.prisma, areaCode, fy);
  return [...year.projects.values()].flatMap(({ projectId, briefId }) =>
    remarksBlockingSubmission(
      projectId,
      remarks.filter((one) => one.briefId === briefId),
    ).map((finding) => entryOf(year, finding, [projectId], briefTarget(briefId, finding))),
  );
}

function ofProjects(year: JudgedYear, plan: readonly Finding[], minSources: number, judge: Judge): FindingEntry[] {
  const { judged, verdicts } = year;
  return areaFindings({ projects: judged, verdicts, minSources, plan }, judge).map(({ projectIds, finding }) =>
    entryOf(year, finding, projectIds, projectTarget(year, finding, projectIds)),
  );
}

async function ofCalendar(
  deps: Deps,
  year: JudgedYear,
  { calendar }: PolicyCycleView,
  areaCode: string,
  fy: number,
): Promise<FindingEntry[]> {
  const approvals = await loadApprovals(deps.db.prisma, areaCode, fy);
  const submitted = approvals.find(({ voidedAt, submittedAt }) => voidedAt === null && submittedAt !== null);
  const annualSubmitted = submitted?.submittedAt ? bangkokDayOf(submitted.submittedAt) : null;
  const asked = { fy: fiscalYear(fy), calendar, annualSubmitted, today: deps.clock.today() };
  return calendarFindings(asked).map((finding) => entryOf(year, finding, [], { kind: "calendar" }));
}

/**
 * Everything the rules have to say about an area and budget year (B.E.), errors first, then by rule: R1–R3 of the
 * window, R4–R6, R16–R20, R28 of the projects the actor may read, R7 and R8 of agencies' plans in use, R9 of the plan, R14b of memoranda, R15 of the calendar, R23 of imported
 * tables. `judge` may remember what it said of a project whose facts are the same. Throws notFound.
 */
export async function listFindings(
  deps: Deps,
  actor: Actor,
  { areaCode, fy }: { areaCode: string; fy: number },
  judge: Judge = FRESH,
): Promise<FindingEntry[]> {
  const { result, policy } = await demandWindow(deps, actor, areaCode, fy);
  const year = await readJudged(deps, actor, areaCode, fy);
  const { graph } = await readGraph(deps.db.prisma, actor, areaCode, fy);
  const plan = planGaps(graph, fy);
  const [remarks, calendar, imports, agencies, stale] = await Promise.all([
    ofRemarks(deps, year, areaCode, fy),
    ofCalendar(deps, year, policy, areaCode, fy),
    importFindings(deps.db.prisma, areaCode, fy),
    agencyFindings(deps.db.prisma, areaCode, fy),
    staleFindings(deps.db.prisma, areaCode, fy),
  ]);
  const ofImports = imports.flatMap(({ importId, findings }) =>
    findings.map((finding) => entryOf(year, finding, [], { kind: "import", importId })),
  );
  return [
    ...result.findings.map((finding) => entryOf(year, finding, finding.ids, windowTarget(finding))),
    ...ofProjects(year, plan, policy.minSources, judge),
    ...remarks,
    ...plan.map((finding) => entryOf(year, finding, finding.ids.slice(0, 1), planTarget(finding))),
    ...stale.flatMap(({ mouId, projectId, finding }) =>
      // nothing is said of a project that the asker may not read
      year.projects.has(projectId) ? [entryOf(year, finding, [projectId], { kind: "mou", mouId })] : [],
    ),
    ...calendar,
    ...ofImports,
    ...agencies.map(({ finding, target }) => entryOf(year, finding, [], target)),
  ].sort(
    (a, b) =>
      WEIGHT[a.finding.severity] - WEIGHT[b.finding.severity] || ruleKey(a.finding.rule) - ruleKey(b.finding.rule),
  );
}
