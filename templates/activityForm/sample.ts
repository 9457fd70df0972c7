import type { CostItem } from "~/domain/brief/briefContent";
import { NO_READINESS } from "~/domain/brief/quality/readiness";
import { satang } from "~/domain/money/satang";
import { projectBriefSample } from "../projectBrief/sample";
import type { ActivityContent, BasicInfoView, ExpenditureView } from "./view";

const item = (id: string, category: CostItem["category"], description: string, more: Partial<CostItem>): CostItem => ({
  ...{ id, order: id, activityId: "a1", orgId: null, category, description },
  ...{ quantity: "", unit: "", unitPrice: null, amount: null, isAsset: false, receiverOrgId: null },
  ...more,
});

const { content } = projectBriefSample;
const [activity] = content.activities;
if (!activity) throw new RangeError("the sample brief has no main activity");

const CONTENT: ActivityContent = {
  ...{ fy: projectBriefSample.fy, revision: 3, draft: true, areaKind: "PROVINCE", areaNameTh: "พัทลุง" },
  projectCode: "93-2568-001",
  projectTitle: content.title,
  issue: content.issue.text,
  programme: content.programme.text,
  number: 1,
  activity,
  responsible: "สำนักงานเกษตรจังหวัดพัทลุง",
  funding: [
    { source: "PROVINCE", org: "สำนักงานเกษตรจังหวัดพัทลุง", amount: 627_500_00n },
    { source: "LOCAL", org: "องค์การบริหารส่วนจังหวัดพัทลุง", amount: 150_000_00n },
  ],
  costItems: [
    item("c1", "OPERATING", "ค่าอบรมเกษตรกร 300 คน จำนวน 2 วัน", {
      ...{ quantity: "600", unit: "คน-วัน", unitPrice: satang(450_00), amount: satang(270_000_00) },
    }),
    item("c2", "OPERATING", "ค่าวัสดุการเกษตรสำหรับแปลงต้นแบบ", {
      ...{ quantity: "51", unit: "แปลง", unitPrice: satang(3_500_00), amount: satang(178_500_00) },
    }),
    item("c3", "EQUIPMENT", "เครื่องผลิตเชื้อราไตรโคเดอร์มาแบบถังหมัก ขนาด 50 ลิตร", {
      ...{ quantity: "11", unit: "เครื่อง", unitPrice: satang(29_909_09), amount: satang(328_999_99), isAsset: true },
    }),
  ],
  places: "อำเภอเมืองพัทลุง อำเภอควนขนุน อำเภอป่าพะยอม",
  readiness: { ...NO_READINESS, readyLand: "ใช้พื้นที่ของศูนย์เรียนรู้ 11 แห่ง ได้รับอนุญาตแล้ว" },
  indicators: content.indicators,
  outputs: content.outputs,
};

/** Basic information of the first main activity of the sample. */
export const basicInfoSample: BasicInfoView = { ...CONTENT, kind: "basic-info" };

/** Its expenditure; the items do not add up to the stated money by one satang, which the form says. */
export const expenditureSample: ExpenditureView = { ...CONTENT, kind: "expenditure" };
