import type { Commitment } from "~/domain/brief/briefContent";
import type { Lack } from "~/domain/commitment/standing";
import { LAW_TEXTS } from "~/domain/rules/lawTexts";
import { footerTexts } from "../kit/form/footer";
import type { FormParts } from "../kit/form/parts";
import { ownFormCode } from "../ownForm";

/** Words of the hand-over packs: all ours, but for the quoted sentences of the guideline (source 004 lines 206–207). */
export const TITLE = "ชุดข้อมูลส่งต่อคำของบประมาณ";

/** What each pack is for, by kind, with the sentence that it rests on. */
export const PATH_WORDS = {
  "handover-province": { name: "กรณีจังหวัด", law: LAW_TEXTS.handoverProvince },
  "handover-function": { name: "กรณีหน่วยงานตามภารกิจ (Function) และ อปท.", law: LAW_TEXTS.handoverFunction },
} as const;

/** Heads of the list; the codes of other systems follow, those of the project and those of the line. */
export const HEADS = [
  "รหัสโครงการ",
  "โครงการ",
  "กิจกรรมหลัก",
  "แหล่งงบ",
  "หน่วยงานเจ้าของเงิน",
  "งบประมาณ (บาท)",
  "ขั้นความผูกพัน",
  "เลขที่หนังสือ",
  "ลงวันที่",
  "สิ่งที่ขาด",
] as const;

/** Names of the rungs. */
export const STEPS: Readonly<Record<Commitment, string>> = {
  PLEDGED: "แสดงเจตนา",
  CONFIRMED: "ยืนยันแล้ว",
  IN_BILL: "อยู่ในร่าง พ.ร.บ. งบประมาณ",
  IN_ORDINANCE: "อยู่ในข้อบัญญัติงบประมาณ",
};

/** What a line lacks; a rung still to climb says itself. */
export const LACK_WORDS: Readonly<Record<Lack, string>> = {
  NO_ORG: "ยังไม่ระบุหน่วยงาน",
  NO_AMOUNT: "ยังไม่ระบุจำนวนเงิน",
  NO_PROOF: "ไม่มีเลขที่หนังสือยืนยัน",
  AMOUNT_CHANGED: "จำนวนเงินเปลี่ยนหลังยืนยัน",
  NOT_ON_LADDER: "ขั้นนี้ไม่ใช่ของแหล่งงบนี้",
  NOT_AT_TOP: "",
};

/** What an office may word otherwise. */
export const PARTS = { texts: footerTexts(ownFormCode(TITLE)), lists: {} } satisfies FormParts;
