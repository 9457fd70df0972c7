import { BRIEF_ITEMS, type BriefItem } from "~/domain/brief/briefItems";
import { useLocale } from "~/i18n/useT";

/** Words of an item in the language of the page; the number as the form prints it. */
export type ItemWords = { number: string; label: string; instruction: string };

function wordsOf(item: BriefItem, locale: "th" | "en"): ItemWords {
  return locale === "th"
    ? { number: item.numberTh, label: item.labelTh, instruction: item.instructionTh }
    : { number: String(item.number), label: item.labelEn, instruction: item.instructionEn };
}

/** Words of all thirteen items. */
export function useAllItemWords(): ItemWords[] {
  const locale = useLocale();
  return BRIEF_ITEMS.map((item) => wordsOf(item, locale));
}

/** Number of an item in the digits of the language: "๑๑" or "11". */
export function useItemNumber(): (item: number) => string {
  const words = useAllItemWords();
  return (item) => words[item - 1]?.number ?? String(item);
}
