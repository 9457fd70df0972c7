import type { FiscalYear } from "../calendar/fiscalYear";
import type { Satang } from "../money/satang";
import type { ReadinessTexts } from "./quality/readiness";

/** Budget sources of a project: งบจังหวัด, งบกลุ่มจังหวัด, งบ Function, งบท้องถิ่น, งบเอกชน. */
export const FUND_SOURCES = ["PROVINCE", "CLUSTER", "FUNCTION", "LOCAL", "PRIVATE"] as const;

/** แหล่งงบประมาณ. */
export type FundSource = (typeof FUND_SOURCES)[number];

/** How firm a funding line is. */
export const COMMITMENTS = ["PLEDGED", "CONFIRMED", "IN_BILL", "IN_ORDINANCE"] as const;

/** ระดับความผูกพันของแหล่งงบ. */
export type Commitment = (typeof COMMITMENTS)[number];

/** Categories of expenditure (งบรายจ่าย). */
export const EXPENDITURE_CATEGORIES = ["OPERATING", "EQUIPMENT", "LAND_BUILDING", "SUBSIDY", "OTHER"] as const;

/** ประเภทงบรายจ่าย. */
export type ExpenditureCategory = (typeof EXPENDITURE_CATEGORIES)[number];

/** กิจกรรมหลัก (item 8). `orgId` is the responsible organisation, which also owns the row. */
export type MainActivity = {
  id: string;
  order: string;
  orgId: string | null;
  title: string;
  method: string;
  /** หน่วยงานที่เกี่ยวข้อง, free text. */
  related: string;
  /** กิจกรรมย่อย, one a line. */
  subActivities: string;
  /** ISO dates (Gregorian) or null. */
  periodStart: string | null;
  periodEnd: string | null;
};

/** One budget source of one main activity; `amounts` maps the Buddhist-Era budget year to satang (absent = not stated). */
export type FundingLine = {
  id: string;
  order: string;
  activityId: string;
  /** The organisation that pays and owns the row. */
  orgId: string | null;
  source: FundSource;
  commitment: Commitment;
  amounts: Readonly<Record<number, Satang>>;
};

/** รายการค่าใช้จ่าย of a main activity. */
export type CostItem = {
  id: string;
  order: string;
  activityId: string;
  orgId: string | null;
  category: ExpenditureCategory;
  description: string;
  /** Whole or decimal quantity as a decimal string, e.g. "12" or "1.5"; "" when not stated. */
  quantity: string;
  unit: string;
  unitPrice: Satang | null;
  amount: Satang | null;
  isAsset: boolean;
  /** Organisation that receives the asset (หน่วยรับโอนสินทรัพย์). */
  receiverOrgId: string | null;
};

/** ตัวชี้วัดและค่าเป้าหมาย (item 6). Numbers are decimal strings, "" when not stated. */
export type BriefIndicator = {
  id: string;
  order: string;
  name: string;
  unit: string;
  direction: "UP" | "DOWN";
  baselineYear: number | null;
  baselineValue: string;
  targetMin: string;
  targetStd: string;
  targetHigh: string;
  method: string;
  dataSource: string;
};

/** A reference to a node of the plan graph with the words printed on the form. */
export type PlanNodeRef = { nodeId: string | null; text: string };

/**
 * The content of a Project Brief (13 items of แบบ กจ.๑-๑), as read from its Y.Doc.
 * Item 9 (organisations) is not here: those are rows decided by an action.
 */
export type BriefContent = ReadinessTexts & {
  /** 1 ชื่อโครงการสำคัญ */
  title: string;
  /** Header line: ประเด็นการพัฒนา */
  issue: PlanNodeRef;
  /** 2 ชื่อแผนงาน */
  programme: PlanNodeRef;
  /** 3 แนวทางการพัฒนา */
  guideline: PlanNodeRef;
  /** 4 หลักการและเหตุผล */
  rationale: string;
  /** 5 วัตถุประสงค์ */
  objectives: string;
  /** 6 ตัวชี้วัดและค่าเป้าหมาย */
  indicators: BriefIndicator[];
  /** 7 พื้นที่เป้าหมาย: district codes (อำเภอ, four digits) and free text. */
  districts: string[];
  areaText: string;
  /** 8 แนวทางและวิธีการดำเนินงาน, then the main activities. */
  activityMethod: string;
  activities: MainActivity[];
  /** 10 ระยะเวลา, ISO dates (Gregorian) or null. */
  periodStart: string | null;
  periodEnd: string | null;
  /** 8 and 11: the money matrix. */
  funding: FundingLine[];
  costItems: CostItem[];
  /** 12 ผลผลิต */
  outputs: string;
  /** 13 ผลลัพธ์ เชิงปริมาณ / เชิงคุณภาพ */
  outcomesQuantitative: string;
  outcomesQualitative: string;
  /** R20b: why it is High Potential and High Priority. */
  highPotential: string;
  highPriority: string;
  /** จ.2 columns 2 and 3: master-plan code `X.Y` and milestone of the 13th plan. */
  nationalCode: string;
  milestone: string;
};

/** Money of one source in one budget year, for a whole brief. */
export type FundingTotal = { source: FundSource; year: FiscalYear; amount: bigint };
