import { FORM_SET_2571, type FormLine } from "~/domain/brief/formSets";
import { thaiDigits } from "~/format/digits";
import { footerTexts } from "../kit/form/footer";
import type { FormParts } from "../kit/form/parts";

/**
 * Words of แบบ จ.1-1 as seen in the planning system of one province for the cycle 2571–2575; no official document of
 * it is known, which every page says. Labels: FORM_SET_2571.
 */

/** Form code, top right, two lines. */
export const FORM_CODE = ["แบบ จ.๑-๑", "(Project Brief รายโครงการ)"] as const;

/** What an office may word otherwise: the footer; the words of the form itself are not confirmed yet. */
export const PARTS = {
  texts: footerTexts(`${FORM_CODE[0]} (ยังไม่ยืนยัน)`, "บันทึกครั้งที่"),
  lists: {},
} satisfies FormParts;

/** Title; follows แบบ กจ.๑-๑ with จังหวัด for กลุ่มจังหวัด. */
export const FORM_TITLE = "แบบฟอร์มโครงการแบบย่อ (Project Brief) ของโครงการสำคัญภายใต้งบประมาณของจังหวัด";

/** Said under the title until the form is confirmed. */
export const UNCONFIRMED = "แบบฟอร์มรอบปี ๒๕๗๑ ยังไม่ได้รับการยืนยันจากเอกสารทางการ";

/** The five header lines. */
export const HEADER_LINES: readonly FormLine[] = FORM_SET_2571.lines.filter(({ number }) => number === null);

/** The eleven items. */
export const ITEM_LINES: readonly FormLine[] = FORM_SET_2571.lines.filter(({ number }) => number !== null);

/** Printed label of an item, e.g. "๖. ขอบเขตของกิจกรรมหลักโดยสังเขป". */
export function lineLabel({ number, labelTh }: FormLine): string {
  return number === null ? labelTh : `${thaiDigits(number)}. ${labelTh}`;
}

/** Label of main activity `number`, counted from 1. */
export function activityLabel(number: number): string {
  return `๖.${thaiDigits(number)} กิจกรรมหลักที่ ${thaiDigits(number)}`;
}
