const segmenter = new Intl.Segmenter("th", { granularity: "word" });

/**
 * Splits a text into Thai (or other) words, spaces and marks: the units in which two texts are compared. Together they
 * are the text; no unit splits a grapheme cluster, so a vowel or tone mark is never shown without its base.
 */
export function textUnits(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
