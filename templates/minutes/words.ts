import { footerTexts } from "../kit/form/footer";
import type { FormParts } from "../kit/form/parts";
import { ownFormCode } from "../ownForm";
import type { PhaseKind } from "~/domain/dialogue/phases/phaseKind";
import type { Sector } from "~/domain/dialogue/seats/sector";
import type { ConsentChoice } from "~/domain/dialogue/voting/consent";

/** Words of the minutes. The sources show none: all of it is ours, in the order of a report of a meeting (รายงานการประชุม). */
export const TITLE = "รายงานการประชุมเวทีสนทนา (Dialogue)";

/** What an office may word otherwise. */
export const FORM_PARTS = { texts: footerTexts(ownFormCode(TITLE)), lists: {} } satisfies FormParts;

/** Headings of the parts. */
export const PARTS = {
  agenda: "ระเบียบวาระที่ดำเนินการ",
  attendance: "ผู้เข้าร่วมประชุม",
  decisions: "มติและความเห็นของหน่วยงาน",
  votes: "ผลการลงคะแนน",
  pledges: "คำมั่นร่วมงบประมาณ",
  money: "วงเงินของข้อเสนอก่อนและหลังเวที",
  duties: "งานที่มอบหมายและติดตาม",
} as const;

/** Heads of the tables. */
export const HEADS = {
  attendance: ["ที่", "ชื่อ – สกุล", "ตำแหน่ง", "หน่วยงาน"],
  dots: ["วาระ", "แต้มรายคน", "แต้มรายหน่วยงาน"],
  ranking: ["ที่", "เรื่อง", "คะแนนรายคน", "คะแนนรายหน่วยงาน", "การกระจาย"],
  pledges: ["เรื่อง", "หน่วยงาน", "แหล่งงบประมาณ", "วงเงิน (บาท)"],
  money: ["รหัส", "ข้อเสนอโครงการ", "ก่อนเวที (บาท)", "หลังเวที (บาท)"],
  duties: ["งาน", "หน่วยงาน", "ภายในวันที่", "รับงาน"],
} as const;

/** What organisations say of a matter. */
export const CONSENT_WORDS: Readonly<Record<ConsentChoice, string>> = {
  AGREE: "เห็นด้วย",
  CONCERN: "เห็นด้วยโดยมีข้อกังวล",
  OBJECT: "ค้าน",
};

/** Sides of the table. */
export const SECTOR_WORDS: Readonly<Record<Sector, string>> = {
  PROVINCE: "จังหวัด",
  FUNCTION: "ส่วนราชการ",
  LOCAL: "องค์กรปกครองส่วนท้องถิ่น",
  PRIVATE: "ภาคเอกชน",
  ACADEMIC: "สถาบันการศึกษา",
  CIVIL: "ภาคประชาสังคม",
  ADVISER: "หน่วยให้คำปรึกษา",
};

/** Phases as items of the agenda. */
export const PHASE_WORDS: Readonly<Record<PhaseKind, string>> = {
  LOBBY: "ลงทะเบียนและตรวจสอบองค์ประชุม",
  OPENING: "เปิดเวทีและชี้แจงกติกา",
  EVIDENCE: "นำเสนอข้อมูลของพื้นที่",
  CARDS: "เขียนบัตรปัญหา ศักยภาพ และความต้องการ",
  CLUSTER: "เปิดบัตรและจัดกลุ่ม",
  DOT_VOTE: "ลงแต้มเลือกวาระ",
  ROOMS: "เขียนข้อเสนอโครงการเป็นรายโต๊ะ",
  PLEDGES: "นำเสนอข้อเสนอและร่วมงบประมาณ",
  CHECK: "ตรวจสอบกรอบวงเงินและความสอดคล้อง",
  RANKING: "จัดลำดับความสำคัญ",
  CONSENT: "รอบความเห็นชอบของหน่วยงาน",
  DUTIES: "มอบหมายงาน",
  CLOSE: "สรุปผลและปิดเวที",
};

/** Sentences. */
export const SAID = {
  met: "ครบองค์ประชุม",
  notMet: "ไม่ครบองค์ประชุม บันทึกไว้เป็นข้อสังเกต",
  carried: "ไม่มีหน่วยงานค้าน",
  notCarried: "มีหน่วยงานค้าน",
  nobody: "ไม่มีหน่วยงานให้ความเห็น",
  none: "ไม่มี",
  unverified: "ยังไม่ยืนยันตัวตน",
  tied: "คะแนนเท่ากัน",
  advice: "ผลการลงคะแนนเป็นข้อเสนอแนะ การจัดลำดับเป็นอำนาจของ ก.บ.จ. / ก.บ.ก.",
  fresh: "เขียนในเวทีนี้",
} as const;
