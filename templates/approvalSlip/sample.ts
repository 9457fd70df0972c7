import { annualPlanSample } from "../annualPlan/sample";
import type { ApprovalSlipView } from "./view";

/** The slip of the sample plan after the committee approved it. */
export const approvalSlipSample: ApprovalSlipView = {
  ...{
    kind: "approval-slip",
    areaKind: "PROVINCE",
    areaNameTh: "พัทลุง",
    fy: annualPlanSample.fy,
    revision: 1,
    draft: true,
  },
  projects: 25,
  window: annualPlanSample.window,
  steps: {
    advisers: { received: "", passed: "", decision: "ให้คำแนะนำแล้ว ๒๕ จาก ๒๕ โครงการ", note: "" },
    committee: { received: "", passed: "2024-09-12", decision: "เห็นชอบ ครั้งที่ ๓/๒๕๖๗", note: "" },
  },
};
