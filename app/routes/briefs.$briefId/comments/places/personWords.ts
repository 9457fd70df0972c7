import { useCallback } from "react";
import { useLocale } from "~/i18n/useT";

/** A person's name in the language of the page. */
export function usePersonName(): (person: { nameTh: string; nameEn: string | null }) => string {
  const locale = useLocale();
  return useCallback(({ nameTh, nameEn }) => (locale === "en" && nameEn ? nameEn : nameTh), [locale]);
}
