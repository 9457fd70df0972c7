import type { AppLoadContext } from "@remix-run/node";
import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { isAdviserOf } from "~/domain/access/roles";
import type { ProjectState } from "~/domain/brief/project";
import { checkCalendar } from "~/domain/calendar/checkCalendar";
import { calendarOf, daysUntil, deadlinesOf, reminderAt, type CalendarDay } from "~/domain/calendar/deadlines";
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

/** States in which a project waits for somebody: an adviser's opinion, its own people, the strategy office. */
export type WaitingState = "BRIEF_REVIEW" | "RETURNED" | "READY";

/** A brief that waits for the person. */
export type Waiting = { briefId: string; code: string; title: string; state: WaitingState };

/** In which part a person is waited for: adviser, strategy office, or member of the committee. */
type Waits = { adviser: boolean; planner: boolean; decides: boolean };

/** States in which projects wait for what others decide: the strategy office records it as a list. */
const AWAITING: ReadonlySet<ProjectState> = new Set<ProjectState>(["SUBMITTED", "IN_BUDGET_REQUEST"]);

/** So many lines are shown; the rest is on its own page. */
const SHOWN = 6;

function waitingFor(projects: Items, { adviser, planner, decides }: Waits): Waiting[] {
  const waits = ({ state, mine }: Items[number]): boolean =>
    (state === "BRIEF_REVIEW" && adviser) ||
    (state === "RETURNED" && (mine || planner)) ||
    (state === "READY" && (planner || decides));
  return projects.flatMap((project) =>
    waits(project)
      ? [{ briefId: project.briefId, code: project.code, title: project.title, state: project.state as WaitingState }]
      : [],
  );
}

/** A step of the year as the strip of dates shows it; `until` = the last day of a period. `days` to the next of its days. */
export type CalendarStep = CalendarDay & { until: string | null; days: number; running: boolean };

/** [R15] The official dates of the year in their order: kick-off, the period of dialogue and project work, submissions. */
function stepsOf(days: readonly CalendarDay[], today: string): CalendarStep[] {
  const workEnd = days.find(({ kind }) => kind === "WORK_END")?.iso ?? null;
  return days
    .filter(({ kind }) => kind !== "WORK_END")
    .map((day) => {
      const until = day.kind === "WORK_START" && workEnd !== null && workEnd >= day.iso ? workEnd : null;
      const running = until !== null && day.iso <= today && today <= until;
      return {
        ...day,
        until,
        running,
        days: daysUntil(running || day.iso < today ? (until ?? day.iso) : day.iso, today),
      };
    });
}

/** [R15] The dates of the year with days left, the reminder that stands now, and notes on the calendar. */
function calendarNow(calendar: Parameters<typeof calendarOf>[1], fy: number, today: string) {
  const year = fiscalYear(fy);
  const deadlines = deadlinesOf(year, calendar).map((one) => ({ ...one, days: daysUntil(one.iso, today) }));
  const days = calendarOf(year, calendar);
  return {
    steps: stepsOf(days, today),
    reminders: deadlines.filter(({ days: left }) => reminderAt(left) !== null),
    notes: checkCalendar(days),
  };
}

/** Duties under memoranda, and those that dialogue sessions gave. */
async function dutiesOf(context: AppLoadContext, actor: Actor, year: { areaCode: string; fy: number }) {
  const [duties, given] = await Promise.all([context.mouFollow.todo(actor, year), context.dialogues.todo(actor, year)]);
  return { duties: duties.slice(0, SHOWN), given: given.slice(0, SHOWN) };
}

/** What "สิ่งที่ต้องทำ" shows: dates, one's own open work, four health figures. */
export async function loadHome(
  context: AppLoadContext,
  actor: Actor,
  { areaCode, fy }: { areaCode: string; fy: number },
) {
  const [year, { summary, window, briefIds, policy }, list, entries, threads, waitingDuties] = await Promise.all([
    context.areas.openYear(actor, areaCode, fy),
    context.budget.checkWindow(actor, areaCode, fy),
    context.projects.list(actor, areaCode, fy),
    context.budget.findings(actor, areaCode, fy),
    context.comments.ofYear(actor, areaCode, fy),
    dutiesOf(context, actor, { areaCode, fy }),
  ]);
  const own = list.projects.filter(({ mine }) => mine);
  // planners are named in few projects, but answer for all
  const scope = year.may.rank || own.length === 0 ? list.projects : own;
  const keys = list.projects.filter(({ kind }) => kind === "KEY");
  // whoever leads or joins a project has to do with every remark on it
  const ownBriefs = new Set(own.map(({ briefId }) => briefId));
  const concerning = threads.filter(({ mine, brief }) => mine || year.may.rank || ownBriefs.has(brief.briefId));
  const { id, fyFrom, fyTo, revision, calendar } = year.policy;
  const count = (severity: string) => entries.filter(({ finding }) => finding.severity === severity).length;
  return {
    place: year.place,
    may: year.may,
    mayCreate: list.mayCreate,
    summary,
    evidence: { rows: window.rows, briefIds, cycle: policy },
    total: list.total,
    policy: { id, fyFrom, fyTo, revision },
    ...calendarNow(calendar, fy, context.today),
    // what concerns one brief stands in the list of work beneath
    first: entries
      .filter(({ finding, target }) => finding.severity === "E" && target.kind !== "brief" && target.kind !== "status")
      .slice(0, SHOWN),
    waiting: waitingFor(list.projects, {
      adviser: isAdviserOf(actor, areaCode),
      planner: year.may.rank,
      decides: may(actor, "approval.decide", { areaCode }),
    }),
    decisions: year.may.rank ? list.states.filter(({ state }) => AWAITING.has(state)) : [],
    threads: concerning.slice(0, SHOWN),
    threadCount: concerning.length,
    ...waitingDuties,
    ofAll: scope === list.projects,
    work: openWork(scope, entries),
    findings: { E: count("E"), W: count("W"), I: count("I") },
    keys,
    keysWithSources: keys.filter(({ sourceCount, sourcesNeeded }) => sourceCount >= sourcesNeeded).length,
    needed: year.policy.minSources,
    planGaps: entries.filter(({ finding }) => /^R9/.test(finding.rule)).length,
  };
}

/** What {@link loadHome} gives. */
export type HomeData = Awaited<ReturnType<typeof loadHome>>;
