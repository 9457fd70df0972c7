/** Colours and cursor moves that a terminal leaves in copied text: ESC [ … letter, or its one-character form. */
const TERMINAL = /(?:\u001b\[|\u009b)[0-9;?]*[@-~]/g;
/**
 * Control characters but tab and line feed, marks that turn the reading direction, zero-width blanks, byte-order and
 * annotation marks, non-characters: nobody sees them, and nobody types them on purpose.
 */
const UNPRINTABLE =
  /(?![\t\n])[\p{Cc}\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]/gu;
/** Anything that cleaning could change; nearly every text holds nothing of it. */
const SUSPICIOUS = /(?![\t\n])[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\uffff]/u;

/**
 * A text without what cannot be printed; line ends become \n. `removed` counts the characters (UTF-16 units) taken out;
 * a changed line end is none of them.
 */
export function withoutUnprintable(text: string): { text: string; removed: number } {
  if (!SUSPICIOUS.test(text)) return { text, removed: 0 };
  const lines = text.replace(/\r\n?|[\u2028\u2029]/g, "\n");
  const clean = lines.replace(TERMINAL, "").replace(UNPRINTABLE, "");
  return { text: clean, removed: lines.length - clean.length };
}
