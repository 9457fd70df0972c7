import { expenditureSample } from "../activityForm/sample";
import type { ActivityContent } from "../activityForm/view";
import { planContentSample } from "../planBook/sample";
import { planJ2Sample } from "../planJ2/sample";
import type { AnnualPlanView } from "./view";

const { kind: _kind, ...activity } = expenditureSample;
const second: ActivityContent = { ...activity, number: 2, costItems: [], funding: [] };

/** The annual plan of the sample province with two main activities. */
export const annualPlanSample: AnnualPlanView = {
  ...{ kind: "annual-plan", areaKind: "PROVINCE", areaNameTh: "พัทลุง", fy: planJ2Sample.fy, revision: 1, draft: true },
  plan: planContentSample,
  j2: planJ2Sample,
  window: {
    ...{ frame: 219_548_900_00n, min: 329_323_350_00n, max: 439_097_800_00n, proposed: 340_000_000_00n },
    ...{ key: 210_000_000_00n, keyMin: 131_729_340_00n, verdict: "WITHIN" },
  },
  adminCost: 9_000_000_00n,
  activities: [activity, second],
  places: planJ2Sample.projects.map(({ code, title }) => ({ code, title, places: "อำเภอเมืองพัทลุง อำเภอควนขนุน" })),
  agencies: [
    { name: "สำนักงานเกษตรจังหวัดพัทลุง", activities: 3, amount: 18_500_000_00n },
    { name: "องค์การบริหารส่วนจังหวัดพัทลุง", activities: 0, amount: 1_500_000_00n },
  ],
};
