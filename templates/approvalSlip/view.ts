import type { AreaKind } from "~/domain/area/areaCode";
import type { FiscalYear } from "~/domain/calendar/fiscalYear";
import type { PlanWindow } from "../annualPlan/view";

/** What is recorded about one step: ISO dates (Gregorian) or "", what was decided, a note. */
export type SlipStep = { received: string; passed: string; decision: string; note: string };

/** Keys of the steps, in order. */
export const SLIP_STEPS = [
  "owners",
  "office",
  "advisers",
  "vice",
  "governor",
  "committee",
  "regional",
  "national",
] as const;

/** One step a plan takes. */
export type SlipStepKey = (typeof SLIP_STEPS)[number];

/** Everything that the approval slip of a year's plan shows. */
export type ApprovalSlipView = {
  kind: "approval-slip";
  areaKind: AreaKind;
  /** Without จังหวัด or กลุ่มจังหวัด. */
  areaNameTh: string;
  fy: FiscalYear;
  revision: number;
  draft: boolean;
  projects: number;
  window: PlanWindow;
  /** What the store knows; other steps are filled by hand. */
  steps: Partial<Record<SlipStepKey, SlipStep>>;
};
