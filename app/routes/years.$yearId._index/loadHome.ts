import type { AppLoadContext } from "@remix-run/node";
import type { Actor } from "~/domain/access/actor";
import { daysUntil, deadlinesOf } from "~/domain/calendar/deadlines";
import { fiscalYear } from "~/domain/calendar/fiscalYear";

/** A project that still needs work, with how many findings of its own it has. */
export type OpenWork = {
  projectId: string;
  briefId: string;
  code: string;
  title: string;
  completeItems: number;
  errors: number;
  warnings: number;
};

type Entries = Awaited<ReturnType<AppLoadContext["budget"]["findings"]>>;
type Items = Awaited<ReturnType<AppLoadContext["projects"]["list"]>>["projects"];

function openWork(projects: Items, entries: Entries): OpenWork[] {
  const counted = projects.map(({ projectId, briefId, code, title, completeItems }) => {
    const own = entries.filter(({ target }) => target.kind === "brief" && target.briefId === briefId);
    const of = (severity: string) => own.filter(({ finding }) => finding.severity === severity).length;
    return { projectId, briefId, code, title, completeItems, errors: of("E"), warnings: of("W") };
  });
  return counted
    .filter(({ completeItems, errors, warnings }) => completeItems < 13 || errors > 0 || warnings > 0)
    .sort((a, b) => b.errors - a.errors || a.completeItems - b.completeItems);
}

/** What "สิ่งที่ต้องทำ" shows: dates, one's own open work, four health figures. */
export async function loadHome(
  context: AppLoadContext,
  actor: Actor,
  { areaCode, fy }: { areaCode: string; fy: number },
) {
  const [year, summary, list, entries] = await Promise.all([
    context.areas.openYear(actor, areaCode, fy),
    context.budget.summary(actor, areaCode, fy),
    context.projects.list(actor, areaCode, fy),
    context.budget.findings(actor, areaCode, fy),
  ]);
  const own = list.projects.filter(({ mine }) => mine);
  // planners are named in few projects, but answer for all
  const scope = year.may.rank || own.length === 0 ? list.projects : own;
  const keys = list.projects.filter(({ kind }) => kind === "KEY");
  const count = (severity: string) => entries.filter(({ finding }) => finding.severity === severity).length;
  return {
    place: year.place,
    may: year.may,
    mayCreate: list.mayCreate,
    summary,
    total: list.total,
    deadlines: deadlinesOf(fiscalYear(fy)).map((one) => ({ ...one, days: daysUntil(one.iso, context.today) })),
    ofAll: scope === list.projects,
    work: openWork(scope, entries),
    findings: { E: count("E"), W: count("W"), I: count("I") },
    keys: keys.length,
    keysWithSources: keys.filter(({ sourceCount, sourcesNeeded }) => sourceCount >= sourcesNeeded).length,
    needed: year.policy.minSources,
    planGaps: entries.filter(({ finding }) => /^R9/.test(finding.rule)).length,
  };
}

/** What {@link loadHome} gives. */
export type HomeData = Awaited<ReturnType<typeof loadHome>>;
