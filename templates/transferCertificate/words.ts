import { footerTexts } from "../kit/form/footer";
import type { FormParts } from "../kit/form/parts";
import { ownFormCode } from "../ownForm";

/**
 * Words of หนังสือส่งมอบและรับโอนทรัพย์สิน. The sources have the memorandum and its annex, but no certificate: all words are
 * ours, but for ผู้โอนสินทรัพย์ and หัวหน้าหน่วยงานผู้มีอำนาจรับโอนสินทรัพย์ (source 004 lines 618–628).
 */
export const WORDS = {
  title: "หนังสือส่งมอบและรับโอนทรัพย์สิน",
  given: "ฝ่ายผู้โอนได้ส่งมอบ และฝ่ายผู้รับโอนได้ตรวจรับทรัพย์สินตามรายการข้างต้นไว้ครบถ้วนถูกต้องแล้ว",
  kept: "ฝ่ายผู้รับโอนจะนำทรัพย์สินขึ้นทะเบียน เป็นผู้ปกครอง ดูแล บำรุงรักษา หรือใช้ประโยชน์ต่อไป",
  total: "รวม",
} as const;

/** Heads of the list. */
export const HEADS = [
  "ลำดับที่",
  "รายการ",
  "จำนวน (หน่วยนับ)",
  "ราคาต่อหน่วย (บาท)",
  "ราคารวม (บาท)",
  "เลขทะเบียนทรัพย์สิน",
  "ผู้ดูแล",
] as const;

/** What an office may word otherwise. */
export const PARTS = {
  texts: {
    title: { text: WORDS.title, origin: "OURS" },
    ...footerTexts(ownFormCode(WORDS.title)),
    given: { text: WORDS.given, origin: "OURS" },
    kept: { text: WORDS.kept, origin: "OURS" },
  },
  lists: {},
} satisfies FormParts;
