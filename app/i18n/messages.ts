import type { phoneTh } from "./phone/th";
import type { th } from "./th";

/** Key of an interface text; a key without an English text does not compile. */
export type MessageKey = keyof typeof th;

/** Key of a text that the pages of phones have too. */
export type PhoneKey = keyof typeof phoneTh;

/** Language of the interface. */
export type Locale = "th" | "en";

/** Texts of one language: all of them, or those of the phones' pages. */
export type Words = Readonly<Partial<Record<MessageKey, string>>>;

const known: Partial<Record<Locale, Words>> = {};

/**
 * Gives this program its texts, once, before anything is said: the server both languages, a browser the one of its page
 * (decision 025). Later texts of a language replace the earlier ones.
 */
export function provideWords(words: Readonly<Partial<Record<Locale, Words>>>): void {
  Object.assign(known, words);
}

/** Values for the placeholders `{name}` of a text. */
export type MessageValues = Readonly<Record<string, string | number>>;

/**
 * The interface text of a key; placeholders without a value stay visible, so that a fault is seen. A text that this program
 * was not given is shown as its key.
 */
export function translate(locale: Locale, key: MessageKey, values: MessageValues = {}): string {
  const text = known[locale]?.[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** True when a string is the key of a text that this program was given. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.values(known).some((words) => Object.hasOwn(words, key));
}
