import type { BriefItemKey } from "./briefItems";

/** A printed line of a form: its number on that form (null = header line), label, and what of the brief it shows. */
export type FormLine = {
  number: number | null;
  labelTh: string;
  shows: BriefItemKey | "issue" | "issueIndicators" | "mainProgramme";
};

/** A set of forms of one cycle: which items a brief prints, in which order. */
export type BriefFormSet = { id: string; code: string; official: boolean; lines: readonly FormLine[] };

const item = (number: number, labelTh: string, shows: FormLine["shows"]): FormLine => ({ number, labelTh, shows });
const header = (labelTh: string, shows: FormLine["shows"]): FormLine => ({ number: null, labelTh, shows });

/**
 * แบบ จ.1-1 as seen in the cycle 2571–2575: five header lines and eleven items. Items ๒ and ๓ of แบบ กจ.๑-๑ are header
 * lines here. Not confirmed by an official document: `official` is false and the print says so.
 */
export const FORM_SET_2571: BriefFormSet = {
  id: "2571",
  code: "แบบ จ.1-1",
  official: false,
  lines: [
    header("ประเด็นการพัฒนาจังหวัด", "issue"),
    header("แนวทางการพัฒนา", "guideline"),
    header("ตัวชี้วัดและค่าเป้าหมายของประเด็นการพัฒนา", "issueIndicators"),
    header("แผนงานหลัก (ตามเป้าหมาย 20 ปี)", "mainProgramme"),
    header("แผนงาน (แผนงานย่อย)", "programme"),
    item(1, "ชื่อโครงการสำคัญ", "title"),
    item(2, "หลักการและเหตุผล", "rationale"),
    item(3, "วัตถุประสงค์", "objectives"),
    item(4, "ตัวชี้วัดและค่าเป้าหมาย", "indicators"),
    item(5, "พื้นที่เป้าหมาย", "areas"),
    item(6, "ขอบเขตของกิจกรรมหลักโดยสังเขป", "activities"),
    item(7, "หน่วยงานดำเนินการ", "organizations"),
    item(8, "ระยะเวลา", "period"),
    item(9, "งบประมาณ", "budget"),
    item(10, "ผลผลิต", "outputs"),
    item(11, "ผลลัพธ์", "outcomes"),
  ],
};

/** Form sets that a policy cycle can name: แบบ กจ.๑-๑ of 2568–2570, and the unofficial แบบ จ.1-1 of 2571–2575. */
export const FORM_SET_IDS = ["2568", FORM_SET_2571.id] as const;
