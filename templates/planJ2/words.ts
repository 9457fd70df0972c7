import { thaiDigits } from "~/format/digits";
import { slot } from "../kit/paragraphs";
import type { J2View } from "./view";

/**
 * Printed words of แบบ จ.2 (source 004 lines 557–582), character for character; what is ours says so.
 */

/**
 * Words of จ.2 as กจ.2 of a cluster prints them: กลุ่มจังหวัด for จังหวัด. The source names "แบบ จ.2 (กจ.2)" and shows only the
 * table of a province, so this is our adaptation.
 */
export function forKind(kind: J2View["kind"], words: string): string {
  return kind === "plan-j2" ? words : words.replace(/(?<!กลุ่ม)จังหวัด/g, "กลุ่มจังหวัด");
}

/** Head of column 3. The scan prints หมวดหมู่; หมุดหมาย is the likely reading, stated here and nowhere else. */
export const MILESTONE_HEAD = "หมุดหมายของแผนพัฒนา ฉบับที่ ๑๓";

/** Heads of the nine columns with the call-out number of the specimen. */
export const HEADS: readonly (readonly [head: string, callOut: string])[] = [
  ["ประเด็นการพัฒนา / โครงการของจังหวัด", "ประเด็นการพัฒนา (๒) / โครงการของจังหวัด"],
  ["ยุทธศาสตร์ชาติ/แผนแม่บทฯ", "ยุทธศาสตร์ชาติ/แผนแม่บทฯ (๗)"],
  [MILESTONE_HEAD, `${MILESTONE_HEAD} (๘)`],
  ["ลำดับความสำคัญ", "ลำดับความสำคัญ (๙)"],
  ["แผนงาน", "แผนงาน (๑๐)"],
  ["กิจกรรมย่อย", "กิจกรรมย่อย (๑๑)"],
  ["ตัวชี้วัดโครงการ", "ตัวชี้วัดโครงการ (๑๒)"],
  ["หน่วยดำเนินงาน", "หน่วยดำเนินงาน (๑๓)"],
  ["งบประมาณ (บาท)", "งบประมาณ (บาท) (๑๔)"],
];

/** Head of the optional tenth column (ours). */
export const SOURCE_HEAD = "แหล่งงบ";

/** Group rows. */
export const GROUPS = {
  PROVINCE: "๑. โครงการของจังหวัด",
  MINISTRY: "๒. โครงการของกระทรวง กรม",
  LAO: "๓. โครงการขององค์กรปกครองส่วนท้องถิ่น",
  PRIVATE: "๔. โครงการความร่วมมือกับภาคเอกชน",
} as const;

/** Last row of the table. */
export const GRAND_TOTAL = "รวมทั้งสิ้น";

/** The instruction that the specimen prints under the table. */
export const INSTRUCTION = ["ขอให้จังหวัดจัดทำแบบฟอร์มตารางในไฟล์ Excel", "(๑ กิจกรรมหลัก ต่อ ๑ เซลล์)"] as const;

/** Sub-titles of the parts; the second is ours. */
export const PARTS = { KEY: "ส่วนที่ ๑ โครงการสำคัญ", OTHER: "ส่วนที่ ๒ โครงการอื่น" } as const;

/** Slots of an issue row's label, counted from 1. */
export function issueSlots(number: number, name: string): { number: string; name: string } {
  return { number: thaiDigits(number), name: slot(name) };
}

/** Number of a row inside its group, e.g. ๑.๒.๓. */
export function rowNumber(...numbers: readonly number[]): string {
  return thaiDigits(numbers.join("."));
}

/** "โครงการของกระทรวง…": the ministry's own name is not doubled. */
export function ministryLabel(ministry: string): string {
  return /^(กระทรวง|สำนักนายก)/.test(ministry) ? `โครงการของ${ministry}` : `โครงการของกระทรวง${slot(ministry)}`;
}

const OTHER_THAN_DEPARTMENT = /^(กรม|สำนัก|การ|องค์การ|สถาบัน|มหาวิทยาลัย|กองทัพ|ธนาคาร)/;

/** "โครงการของกรม…"; offices that are no กรม keep their own name. */
export function departmentLabel(department: string): string {
  return OTHER_THAN_DEPARTMENT.test(department) ? `โครงการของ${department}` : `โครงการของกรม${slot(department)}`;
}

/** Sub-activities of one main activity, all in one cell. */
export function subActivitiesText(titles: readonly string[]): string {
  return titles.map((title, at) => `กิจกรรมย่อยที่ ${thaiDigits(at + 1)}) ${title}`).join("\n");
}
