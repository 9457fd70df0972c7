import { z } from "zod";
import { CRITERIA, type IncomeMode, type Weights } from "~/domain/allocation/criteria";
import type { PolicyCycle } from "~/domain/budget/policyCycle";
import { CALENDAR_KINDS, PLAN_CALENDAR, type CalendarEntry } from "~/domain/calendar/planCalendar";
import type { Prisma } from "../../../prisma/generated/client";
import type { Tx } from "../client";
import { dayOf, isoDay } from "../days";

/**
 * The rules of a group of budget years with where they come from. `covers` is false when the year asked for lies
 * outside the cycle and the nearest one was taken. Whatever is decided under it keeps `id` and `revision`.
 */
export type PolicyCycleView = PolicyCycle & { id: string; revision: number; covers: boolean };

/** A cycle as stored, with its revision. */
export type StoredCycle = PolicyCycle & { id: string; revision: number };

const weightsColumn = z.record(z.enum(CRITERIA), z.string());
const calendarColumn = z.array(
  z.object({
    kind: z.enum(CALENDAR_KINDS),
    month: z.number().int(),
    day: z.number().int(),
    yearOffset: z.number().int(),
    exceptions: z.array(z.object({ fy: z.number().int(), iso: z.string(), reference: z.string() })),
  }),
);

type Row = Prisma.PolicyCycleGetPayload<object>;

function cycleOf(row: Row): StoredCycle {
  const { weights, calendar, roundToSatang, letterDate, straddler, incomeMode, ...rest } = row;
  const entries: readonly CalendarEntry[] = calendarColumn.parse(calendar);
  return {
    ...rest,
    letterDate: isoDay(letterDate),
    straddler: straddler as PolicyCycle["straddler"],
    incomeMode: incomeMode as IncomeMode,
    weights: weightsColumn.parse(weights) satisfies Weights,
    roundToSatang: Number(roundToSatang.toString()),
    // a cycle from before calendars were kept has that of its source
    calendar: entries.length === 0 ? PLAN_CALENDAR : entries,
  };
}

/** The columns of a cycle. */
export function cycleColumns(policy: PolicyCycle) {
  const { letterDate, roundToSatang, weights, calendar, ...rest } = policy;
  return {
    ...rest,
    letterDate: dayOf(letterDate),
    roundToSatang: BigInt(roundToSatang),
    weights: { ...weights },
    calendar: calendar.map(({ exceptions, ...entry }) => ({
      ...entry,
      exceptions: exceptions.map((one) => ({ ...one })),
    })),
  };
}

const distance = (cycle: { fyFrom: number; fyTo: number }, fy: number) =>
  fy < cycle.fyFrom ? cycle.fyFrom - fy : Math.max(0, fy - cycle.fyTo);

/** The cycle of a budget year; a year without one takes the nearest (the later of two), marked `covers: false`. */
export async function loadPolicyCycle(tx: Tx, fy: number): Promise<PolicyCycleView | null> {
  const cycles = await tx.policyCycle.findMany({ orderBy: { fyFrom: "desc" } });
  const [nearest] = cycles.sort((a, b) => distance(a, fy) - distance(b, fy));
  return nearest ? { ...cycleOf(nearest), covers: distance(nearest, fy) === 0 } : null;
}

/** Every cycle, the newest first. */
export async function loadPolicyCycles(tx: Tx): Promise<StoredCycle[]> {
  return (await tx.policyCycle.findMany({ orderBy: { fyFrom: "desc" } })).map(cycleOf);
}

/** Budget years that some cycle covers. */
export async function cycleYears(tx: Tx): Promise<number[]> {
  const cycles = await tx.policyCycle.findMany({ select: { fyFrom: true, fyTo: true } });
  return cycles.flatMap(({ fyFrom, fyTo }) => Array.from({ length: fyTo - fyFrom + 1 }, (_, index) => fyFrom + index));
}
