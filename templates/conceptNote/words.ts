import { footerTexts } from "../kit/form/footer";
import type { FormParts } from "../kit/form/parts";

/** Printed words of the five points (source 004 lines 183–189), character for character; sub-heads are ours. */

/** Heading of the list in the source. */
export const HEADING = "โครงการแบบย่อ";

/** What an office may word otherwise. */
export const PARTS = { texts: footerTexts(HEADING, "บันทึกครั้งที่"), lists: {} } satisfies FormParts;

/** The five points. */
export const POINTS = {
  agenda: "1) ประเด็นนโยบาย (Agenda)",
  problem: "2) ปัญหา/ศักยภาพ (pain point/potential)",
  actor: "3) หน่วยดำเนินโครงการในแหล่งงบประมาณต่าง ๆ (actor)",
  need: "4) ความต้องการของประชาชน/ข้อมูลสนับสนุน",
  measure: "5) การวัดผลสำเร็จ (ตัวชี้วัด)",
} as const;

/** Ours: words before the parts of a point, and heads of the table of actors. */
export const OURS = {
  problem: "ปัญหา ",
  potential: "ศักยภาพ ",
  places: "พื้นที่ ",
  need: "ความจำเป็น ",
  evidence: "ข้อมูลสนับสนุน ",
  actorHeads: ["แหล่งงบประมาณ", "หน่วยดำเนินโครงการ", "งบประมาณ (บาท)"],
} as const;
