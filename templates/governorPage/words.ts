import { footerTexts } from "../kit/form/footer";
import type { FormParts } from "../kit/form/parts";
import { ownFormCode } from "../ownForm";

/** Words of the governor's one page: ours, there is no official form. */

/** Title. */
export const TITLE = "สรุปหนึ่งหน้าสำหรับผู้ว่าราชการจังหวัด";

/** What an office may word otherwise. */
export const PARTS = { texts: footerTexts(ownFormCode(TITLE)), lists: {} } satisfies FormParts;

/** Heads of its parts. */
export const HEADS = {
  top: "โครงการลำดับต้น",
  red: "เรื่องที่ต้องเร่งดำเนินการ",
  decision: "เรื่องที่ขอให้พิจารณา",
} as const;

/** The three figures. */
export const FIGURES = { proposed: "วงเงินที่เสนอ", frame: "กรอบวงเงิน", times: "เท่าของกรอบ" } as const;

/** The two answers, ticked by hand. */
export const ANSWERS = "(      ) เห็นชอบ          (      ) ขอข้อมูลเพิ่ม";
