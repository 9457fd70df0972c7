import { WEIGHTS_2568, type IncomeMode, type Weights } from "../allocation/criteria";
import { PLAN_CALENDAR, type CalendarEntry } from "../calendar/planCalendar";

/** Ways to treat the project across the line of twice the frame. */
export const STRADDLER_POLICIES = ["STRICT_PREFIX", "SKIP_AND_FILL"] as const;

/** What happens at the line of twice the frame: stop there, or let smaller projects below it fill the rest. */
export type StraddlerPolicy = (typeof STRADDLER_POLICIES)[number];

/** The figures of R1–R3 as decimal strings ("1.5"): policy is data of a cycle, never a constant in code. */
export type WindowPolicy = {
  windowMin: string;
  windowMax: string;
  keyShareMin: string;
  straddler: StraddlerPolicy;
  /** Whether ค่าใช้จ่ายในการบริหารงานจังหวัดแบบบูรณาการ counts toward the proposed sum (default: apart). */
  adminCostCounted?: boolean;
};

/** นโยบาย หลักเกณฑ์ และวิธีจัดทำแผน of the budget years `fyFrom`–`fyTo` (B.E.), with the letter that brought it. */
export type PolicyCycle = WindowPolicy & {
  fyFrom: number;
  fyTo: number;
  nameTh: string;
  letterNo: string;
  /** ISO date (Gregorian). */
  letterDate: string;
  minSources: number;
  adminCostCounted: boolean;
  formSetId: string;
  /** Printed under the form. */
  sourceNote: string;
  /** [R5] Weights of the allocation criteria, how income is inverted, and the unit of frames in satang. */
  weights: Weights;
  incomeMode: IncomeMode;
  roundToSatang: number;
  /** [R27] Working days to answer a notice of ม.31 (DECISION: the source gives none). */
  noticeDays: number;
  /** [R15] Official dates of a budget year. */
  calendar: readonly CalendarEntry[];
};

/** The cycle of the source: FY2568–2570, source 004 lines 124–140 and 547. */
export const POLICY_CYCLE_2568: PolicyCycle = {
  fyFrom: 2568,
  fyTo: 2570,
  nameTh: "นโยบาย หลักเกณฑ์ และวิธีจัดทำแผนของจังหวัดและกลุ่มจังหวัด ประจำปีงบประมาณ พ.ศ. 2568 - 2570",
  letterNo: "นร (ก.น.บ.) 1125/ว 2434",
  letterDate: "2023-04-07",
  windowMin: "1.5",
  windowMax: "2",
  keyShareMin: "0.6",
  minSources: 3,
  straddler: "STRICT_PREFIX",
  adminCostCounted: false,
  formSetId: "2568",
  sourceNote:
    "ที่มา : นโยบาย หลักเกณฑ์ และวิธีจัดทำแผนของจังหวัดและกลุ่มจังหวัด ประจำปีงบประมาณ พ.ศ. 2568 - 2570 (หนังสือ สศช. ด่วนที่สุดที่ นร (ก.น.บ.) 1125/ว 2434 ลว. 7 เม.ย. 2566)",
  weights: WEIGHTS_2568,
  incomeMode: "HARMONIC",
  roundToSatang: 10_000,
  noticeDays: 15,
  calendar: PLAN_CALENDAR,
};

/** The figures of R1–R3 alone, as echoed by a result. */
export function windowPolicyOf(policy: WindowPolicy): WindowPolicy {
  const { windowMin, windowMax, keyShareMin, straddler, adminCostCounted } = policy;
  return {
    windowMin,
    windowMax,
    keyShareMin,
    straddler,
    ...(adminCostCounted === undefined ? {} : { adminCostCounted }),
  };
}
