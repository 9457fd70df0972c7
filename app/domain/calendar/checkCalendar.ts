import { buddhistDateText } from "./buddhistDate";
import type { Finding } from "../rules/finding";
import type { CalendarDay } from "./deadlines";
import { CALENDAR_TITLES, type CalendarKind } from "./planCalendar";

/** Pairs of days whose order the process itself asks for: the first must not lie after the second. */
const ORDER: readonly (readonly [CalendarKind, CalendarKind])[] = [
  ["KICK_OFF", "GOALS_20"],
  ["WORK_START", "WORK_END"],
  ["WORK_END", "ANNUAL"],
  ["GOALS_20", "DEVELOPMENT_5"],
  ["DEVELOPMENT_5", "ANNUAL"],
];

/**
 * [R15] Contradictions inside a plan calendar, as notes (I): a step that lies after the date it should lead to. The
 * source has two: the kick-off of 19 June after the goals' date of 31 May, and work "to mid-October" after the annual
 * plan's date of 30 September (source 004 lines 149–151, 175–176, 211–217). Dates are shown as they stand.
 */
export function checkCalendar(days: readonly CalendarDay[]): Finding[] {
  const dates = new Map(days.map(({ kind, iso }) => [kind, iso]));
  return ORDER.flatMap(([before, after]): Finding[] => {
    const [first, second] = [dates.get(before), dates.get(after)];
    if (first === undefined || second === undefined || first <= second) return [];
    const [one, other] = [CALENDAR_TITLES[before], CALENDAR_TITLES[after]];
    return [
      {
        rule: "R15",
        severity: "I",
        code: "CALENDAR_ORDER",
        ids: [before, after],
        message: {
          th: `“${one.th}” (${buddhistDateText(first)}) อยู่หลัง “${other.th}” (${buddhistDateText(second)}) ในปฏิทินของรอบนี้ ระบบแสดงตามที่ประกาศ ตรวจกับหนังสือแจ้ง`,
          en: `“${one.en}” (${first}) lies after “${other.en}” (${second}) in this calendar; shown as announced, check the letter`,
        },
      },
    ];
  });
}
