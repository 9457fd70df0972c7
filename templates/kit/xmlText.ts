import { withoutUnprintable } from "~/domain/text/unprintable";

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const SPECIAL = /[&<>"]/;
const EVERY_SPECIAL = /[&<>"]/g;
const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Longest text of one field in a document, in code points. */
export const MAX_TEXT = 200_000;

/** Texts of these characters alone need no cleaning: nearly all do. */
const CLEAN = /^[\t\n -~\u0e01-\u0e3a\u0e3f-\u0e5b]*$/;

function cap(text: string, max: number): string {
  if (text.length <= max) return text;
  let units = 0;
  let points = 0;
  for (const point of text) {
    if (points === max - 1 && units + point.length < text.length) return `${text.slice(0, units)}…`;
    units += point.length;
    points += 1;
  }
  return text;
}

/**
 * Text that every XML part may hold: line ends become LF, what cannot be printed is dropped (Word refuses a file that
 * holds control characters, and marks of direction would turn the words round), a lone surrogate becomes
 * U+FFFD, and at most `max` code points stay (the last one is then "…").
 */
export function cleanText(value: string, max: number = MAX_TEXT): string {
  const clean = CLEAN.test(value) ? value : withoutUnprintable(value).text.replace(LONE_SURROGATE, "\ufffd");
  return cap(clean, max);
}

/** {@link cleanText}, escaped for an XML text node or a double-quoted attribute. */
export function xmlText(value: string, max: number = MAX_TEXT): string {
  return escapeXml(cleanText(value, max));
}

/** Escapes a text that is clean already. */
export function escapeXml(clean: string): string {
  return SPECIAL.test(clean) ? clean.replace(EVERY_SPECIAL, (mark) => ESCAPES[mark] ?? mark) : clean;
}
