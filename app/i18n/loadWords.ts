import { provideWords, type Locale } from "./messages";
import { isPhonePage } from "./phone/phonePages";

/**
 * Loads the texts that a page needs in its language: a chunk of its own, named in the page's `Link` header so that it comes
 * with the other scripts. Rejects when it cannot be fetched; the page then stays as the server wrote it.
 */
export async function loadWords(locale: Locale, pathname: string): Promise<void> {
  if (isPhonePage(pathname)) provideWords(await phoneWords[locale]());
  else provideWords(await allWords[locale]());
}

const phoneWords = {
  th: async () => ({ th: (await import("./phone/th")).phoneTh }),
  en: async () => ({ en: (await import("./phone/en")).phoneEn }),
};

const allWords = {
  th: async () => ({ th: (await import("./th")).th }),
  en: async () => ({ en: (await import("./en")).en }),
};
