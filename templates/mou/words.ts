import { parseIsoDate } from "~/domain/calendar/isoDate";
import { thaiDigits } from "~/format/digits";
import { monthName } from "~/format/thaiDate";
import { EMPTY_SLOT, slot } from "../kit/paragraphs";
import type { MouContent } from "./view";

/**
 * Printed words of บันทึกความตกลง (source 004 lines 598–630), character for character. The source has the words of a
 * cluster; for a province กลุ่มจังหวัด becomes จังหวัด (our adaptation).
 */

/** กลุ่มจังหวัด as the form prints it, or จังหวัด for a province. */
export function areaWord({ areaKind }: Pick<MouContent, "areaKind">): string {
  return areaKind === "CLUSTER" ? "กลุ่มจังหวัด" : "จังหวัด";
}

const area = (mou: MouContent): string => `${areaWord(mou)}${slot(mou.areaNameTh)}`;
const year = (mou: MouContent): string => thaiDigits(mou.fy);

/** The six lines of the heading. */
export function heading(mou: MouContent): readonly string[] {
  return [
    "บันทึกความตกลง",
    "การขอตั้งงบประมาณและการรับโอนสินทรัพย์",
    `ที่เกิดขึ้นจากการดำเนินโครงการตามแผนปฏิบัติการประจำปีของ${area(mou)}`,
    `ประจำปีงบประมาณ พ.ศ. ${year(mou)}`,
    "ระหว่าง",
    `${area(mou)} กับ ${slot(mou.transferee)}`,
  ];
}

/** Who makes the memorandum, for which project, by whom, what for, and where it can begin. */
export function firstParagraph(mou: MouContent): string {
  return `บันทึกความตกลงฉบับนี้ จัดทำขึ้นระหว่าง ${area(mou)} ซึ่งมีความประสงค์ที่จะดำเนินโครงการ${slot(mou.projectTitle)} เพื่อขอรับการสนับสนุนงบประมาณภายใต้แผนปฏิบัติการประจำปีของ${area(mou)} ประจำปีงบประมาณ พ.ศ. ${year(mou)} โดยมี${slot(mou.operatingAgency)} เป็นหน่วยงานรับผิดชอบดำเนินโครงการ มีวัตถุประสงค์ในการ${slot(mou.purposeShort)} ซึ่งโครงการดังกล่าวมีความพร้อมสามารถดำเนินการได้ที่${slot(mou.readyPlace)}`;
}

/** The promise to take the assets over. */
export function secondParagraph(mou: MouContent): string {
  return `ทั้งนี้ เมื่อดำเนินโครงการแล้วเสร็จ ${slot(mou.transferee)} มีความพร้อมและมีความประสงค์ที่จะรับโอนสิ่งปลูกสร้าง ครุภัณฑ์ ระบบเทคโนโลยีสารสนเทศ ระบบป้องกันภัย ${slot(mou.soundClause)} หรือระบบอื่นในทำนองเดียวกันที่เกิดขึ้นจากการดำเนินโครงการดังกล่าวทั้งหมด (รายละเอียดตามเอกสารแนบท้าย) เพื่อเป็นผู้ปกครอง ดูแล บำรุงรักษา หรือใช้ประโยชน์ต่อไป`;
}

/** Two identical originals, signed before witnesses. */
export const THIRD_PARAGRAPH =
  "จึงได้ทำบันทึกข้อตกลงฉบับนี้ขึ้นสองฉบับ และมีความถูกต้องตรงกัน โดยทั้งสองฝ่ายได้อ่านและเข้าใจโดยตลอด จึงได้ลงลายมือชื่อไว้เป็นหลักฐานต่อหน้าพยาน";

/** The date line; a date not yet known leaves its three slots. */
export function dateLine({ signingDate }: Pick<MouContent, "signingDate">): string {
  const date = signingDate === null ? undefined : parseIsoDate(signingDate);
  const [day, month, yearBe] = date
    ? [thaiDigits(date.day), monthName(date.month), thaiDigits(date.year + 543)]
    : [EMPTY_SLOT, EMPTY_SLOT, EMPTY_SLOT];
  return `ณ วันที่ ${day} เดือน ${month} พ.ศ. ${yearBe}`;
}

/** The note under the signatures of the memorandum; the annex does not repeat it. */
export const NOTE = {
  head: "หมายเหตุ",
  text: "หัวหน้าหน่วยงานผู้มีอำนาจรับโอนสินทรัพย์ กรณีส่วนราชการในพื้นที่ ต้องเป็นผู้ที่ได้รับมอบอำนาจให้ลงนามในบันทึกความร่วมมือ โดยให้แนบเอกสารการได้รับมอบอำนาจมาด้วย ส่วนกรณีองค์กรปกครองส่วนท้องถิ่น ต้องเป็นนายก อบจ./นายกเทศมนตรี/นายก อบต. เป็นผู้ลงนาม โดยได้รับความเห็นชอบจากสภาท้องถิ่นเรียบร้อยแล้ว",
} as const;
