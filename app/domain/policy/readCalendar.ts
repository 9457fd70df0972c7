import { parseBuddhistDate } from "../calendar/buddhistDate";
import { isCalendarDate } from "../calendar/isoDate";
import {
  CALENDAR_KINDS,
  type CalendarEntry,
  type CalendarException,
  type CalendarKind,
} from "../calendar/planCalendar";
import { arabicDigits } from "../text/arabicDigits";

type Fields = Readonly<Record<string, string>>;

/** Leap year, so that 29 February can stand in a calendar. */
const ANY_LEAP_YEAR = 2024;

/** Name of the field of a day: "calendar.GOALS_20.day", "calendar.GOALS_20.2569", "calendar.GOALS_20.reference". */
export function calendarField(kind: CalendarKind, part: "day" | "reference" | number): string {
  return `calendar.${kind}.${part}`;
}

/** "31/5" as month and day; undefined when no year has such a day. */
function dayAndMonth(text: string): { month: number; day: number } | undefined {
  const found = /^(\d{1,2})[/.-](\d{1,2})$/.exec(arabicDigits(text).replace(/\s/g, ""));
  const date = { year: ANY_LEAP_YEAR, month: Number(found?.[2]), day: Number(found?.[1]) };
  return found && isCalendarDate(date) ? { month: date.month, day: date.day } : undefined;
}

function exceptionsOf(fields: Fields, kind: CalendarKind, years: readonly number[]): CalendarException[] | string {
  const reference = (fields[calendarField(kind, "reference")] ?? "").trim();
  const exceptions: CalendarException[] = [];
  for (const fy of years) {
    const name = calendarField(kind, fy);
    const typed = (fields[name] ?? "").trim();
    if (typed === "") continue;
    const iso = parseBuddhistDate(typed);
    if (iso === undefined) return name;
    // a moved date needs the letter that moved it
    if (reference === "" || reference.length > 300) return calendarField(kind, "reference");
    exceptions.push({ fy, iso, reference });
  }
  return exceptions;
}

/** [R15] Reads the calendar of a cycle as typed; names the field that cannot be taken. */
export function readCalendar(
  fields: Fields,
  fyFrom: number,
  fyTo: number,
): { entries: CalendarEntry[] } | { field: string } {
  const years = Array.from({ length: fyTo - fyFrom + 1 }, (_, index) => fyFrom + index);
  const entries: CalendarEntry[] = [];
  for (const kind of CALENDAR_KINDS) {
    const base = dayAndMonth(fields[calendarField(kind, "day")] ?? "");
    if (!base) return { field: calendarField(kind, "day") };
    const exceptions = exceptionsOf(fields, kind, years);
    if (typeof exceptions === "string") return { field: exceptions };
    entries.push({ kind, ...base, yearOffset: -2, exceptions });
  }
  return { entries };
}
