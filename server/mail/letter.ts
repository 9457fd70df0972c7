import { translate, type Locale, type MessageKey, type MessageValues } from "~/i18n/messages";
import type { Mail } from "./mailer";

/** A line of a letter: words, and where they lead. */
export type LetterLine = { words: string; href?: string };

/** One language's part of a letter. */
export type LetterPart = { intro: string; lines: readonly LetterLine[]; foot: readonly LetterLine[] };

const LOCALES = ["th", "en"] as const satisfies readonly Locale[];

const escaped = (text: string) =>
  text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`).replace(/[\r\n]+/g, " ");

const plain = ({ words, href }: LetterLine) => (href ? `${words}\n  ${href}` : words);
const marked = ({ words, href }: LetterLine) =>
  href ? `<a href="${escaped(href)}">${escaped(words)}</a>` : escaped(words);

function asText({ intro, lines, foot }: LetterPart): string {
  return [intro, "", ...lines.map((line) => `- ${plain(line)}`), "", ...foot.map(plain)].join("\n");
}

function asHtml({ intro, lines, foot }: LetterPart, lang: Locale): string {
  const items = lines.map((line) => `<li style="margin:0 0 8px">${marked(line)}</li>`).join("");
  const ends = foot.map((line) => `<p style="margin:0 0 8px">${marked(line)}</p>`).join("");
  return `<div lang="${lang}"><p>${escaped(intro)}</p>${items ? `<ul>${items}</ul>` : ""}${ends}</div>`;
}

/** A letter in Thai and English, as plain text and as simple HTML; nothing in it is loaded from anywhere. */
export function letter(
  to: Mail["to"],
  subject: { key: MessageKey; values?: MessageValues },
  partOf: (locale: Locale) => LetterPart,
): Mail {
  const parts = LOCALES.map((locale) => ({ locale, part: partOf(locale) }));
  const title = LOCALES.map((locale) => translate(locale, subject.key, subject.values)).join(" / ");
  const body = parts.map(({ locale, part }) => asHtml(part, locale)).join("<hr>");
  return {
    to,
    subject: title.replace(/[\r\n]+/g, " "),
    text: `${parts.map(({ part }) => asText(part)).join("\n\n----\n\n")}\n`,
    html: `<!doctype html><html><head><meta charset="utf-8"><title>${escaped(title)}</title></head><body style="font-family:sans-serif;line-height:1.7;max-width:640px">${body}</body></html>`,
  };
}
