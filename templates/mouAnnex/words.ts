import type { MouContent } from "../mou/view";
import { mouText } from "../mou/words";

/** Printed words of เอกสารแนบท้ายบันทึกความตกลง (source 004 lines 632–656), character for character. */

/** Heads of the five columns. */
export const HEADS = ["ลำดับที่", "รายการ", "จำนวน (หน่วยนับ)", "ราคาต่อหน่วย (บาท)", "ราคารวม (บาท)"] as const;

/** First column of the last row. */
export const TOTAL = "งบประมาณรวม";

/** The two titles and the line of the plan. */
export function annexHeading(mou: MouContent): readonly [string, string, string] {
  return [mouText(mou, "annexTitle"), mouText(mou, "annexList"), mouText(mou, "annexPlan")];
}
