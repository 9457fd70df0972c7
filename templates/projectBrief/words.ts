import { BRIEF_ITEM_KEYS, briefItem, printedLabel, type BriefItemKey } from "~/domain/brief/briefItems";
import { thaiDigits } from "~/format/digits";
import { footerTexts } from "../kit/form/footer";
import { wordingOf, type FormParts, type PartText } from "../kit/form/parts";
import type { ProjectBriefView } from "./view";

/** Printed words of แบบ กจ.๑-๑ (source 004 lines 523–547), character for character. */

/** Form code, top right, two lines. */
export const FORM_CODE = ["แบบ กจ.๑-๑", "(Project Brief รายโครงการ)"] as const;

/** Heads of the two columns. */
export const HEADS = ["หัวข้อ", "รายละเอียด"] as const;

/** Printed label of item `key`, e.g. "๖. ตัวชี้วัดและค่าเป้าหมาย". */
export function itemLabel(key: BriefItemKey): string {
  return printedLabel(briefItem(BRIEF_ITEM_KEYS.indexOf(key) + 1));
}

/** Labels of a main activity under its number. */
export const ACTIVITY_LABELS = {
  budget: "งบประมาณ",
  responsible: "ผู้รับผิดชอบ",
  related: "หน่วยงานที่เกี่ยวข้อง",
} as const;

/** Source line of the form set for the budget years 2568–2570. */
export const SOURCE_NOTE_2568 =
  "ที่มา : นโยบาย หลักเกณฑ์ และวิธีจัดทำแผนของจังหวัดและกลุ่มจังหวัด ประจำปีงบประมาณ พ.ศ. 2568 - 2570 (หนังสือ สศช. ด่วนที่สุดที่ นร (ก.น.บ.) 1125/ว 2434 ลว. 7 เม.ย. 2566)";

/** Footer; its form code is the one in the top right corner. */
export const BRIEF_FOOTER = { texts: footerTexts(FORM_CODE[0], "บันทึกครั้งที่") };

const official = (text: string): PartText => ({ text, origin: "OFFICIAL" });

/** What an office may word otherwise; `{{area}}` is กลุ่มจังหวัด, or จังหวัด where the office asks for it. The order of items is the form's. */
export const BRIEF_PARTS = {
  texts: {
    code: official(FORM_CODE[0]),
    codeLine: official(FORM_CODE[1]),
    title: official("แบบฟอร์มโครงการแบบย่อ (Project Brief) ของโครงการสำคัญภายใต้งบประมาณของ{{area}}"),
    issue: official("ประเด็นการพัฒนาของ{{area}}"),
    source: official(SOURCE_NOTE_2568),
    revision: BRIEF_FOOTER.texts.revision,
  },
  lists: {
    items: {
      label: { th: "หัวข้อ", en: "Items" },
      entries: Object.fromEntries(BRIEF_ITEM_KEYS.map((key) => [key, official(itemLabel(key))])),
      fixed: BRIEF_ITEM_KEYS,
      movable: false,
    },
  },
} satisfies FormParts;

/** Words of a brief's form under the wording of its office. */
export function briefText(
  { areaWord, set }: Pick<ProjectBriefView, "areaWord" | "set">,
  key: keyof typeof BRIEF_PARTS.texts,
): string {
  return wordingOf(BRIEF_PARTS, set).text(key, { area: areaWord });
}

/** Label of an item under the wording of its office. */
export function ownItemLabel({ set }: Pick<ProjectBriefView, "set">, key: BriefItemKey): string {
  return (
    wordingOf(BRIEF_PARTS, set)
      .list("items")
      .find(({ id }) => id === key)?.text ?? itemLabel(key)
  );
}

/** Label of main activity `number`, counted from 1. */
export function activityLabel(number: number): string {
  return `๘.${thaiDigits(number)} กิจกรรมหลักที่ ${thaiDigits(number)}`;
}
