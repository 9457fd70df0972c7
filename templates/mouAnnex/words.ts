import { thaiDigits } from "~/format/digits";
import { slot } from "../kit/paragraphs";
import type { MouContent } from "../mou/view";
import { areaWord } from "../mou/words";

/** Printed words of เอกสารแนบท้ายบันทึกความตกลง (source 004 lines 632–656), character for character. */

/** Heads of the five columns. */
export const HEADS = ["ลำดับที่", "รายการ", "จำนวน (หน่วยนับ)", "ราคาต่อหน่วย (บาท)", "ราคารวม (บาท)"] as const;

/** First column of the last row. */
export const TOTAL = "งบประมาณรวม";

/** The two titles and the line of the plan. */
export function annexHeading(mou: MouContent): readonly [string, string, string] {
  return [
    "เอกสารแนบท้ายบันทึกความตกลง",
    `บัญชีรายการสิ่งปลูกสร้าง ครุภัณฑ์ ระบบเทคโนโลยีสารสนเทศ ระบบป้องกันภัย ${slot(mou.soundClause)} หรือระบบอื่นในทำนองเดียวกัน ที่เกิดขึ้นจากการดำเนินโครงการ${slot(mou.projectTitle)}`,
    `ตามแผนปฏิบัติการประจำปีของ${areaWord(mou)}${slot(mou.areaNameTh)} ประจำปีงบประมาณ พ.ศ. ${thaiDigits(mou.fy)}`,
  ];
}
