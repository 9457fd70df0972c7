import { annualPlanSample } from "../annualPlan/sample";
import type { GovernorPageView } from "./view";

/** The sample province within the window. */
export const governorPageSample: GovernorPageView = {
  ...{
    kind: "governor-page",
    areaKind: "PROVINCE",
    areaNameTh: "พัทลุง",
    fy: annualPlanSample.fy,
    revision: 1,
    draft: true,
  },
  window: annualPlanSample.window,
  ...{ windowMin: "1.5", windowMax: "2" },
  top: [
    {
      rank: 1,
      title: "ปรับปรุงถนนคอนกรีตเสริมเหล็กเข้าสู่แหล่งท่องเที่ยว ถนนสายบ้านลำนา - บ้านห้วยลำพัง อำเภอป่าพะยอม จังหวัดพัทลุง",
      amount: 50_000_000_00n,
    },
    { rank: 2, title: "พัฒนาโครงสร้างพื้นฐานเพื่อการท่องเที่ยวทะเลน้อย", amount: 42_000_000_00n },
    { rank: 3, title: "พัทลุงเมืองเกษตรปลอดภัย", amount: 18_500_000_00n },
    { rank: 4, title: "คนเมืองลุง คนคุณภาพ", amount: 12_000_000_00n },
    { rank: 5, title: "เพิ่มประสิทธิภาพการใช้พลังงานแสงอาทิตย์เพื่อเป็นมิตรกับสิ่งแวดล้อม", amount: 9_000_000_00n },
  ],
  red: [
    {
      text: "โครงการ “คนเมืองลุง คนคุณภาพ” มีแหล่งงบประมาณ 2 จากอย่างน้อย 3 แหล่ง",
      owner: "สำนักงาน พมจ. พัทลุง",
      date: "2023-09-30",
    },
    { text: "โครงการสำคัญ 2 โครงการยังไม่เชื่อมกับเป้าหมาย 20 ปี", owner: "กลุ่มงานยุทธศาสตร์ฯ", date: "2023-09-30" },
    { text: "แหล่งงบประมาณไม่เท่ากับงบของกิจกรรมหลัก", owner: "", date: "" },
  ],
  more: 4,
  decision: "ขอความเห็นชอบนำลำดับความสำคัญของโครงการ 25 โครงการเสนอ ก.บ.จ. พิจารณา",
};
