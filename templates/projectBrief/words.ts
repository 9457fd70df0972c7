import { BRIEF_ITEM_KEYS, briefItem, printedLabel, type BriefItemKey } from "~/domain/brief/briefItems";
import { thaiDigits } from "~/format/digits";
import type { AreaWord } from "./view";

/** Printed words of แบบ กจ.๑-๑ (source 004 lines 523–547), character for character. */

/** Form code, top right, two lines. */
export const FORM_CODE = ["แบบ กจ.๑-๑", "(Project Brief รายโครงการ)"] as const;

/** Heads of the two columns. */
export const HEADS = ["หัวข้อ", "รายละเอียด"] as const;

/** Printed label of item `key`, e.g. "๖. ตัวชี้วัดและค่าเป้าหมาย". */
export function itemLabel(key: BriefItemKey): string {
  return printedLabel(briefItem(BRIEF_ITEM_KEYS.indexOf(key) + 1));
}

/** Labels of a main activity under its number. */
export const ACTIVITY_LABELS = {
  budget: "งบประมาณ",
  responsible: "ผู้รับผิดชอบ",
  related: "หน่วยงานที่เกี่ยวข้อง",
} as const;

/** Source line of the form set for the budget years 2568–2570. */
export const SOURCE_NOTE_2568 =
  "ที่มา : นโยบาย หลักเกณฑ์ และวิธีจัดทำแผนของจังหวัดและกลุ่มจังหวัด ประจำปีงบประมาณ พ.ศ. 2568 - 2570 (หนังสือ สศช. ด่วนที่สุดที่ นร (ก.น.บ.) 1125/ว 2434 ลว. 7 เม.ย. 2566)";

/** Title of the form. */
export function formTitle(areaWord: AreaWord): string {
  return `แบบฟอร์มโครงการแบบย่อ (Project Brief) ของโครงการสำคัญภายใต้งบประมาณของ${areaWord}`;
}

/** Words before the development issue above the table. */
export function issueWords(areaWord: AreaWord): string {
  return `ประเด็นการพัฒนาของ${areaWord}`;
}

/** Label of main activity `number`, counted from 1. */
export function activityLabel(number: number): string {
  return `๘.${thaiDigits(number)} กิจกรรมหลักที่ ${thaiDigits(number)}`;
}
