import type { AreaKind } from "~/domain/area/areaCode";
import type { FiscalYear } from "~/domain/calendar/fiscalYear";
import type { PlanWindow } from "../annualPlan/view";

/** A project at the top of the ranking; amount of the area's own money, satang. */
export type TopProject = { rank: number; title: string; amount: bigint };

/** What needs attention: in words, whose it is, and by when (ISO date; "" = no date). */
export type RedItem = { text: string; owner: string; date: string };

/** Everything that the governor's one page shows. */
export type GovernorPageView = {
  kind: "governor-page";
  areaKind: AreaKind;
  /** Without จังหวัด or กลุ่มจังหวัด. */
  areaNameTh: string;
  fy: FiscalYear;
  revision: number;
  draft: boolean;
  window: PlanWindow;
  /** Times of the frame that the policy asks for, e.g. "1.5" and "2". */
  windowMin: string;
  windowMax: string;
  /** At most five. */
  top: readonly TopProject[];
  /** At most three; `more` are left out. */
  red: readonly RedItem[];
  more: number;
  /** The one decision asked for. */
  decision: string;
};
