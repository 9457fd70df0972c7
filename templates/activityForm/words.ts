import type { ExpenditureCategory } from "~/domain/brief/briefContent";
import { footerTexts } from "../kit/form/footer";
import type { FormParts } from "../kit/form/parts";
import { ownFormCode } from "../ownForm";

/**
 * Words of the two forms of a main activity. The source names them ("แบบฟอร์มข้อมูลพื้นฐานของโครงการ + แบบฟอร์มรายละเอียด
 * จำแนกตามงบรายจ่าย (1 ชุด : 1 กิจกรรมหลัก)", source 004 line 500) and shows no layout: all but the two names is ours.
 */

/** The two names, as the source has them. */
export const TITLES = {
  basicInfo: "แบบฟอร์มข้อมูลพื้นฐานของโครงการ",
  expenditure: "แบบฟอร์มรายละเอียดจำแนกตามงบรายจ่าย",
} as const;

const footer = (title: string): FormParts & { texts: ReturnType<typeof footerTexts> } => ({
  texts: footerTexts(ownFormCode(title), "บันทึกครั้งที่"),
  lists: {},
});

/** What an office may word otherwise of each. */
export const BASIC_INFO_PARTS = footer(TITLES.basicInfo);
export const EXPENDITURE_PARTS = footer(TITLES.expenditure);

/** Labels of the basic information, in order. */
export const LABELS = {
  project: "ชื่อโครงการ",
  activity: "กิจกรรมหลัก",
  issue: "ประเด็นการพัฒนา",
  programme: "แผนงาน",
  method: "แนวทางและวิธีการดำเนินงาน",
  subActivities: "กิจกรรมย่อย",
  places: "พื้นที่ดำเนินการ",
  target: "กลุ่มเป้าหมาย",
  period: "ระยะเวลาดำเนินการ",
  responsible: "หน่วยงานรับผิดชอบ",
  related: "หน่วยงานที่เกี่ยวข้อง",
  budget: "งบประมาณและแหล่งงบประมาณ",
  indicators: "ตัวชี้วัดของโครงการ",
  outputs: "ผลผลิตของโครงการ",
  procurement: "วิธีดำเนินการ",
  readiness: "ความพร้อม",
  quarters: "แผนการใช้จ่ายรายไตรมาส",
} as const;

/** Quarters of a budget year. */
export const QUARTERS = [
  "ไตรมาส ๑ (ต.ค. – ธ.ค.)",
  "ไตรมาส ๒ (ม.ค. – มี.ค.)",
  "ไตรมาส ๓ (เม.ย. – มิ.ย.)",
  "ไตรมาส ๔ (ก.ค. – ก.ย.)",
] as const;

/** Heads of the table of expenditure. */
export const EXPENDITURE_HEADS = ["ลำดับ", "รายการ", "จำนวน", "หน่วยนับ", "ราคาต่อหน่วย (บาท)", "จำนวนเงิน (บาท)"] as const;

/** Categories of expenditure, in the order of the form. */
export const CATEGORIES: readonly (readonly [category: ExpenditureCategory, words: string])[] = [
  ["OPERATING", "งบดำเนินงาน"],
  ["EQUIPMENT", "งบลงทุน – ค่าครุภัณฑ์"],
  ["LAND_BUILDING", "งบลงทุน – ค่าที่ดินและสิ่งก่อสร้าง"],
  ["SUBSIDY", "งบเงินอุดหนุน"],
  ["OTHER", "งบรายจ่ายอื่น"],
];

/** Lines under the table of expenditure. */
export const SUMS = {
  total: "รวมทั้งสิ้น",
  budget: "งบประมาณของกิจกรรมหลักตามแหล่งงบประมาณ",
  difference: "ผลต่าง (รายการค่าใช้จ่าย − แหล่งงบประมาณ)",
} as const;

/** Who signs the forms. */
export const SIGNERS = ["ผู้จัดทำข้อมูล", "หัวหน้าหน่วยงานรับผิดชอบ"] as const;
