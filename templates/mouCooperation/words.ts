import { footerTexts } from "../kit/form/footer";
import type { FormParts } from "../kit/form/parts";

/**
 * Words of the memorandum of co-operation (ม.56). The source names its five topics (004 lines 199–204, 592–596) and shows
 * no text: the heads of the topics follow the source, every sentence is ours and may be worded otherwise by the office.
 */

/** Said under the title. */
export const OWN_DRAFT = "ร่างโดยระบบ – ไม่มีแบบทางการในเอกสารต้นทาง";

/** Title; the law's own word is บันทึกความร่วมมือ. */
export const TITLE = "บันทึกความร่วมมือ";

/** Heads of the five topics (R10), numbered ๑ to ๕. */
export const TOPICS = {
  duties: "๑. หน้าที่ ความรับผิดชอบของหน่วยงาน",
  budget: "๒. งบประมาณที่ใช้",
  division: "๓. การแบ่งงาน",
  coordination: "๔. การเชื่อมประสานงาน",
  maintenance: "๕. การดูแลบำรุงรักษา สิทธิทรัพย์สิน",
} as const;

const ours = (text: string) => ({ text, origin: "OURS" as const });

/** Sentences that the office may word otherwise. */
export const PARTS = {
  texts: {
    ...footerTexts(`${TITLE} (${OWN_DRAFT})`, "บันทึกครั้งที่"),
    opening: ours(
      "บันทึกความร่วมมือฉบับนี้จัดทำขึ้นระหว่าง{{area}}กับหน่วยงานที่ลงนามท้ายบันทึกนี้ เพื่อร่วมกันดำเนิน{{project}} ตามแผนปฏิบัติราชการประจำปีของ{{area}} ประจำปีงบประมาณ พ.ศ. {{year}} ตามมาตรา ๕๖ แห่งพระราชกฤษฎีกาว่าด้วยการบริหารงานเชิงพื้นที่แบบบูรณาการ พ.ศ. ๒๕๖๕ โดยตกลงกันดังต่อไปนี้",
    ),
    leadDuty: ours("เป็นหน่วยงานรับผิดชอบหลัก บูรณาการการดำเนินงานและรายงานผลในภาพรวม"),
    partnerDuty: ours("ร่วมดำเนินงานตามกิจกรรมและงบประมาณของหน่วยงานในบันทึกนี้"),
    undertaking: ours(
      "แต่ละฝ่ายจะนำงบประมาณส่วนของตนไปบรรจุในคำของบประมาณหรือข้อบัญญัติงบประมาณของหน่วยงาน และแจ้งฝ่ายอื่นเมื่อจำนวนเงินเปลี่ยนแปลง",
    ),
    coordination: ours(
      "ให้{{lead}}เป็นหน่วยประสานงานกลาง ทุกฝ่ายมอบหมายผู้ประสานงานหนึ่งคน ประชุมติดตามร่วมกันอย่างน้อยไตรมาสละหนึ่งครั้ง และเสนอเรื่องที่ตกลงกันไม่ได้ต่อผู้ว่าราชการจังหวัด",
    ),
    maintenance: ours(
      "ทรัพย์สินที่เกิดจากโครงการตามบัญชีต่อไปนี้ ให้หน่วยงานผู้รับเป็นผู้ปกครอง ดูแล บำรุงรักษา และตั้งงบประมาณบำรุงรักษาประจำปี",
    ),
    noAssets: ours("โครงการนี้ไม่มีทรัพย์สินที่ต้องส่งมอบ แต่ละฝ่ายดูแลทรัพย์สินของตน"),
    ending: ours(
      "บันทึกนี้มีผลตั้งแต่วันลงนามจนสิ้นสุดโครงการ การแก้ไขหรือเลิกบันทึกต้องทำเป็นหนังสือโดยความเห็นชอบของทุกฝ่าย บันทึกจัดทำขึ้น {{copies}} ฉบับ มีข้อความตรงกัน ทุกฝ่ายได้อ่านและเข้าใจแล้วจึงลงนามไว้เป็นหลักฐาน",
    ),
  },
  lists: {},
} satisfies FormParts;
