import { en } from "./en";
import { th } from "./th";

/** Key of an interface text; a key without an English text does not compile. */
export type MessageKey = keyof typeof th;

/** Language of the interface. */
export type Locale = "th" | "en";

const catalogues: Record<Locale, Record<MessageKey, string>> = { th, en };

/** Values for the placeholders `{name}` of a text. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** The interface text of a key; placeholders without a value stay visible, so that a fault is seen. */
export function translate(locale: Locale, key: MessageKey, values: MessageValues = {}): string {
  return catalogues[locale][key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** True when a string is a known message key. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(th, key);
}
