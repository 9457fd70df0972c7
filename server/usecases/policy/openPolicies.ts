import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { calendarOf, type CalendarDay } from "~/domain/calendar/deadlines";
import { checkCalendar } from "~/domain/calendar/checkCalendar";
import { fiscalYear } from "~/domain/calendar/fiscalYear";
import { policyFields } from "~/domain/policy/policyFields";
import type { PolicyFields } from "~/domain/policy/readPolicy";
import type { Finding } from "~/domain/rules/finding";
import { loadPolicyCycles, type StoredCycle } from "../../db/policy/policyCycles";
import { loadRevisions, type PolicyRevisionView } from "../../db/policy/policyRevisions";
import { AppError } from "../../errors";
import type { Deps } from "../deps";

/** The calendar of one budget year as it comes out of a cycle. */
export type YearCalendar = { fy: number; days: CalendarDay[]; findings: Finding[] };

/** The settings screen of policy cycles: one cycle with its history, and the list of all. */
export type PoliciesView = {
  cycles: { id: string; fyFrom: number; fyTo: number; revision: number }[];
  cycle: StoredCycle;
  fields: PolicyFields;
  years: YearCalendar[];
  history: PolicyRevisionView[];
  mayChange: boolean;
};

/** Passes for whoever may read policy cycles: the administrator, and planners of any area. Else notFound. */
export function demandPolicyReader(actor: Actor): void {
  const plans = actor.memberships.some(({ areaCode }) => may(actor, "frame.set", { areaCode }));
  if (!plans && !may(actor, "policy.change", {})) throw new AppError("notFound");
}

const yearsOf = ({ fyFrom, fyTo }: StoredCycle) =>
  Array.from({ length: fyTo - fyFrom + 1 }, (_, index) => fiscalYear(fyFrom + index));

/** Opens a cycle by id, or the newest one. Throws notFound when it is absent or not readable. */
export async function openPolicies(deps: Deps, actor: Actor, cycleId: string | null): Promise<PoliciesView> {
  demandPolicyReader(actor);
  const cycles = await loadPolicyCycles(deps.db.prisma);
  const cycle = cycleId === null ? cycles[0] : cycles.find(({ id }) => id === cycleId);
  if (!cycle) throw new AppError("notFound");
  return {
    cycles: cycles.map(({ id, fyFrom, fyTo, revision }) => ({ id, fyFrom, fyTo, revision })),
    cycle,
    fields: policyFields(cycle),
    years: yearsOf(cycle).map((fy) => {
      const days = calendarOf(fy, cycle.calendar);
      return { fy, days, findings: checkCalendar(days) };
    }),
    history: await loadRevisions(deps.db.prisma, cycle.id),
    mayChange: may(actor, "policy.change", {}),
  };
}
