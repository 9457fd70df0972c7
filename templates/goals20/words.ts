import { footerTexts } from "../kit/form/footer";
import type { FormParts } from "../kit/form/parts";
import { chapterTexts, type Chapter } from "../planBook/chapters";

/** Printed words of the 20-year goals (source 004 lines 435–450), character for character. */

/** Title. */
export const TITLE = "เป้าหมายการพัฒนาจังหวัด 20 ปี";

/** Help text of part 3 in the source. */
export const ENVIRONMENT_HELP = "(ให้วิเคราะห์สภาพแวดล้อม ทั้งภายในและภายนอก เพื่อแสดงให้เห็นถึงศักยภาพและโอกาสของพื้นที่)";

type Key = "intro" | "factors" | "environment" | "goals" | "targets" | "roadmap" | "appendix";

/** The seven parts. */
export const CHAPTERS: readonly Chapter<Key>[] = [
  { key: "intro", level: 1, heading: "1. บทนำ : สถานการณ์การพัฒนาของจังหวัด", words: true },
  {
    key: "factors",
    level: 1,
    heading: "2. ปัจจัยและแนวโน้มการเปลี่ยนแปลงที่คาดว่าจะส่งผลกระทบต่อการพัฒนา",
    words: true,
  },
  { key: "environment", level: 1, heading: "3. การวิเคราะห์สภาพแวดล้อม", words: true },
  { key: "goals", level: 1, heading: "4. เป้าหมายการพัฒนาจังหวัดระยะ 20 ปี (พ.ศ. 2566 – 2585)" },
  {
    key: "targets",
    level: 1,
    heading: "5. ตัวชี้วัดและค่าเป้าหมายการพัฒนาจังหวัดระยะ 20 ปี และถ่ายทอดในแต่ละช่วงระยะเวลา 5 ปี",
  },
  { key: "roadmap", level: 1, heading: "6. แผนการดำเนินงานที่สำคัญ/แผนที่นำทาง (Roadmap)", words: true },
  { key: "appendix", level: 1, heading: "7. ภาคผนวก (ข้อมูลประกอบการวิเคราะห์)", words: true },
];

/** Texts that the office writes, and the footer. */
export const PARTS: FormParts & { texts: ReturnType<typeof footerTexts> } = {
  texts: { ...chapterTexts(CHAPTERS), ...footerTexts(TITLE) },
  lists: {},
};
