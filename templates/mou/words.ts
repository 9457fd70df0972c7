import { parseIsoDate } from "~/domain/calendar/isoDate";
import { thaiDigits } from "~/format/digits";
import { monthName } from "~/format/thaiDate";
import { EMPTY_SLOT, slot } from "../kit/paragraphs";
import { footerTexts } from "../kit/form/footer";
import { wordingOf, type FormParts } from "../kit/form/parts";
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

/** What an office may word otherwise. OFFICIAL = source 004 lines 598–656. */
export const MOU_PARTS = {
  texts: {
    title: { text: "บันทึกความตกลง", origin: "OFFICIAL" },
    ...footerTexts("บันทึกความตกลง"),
    subject: { text: "การขอตั้งงบประมาณและการรับโอนสินทรัพย์", origin: "OFFICIAL" },
    origin: { text: "ที่เกิดขึ้นจากการดำเนินโครงการตามแผนปฏิบัติการประจำปีของ{{area}}", origin: "OFFICIAL" },
    year: { text: "ประจำปีงบประมาณ พ.ศ. {{year}}", origin: "OFFICIAL" },
    between: { text: "ระหว่าง", origin: "OFFICIAL" },
    sides: { text: "{{area}} กับ {{transferee}}", origin: "OFFICIAL" },
    first: {
      text: "บันทึกความตกลงฉบับนี้ จัดทำขึ้นระหว่าง {{area}} ซึ่งมีความประสงค์ที่จะดำเนินโครงการ{{project}} เพื่อขอรับการสนับสนุนงบประมาณภายใต้แผนปฏิบัติการประจำปีของ{{area}} ประจำปีงบประมาณ พ.ศ. {{year}} โดยมี{{agency}} เป็นหน่วยงานรับผิดชอบดำเนินโครงการ มีวัตถุประสงค์ในการ{{purpose}} ซึ่งโครงการดังกล่าวมีความพร้อมสามารถดำเนินการได้ที่{{place}}",
      origin: "OFFICIAL",
    },
    second: {
      text: "ทั้งนี้ เมื่อดำเนินโครงการแล้วเสร็จ {{transferee}} มีความพร้อมและมีความประสงค์ที่จะรับโอนสิ่งปลูกสร้าง ครุภัณฑ์ ระบบเทคโนโลยีสารสนเทศ ระบบป้องกันภัย {{sound}} หรือระบบอื่นในทำนองเดียวกันที่เกิดขึ้นจากการดำเนินโครงการดังกล่าวทั้งหมด (รายละเอียดตามเอกสารแนบท้าย) เพื่อเป็นผู้ปกครอง ดูแล บำรุงรักษา หรือใช้ประโยชน์ต่อไป",
      origin: "OFFICIAL",
    },
    third: {
      text: "จึงได้ทำบันทึกข้อตกลงฉบับนี้ขึ้นสองฉบับ และมีความถูกต้องตรงกัน โดยทั้งสองฝ่ายได้อ่านและเข้าใจโดยตลอด จึงได้ลงลายมือชื่อไว้เป็นหลักฐานต่อหน้าพยาน",
      origin: "OFFICIAL",
    },
    date: { text: "ณ วันที่ {{day}} เดือน {{month}} พ.ศ. {{year}}", origin: "OFFICIAL" },
    noteHead: { text: "หมายเหตุ", origin: "OFFICIAL" },
    note: {
      text: "หัวหน้าหน่วยงานผู้มีอำนาจรับโอนสินทรัพย์ กรณีส่วนราชการในพื้นที่ ต้องเป็นผู้ที่ได้รับมอบอำนาจให้ลงนามในบันทึกความร่วมมือ โดยให้แนบเอกสารการได้รับมอบอำนาจมาด้วย ส่วนกรณีองค์กรปกครองส่วนท้องถิ่น ต้องเป็นนายก อบจ./นายกเทศมนตรี/นายก อบต. เป็นผู้ลงนาม โดยได้รับความเห็นชอบจากสภาท้องถิ่นเรียบร้อยแล้ว",
      origin: "OFFICIAL",
    },
    annexTitle: { text: "เอกสารแนบท้ายบันทึกความตกลง", origin: "OFFICIAL" },
    annexList: {
      text: "บัญชีรายการสิ่งปลูกสร้าง ครุภัณฑ์ ระบบเทคโนโลยีสารสนเทศ ระบบป้องกันภัย {{sound}} หรือระบบอื่นในทำนองเดียวกัน ที่เกิดขึ้นจากการดำเนินโครงการ{{project}}",
      origin: "OFFICIAL",
    },
    annexPlan: { text: "ตามแผนปฏิบัติการประจำปีของ{{area}} ประจำปีงบประมาณ พ.ศ. {{year}}", origin: "OFFICIAL" },
  },
  lists: {},
} satisfies FormParts;

/** The words of a memorandum under the wording of its office, slots filled. */
export function mouText(mou: MouContent, key: keyof typeof MOU_PARTS.texts, more: Record<string, string> = {}): string {
  return wordingOf(MOU_PARTS, mou.set).text(key, {
    area: area(mou),
    year: year(mou),
    transferee: slot(mou.transferee),
    project: slot(mou.projectTitle),
    agency: slot(mou.operatingAgency),
    purpose: slot(mou.purposeShort),
    place: slot(mou.readyPlace),
    sound: slot(mou.soundClause),
    ...more,
  });
}

/** The six lines of the heading. */
export function heading(mou: MouContent): readonly string[] {
  return (["title", "subject", "origin", "year", "between", "sides"] as const).map((key) => mouText(mou, key));
}

/** The date line; a date not yet known leaves its three slots. */
export function dateLine(mou: MouContent): string {
  const date = mou.signingDate === null ? undefined : parseIsoDate(mou.signingDate);
  const [day, month, yearBe] = date
    ? [thaiDigits(date.day), monthName(date.month), thaiDigits(date.year + 543)]
    : [EMPTY_SLOT, EMPTY_SLOT, EMPTY_SLOT];
  return mouText(mou, "date", { day, month, year: yearBe });
}
