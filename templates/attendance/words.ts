import { footerTexts } from "../kit/form/footer";
import type { FormParts } from "../kit/form/parts";
import { ownFormCode } from "../ownForm";

/** Words of the attendance sheet. The sources show none: all of it is ours. */

/** Title. */
export const TITLE = "ใบลงชื่อผู้เข้าร่วมเวทีสนทนา (Dialogue)";

/** What an office may word otherwise. */
export const PARTS = { texts: footerTexts(ownFormCode(TITLE)), lists: {} } satisfies FormParts;

/** Lines above the table. */
export const LABELS = { title: "เรื่อง", date: "วันที่", time: "เวลา", place: "สถานที่" } as const;

/** Heads of the table. */
export const HEADS = ["ลำดับ", "ชื่อ – สกุล", "ตำแหน่ง", "หน่วยงาน", "ลายมือชื่อ"] as const;

/** Lines left open at the end for people who were not expected. */
export const OPEN_LINES = 8;
