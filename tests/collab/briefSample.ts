import type { BriefContent } from "~/domain/brief/briefContent";
import { satang } from "~/domain/money/satang";

/** Ids of the sample's rows and organisations. */
export const SAMPLE_IDS = {
  roads: "0a000000-0000-4000-8000-000000000001",
  tao: "0a000000-0000-4000-8000-000000000002",
  agri: "0a000000-0000-4000-8000-000000000003",
  activity1: "1a000000-0000-4000-8000-000000000001",
  activity2: "1a000000-0000-4000-8000-000000000002",
  funding1: "2a000000-0000-4000-8000-000000000001",
  funding2: "2a000000-0000-4000-8000-000000000002",
  cost1: "3a000000-0000-4000-8000-000000000001",
  indicator1: "4a000000-0000-4000-8000-000000000001",
} as const;

const ids = SAMPLE_IDS;

/** A small brief with every kind of row: activity 1 belongs to `roads`, activity 2 to `tao`. */
export function briefSample(change: Partial<BriefContent> = {}): BriefContent {
  return {
    title: "โครงการพัฒนาเส้นทางเชื่อมโยงการท่องเที่ยว",
    issue: { nodeId: null, text: "การท่องเที่ยวโดยชุมชน" },
    programme: { nodeId: "5a000000-0000-4000-8000-000000000001", text: "แผนงานท่องเที่ยว" },
    guideline: { nodeId: null, text: "พัฒนาโครงสร้างพื้นฐาน" },
    rationale: "เส้นทางเดิมชำรุด\nฝนตกน้ำท่วมซ้ำที่",
    objectives: "เพื่อให้เดินทางสะดวก",
    indicators: [
      {
        id: ids.indicator1,
        order: "a0",
        name: "ระยะทางที่ปรับปรุง",
        unit: "กม.",
        direction: "UP",
        baselineYear: 2566,
        baselineValue: "0",
        targetMin: "3",
        targetStd: "4",
        targetHigh: "5",
        method: "วัดจากงานส่งมอบ",
        dataSource: "แขวงทางหลวง",
      },
    ],
    districts: ["9301", "9305"],
    areaText: "ตำบลลำปำ",
    activityMethod: "จ้างเหมา",
    activities: [
      {
        id: ids.activity1,
        order: "a0",
        orgId: ids.roads,
        title: "ปรับปรุงผิวจราจร",
        method: "",
        related: "อบต.",
        subActivities: "สำรวจ\nก่อสร้าง",
        periodStart: "2024-10-01",
        periodEnd: "2025-06-30",
      },
      {
        id: ids.activity2,
        order: "a1",
        orgId: ids.tao,
        title: "ติดตั้งป้าย",
        method: "",
        related: "",
        subActivities: "",
        periodStart: null,
        periodEnd: null,
      },
    ],
    periodStart: "2024-10-01",
    periodEnd: "2025-09-30",
    funding: [
      {
        id: ids.funding1,
        order: "a0",
        activityId: ids.activity1,
        orgId: ids.roads,
        source: "PROVINCE",
        commitment: "PLEDGED",
        amounts: { 2568: satang(1_250_000_00), 2569: satang(300_000_00) },
      },
      {
        id: ids.funding2,
        order: "a1",
        activityId: ids.activity2,
        orgId: ids.tao,
        source: "LOCAL",
        commitment: "IN_ORDINANCE",
        amounts: { 2568: satang(0) },
      },
    ],
    costItems: [
      {
        id: ids.cost1,
        order: "a0",
        activityId: ids.activity1,
        orgId: ids.roads,
        category: "LAND_BUILDING",
        description: "ผิวจราจรคอนกรีต",
        quantity: "1.5",
        unit: "กม.",
        unitPrice: satang(800_000_00),
        amount: satang(1_200_000_00),
        isAsset: true,
        receiverOrgId: ids.tao,
      },
    ],
    outputs: "ถนน ๑ สาย",
    outcomesQuantitative: "นักท่องเที่ยวเพิ่มร้อยละ ๑๐",
    outcomesQualitative: "ประชาชนพอใจ",
    highPotential: "มีศักยภาพ",
    highPriority: "จำเป็นเร่งด่วน",
    nationalCode: "5.2",
    milestone: "หมุดหมายที่ ๒",
    readyLand: "เขตทางของกรมทางหลวงชนบท",
    readyDesign: "แบบเลขที่ ทช. ๑๒/๒๕๖๗",
    readyPrice: "ปร.๔ ลงวันที่ ๑ ก.พ. ๒๕๖๗",
    readyProcurement: "อยู่ในแผนจัดซื้อจัดจ้าง",
    readyReceiver: "อบต.",
    ...change,
  };
}
