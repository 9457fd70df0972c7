import type { Band } from "~/domain/budget/windowResult";
import type { ProjectKind } from "~/domain/brief/project";
import { footerTexts } from "../kit/form/footer";
import type { FormParts } from "../kit/form/parts";
import { ownFormCode } from "../ownForm";

/**
 * Words of ใบสรุปช่วงคำขอ. The sources have no such form: all of them are ours, except the quoted sentences of the
 * guideline (source 004 lines 134–140), which come from the law texts.
 */
export const WORDS = {
  title: "ใบสรุปช่วงคำขอและลำดับความสำคัญ",
  law: "หลักเกณฑ์",
  cycle: "รอบนโยบาย",
  figures: "ตัวเลข",
  ranking: "โครงการตามลำดับความสำคัญ",
  counts: "นับเฉพาะงบของพื้นที่เองของปีงบประมาณนี้ (งบจังหวัด หรืองบกลุ่มจังหวัด) ไม่นับงบ function งบท้องถิ่น และงบเอกชน",
  adminCounted: "นับค่าใช้จ่ายในการบริหารงานจังหวัดแบบบูรณาการรวมอยู่ด้วย",
  adminApart: "ไม่นับค่าใช้จ่ายในการบริหารงานจังหวัดแบบบูรณาการ",
  strict: "โครงการแรกที่เกินเส้นตัดและทุกลำดับถัดไปไม่อยู่ในกรอบพิจารณา แม้จะพอดีกับที่เหลือ",
  skip: "ข้ามโครงการที่เกินเส้นตัด แล้วเติมด้วยลำดับถัดไปที่พอดี",
  noFrame: "ยังไม่มีกรอบวงเงินของปีนี้ จึงยังไม่มีเส้นตัด",
  invalid: "ลำดับยังไม่ถูกต้อง จึงยังไม่มีเส้นตัด",
  empty: "ยังไม่มีโครงการที่ใช้งบของพื้นที่",
  shrink: "ต้องลดอย่างน้อย",
  straddler: "โครงการที่คร่อมเส้นตัด ลำดับ",
  signMaker: "ผู้จัดทำ",
  signHead: "ผู้ตรวจ",
} as const;

/** What an office may word otherwise. */
export const PARTS = { texts: footerTexts(ownFormCode(WORDS.title)), lists: {} } satisfies FormParts;

/** Heads of the list. */
export const HEADS = ["ลำดับ", "โครงการ", "ประเภท", "วงเงิน (บาท)", "สะสม (บาท)", "เท่า", "ผล"] as const;

/** Heads of the figures. */
export const FIGURES = {
  frame: "กรอบวงเงินที่แจ้ง",
  min: "ขั้นต่ำของช่วงคำขอ",
  max: "เพดานของช่วงคำขอ (เส้นตัด)",
  proposed: "รวมที่เสนอ",
  shortfall: "ขาดอีกถึงขั้นต่ำ",
  left: "เหลือก่อนถึงเพดาน",
  over: "เกินเพดาน",
  considered: "รวมที่อยู่ในกรอบพิจารณา",
  key: "โครงการสำคัญรวม",
  keyMin: "ขั้นต่ำของโครงการสำคัญ",
  keyInFrame: "โครงการสำคัญที่อยู่ในกรอบ ๑ เท่าทั้งโครงการ",
  admin: "ค่าใช้จ่ายในการบริหารงานจังหวัดแบบบูรณาการที่นับ",
} as const;

/** What the figures say. */
export const VERDICTS = {
  FRAME_UNKNOWN: "ยังไม่มีกรอบวงเงิน",
  BELOW_MIN: "ต่ำกว่าช่วงคำขอ",
  WITHIN: "อยู่ในช่วงคำขอ",
  ABOVE_MAX: "เกินช่วงคำขอ",
} as const;

/** Where a project lies. */
export const BANDS: Record<Band, string> = {
  IN_FRAME: "ในกรอบ",
  IN_WINDOW: "ในช่วง",
  STRADDLES: "คร่อมเส้นตัด",
  OUT_OF_WINDOW: "ใต้เส้นตัด",
};

/** Kind of a project. */
export const KINDS: Record<ProjectKind, string> = { KEY: "สำคัญ", OTHER: "อื่น", UNDECIDED: "ยังไม่ระบุ" };
