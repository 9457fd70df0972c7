import { createContext, useCallback, useContext } from "react";
import type { Bilingual } from "~/domain/rules/finding";
import { translate, type Locale, type MessageKey, type MessageValues, type PhoneKey } from "./messages";

/** Language of the page; provided once by the root route. */
export const LocaleContext = createContext<Locale>("th");

/** Language of the interface on this page. */
export function useLocale(): Locale {
  return useContext(LocaleContext);
}

/** The translator of this page: `t("brief.title")`. */
export function useT(): (key: MessageKey, values?: MessageValues) => string {
  const locale = useLocale();
  return useCallback((key, values) => translate(locale, key, values), [locale]);
}

/** The translator of pages that phones open: it takes only the keys whose texts are loaded there. */
export function usePhoneT(): (key: PhoneKey, values?: MessageValues) => string {
  return useT();
}

/** Picks the language of a bilingual message. */
export function useBilingual(): (message: Bilingual) => string {
  const locale = useLocale();
  return useCallback((message) => message[locale], [locale]);
}
