import { withoutUnprintable } from "../text/unprintable";

/** Most characters (UTF-16 units) of one comment. */
export const MAX_COMMENT = 5000;
/** Most characters kept of the words that a thread is about. */
export const MAX_QUOTE = 300;

/**
 * A comment as it is stored: lines end with \n, at most one line stays empty, control characters, direction marks and
 * zero-width blanks are taken away.
 */
export function commentBody(text: string): string {
  return withoutUnprintable(text.normalize("NFC"))
    .text.replace(/\t/g, " ")
    .replace(/[^\S\n]+$/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** The words a thread is about, on one line and cut to {@link MAX_QUOTE} without tearing a character. */
export function quoteOf(text: string): string {
  const line = commentBody(text).replace(/\s+/g, " ");
  if (line.length <= MAX_QUOTE) return line;
  const segments = [...new Intl.Segmenter("th", { granularity: "grapheme" }).segment(line)];
  const last = segments.findLast(({ index, segment }) => index + segment.length < MAX_QUOTE);
  return `${line.slice(0, last ? last.index + last.segment.length : 0)}…`;
}
