import type { BookTexts } from "~/domain/plan/book/bookComponents";
import type { AreaKind } from "~/domain/area/areaCode";
import type { WindowVerdict } from "~/domain/budget/windowResult";
import type { FiscalYear } from "~/domain/calendar/fiscalYear";
import type { ActivityContent } from "../activityForm/view";
import type { FormSetContent } from "../kit/form/parts";
import type { PlanContent } from "../planBook/view";
import type { J2View } from "../planJ2/view";

/** Figures of the window (R1, R3), satang. */
export type PlanWindow = {
  frame: bigint | null;
  min: bigint | null;
  max: bigint | null;
  proposed: bigint;
  key: bigint;
  keyMin: bigint | null;
  verdict: WindowVerdict;
};

/** An organisation that carries the plan out: how many main activities it answers for, and its money of the year. */
export type PlanAgency = { name: string; activities: number; amount: bigint };

/** Where a project takes place. */
export type PlanPlace = { code: string; title: string; places: string };

/** Everything that the annual plan shows. */
export type AnnualPlanView = {
  /** Page of each part as it was laid out; added by the server where it can measure. */
  pages?: readonly number[];
  kind: "annual-plan";
  areaKind: AreaKind;
  /** Without จังหวัด or กลุ่มจังหวัด. */
  areaNameTh: string;
  fy: FiscalYear;
  revision: number;
  draft: boolean;
  plan: PlanContent;
  j2: J2View;
  window: PlanWindow;
  /** ค่าใช้จ่ายในการบริหารงานจังหวัดแบบบูรณาการ, satang; null = not known. */
  adminCost: bigint | null;
  activities: readonly ActivityContent[];
  places: readonly PlanPlace[];
  agencies: readonly PlanAgency[];
  /** What people wrote into its parts beside the graph. */
  book?: BookTexts;
  set?: FormSetContent;
};
