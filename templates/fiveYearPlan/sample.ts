import { planContentSample } from "../planBook/sample";
import type { FiveYearPlanView } from "./view";

/** Five-year plan of the sample province, one chapter written by the office. */
export const fiveYearPlanSample: FiveYearPlanView = {
  ...{ kind: "five-year-plan", areaKind: "PROVINCE", areaNameTh: "พัทลุง", fyFrom: 2566, fyTo: 2570 },
  ...{ revision: 2, draft: false },
  plan: planContentSample,
  set: { texts: { physical: "จังหวัดพัทลุงมีพื้นที่ 3,424 ตารางกิโลเมตร\nแบ่งการปกครองเป็น 11 อำเภอ" } },
};
