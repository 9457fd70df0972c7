/**
 * C0 but TAB and LF, DEL and C1, and the two non-characters of the first plane: not allowed in XML 1.0 (or only as
 * trouble). Word refuses a file that holds one of them.
 */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const LINE_END = /\r\n?|[\u2028\u2029]/g;
/** Anything that cleaning could change; nearly every text holds nothing of it. */
const SUSPICIOUS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff\ufffe\uffff]/;
const SPECIAL = /[&<>"]/g;
const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Longest text of one field in a document, in code points. */
export const MAX_TEXT = 200_000;

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
 * Text that every XML part may hold: line ends become LF, control characters are dropped, a lone surrogate becomes
 * U+FFFD, and at most `max` code points stay (the last one is then "…").
 */
export function cleanText(value: string, max: number = MAX_TEXT): string {
  if (!SUSPICIOUS.test(value)) return cap(value, max);
  const cleaned = value.replace(LINE_END, "\n").replace(FORBIDDEN, "").replace(LONE_SURROGATE, "\ufffd");
  return cap(cleaned, max);
}

/** {@link cleanText}, escaped for an XML text node or a double-quoted attribute. */
export function xmlText(value: string, max: number = MAX_TEXT): string {
  return escapeXml(cleanText(value, max));
}

/** Escapes a text that is clean already. */
export function escapeXml(clean: string): string {
  return clean.replace(SPECIAL, (mark) => ESCAPES[mark] ?? mark);
}
