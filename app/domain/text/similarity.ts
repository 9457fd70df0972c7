import { arabicDigits } from "./arabicDigits";

/** A text as it is compared: Arabic digits, lower case, no blanks and no punctuation. */
export function comparable(text: string): string {
  return arabicDigits(text)
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "");
}

/** The three-character pieces of a comparable text; a shorter text is one piece of its own. */
export function trigrams(comparableText: string): ReadonlySet<string> {
  if (comparableText.length < 3) return new Set(comparableText === "" ? [] : [comparableText]);
  const pieces = new Set<string>();
  for (let at = 0; at + 3 <= comparableText.length; at += 1) pieces.add(comparableText.slice(at, at + 3));
  return pieces;
}

/** How many pieces two texts share, and how many they have together: Jaccard = shared ÷ all. */
export type Overlap = { shared: number; all: number };

/** Overlap of two sets of pieces. */
export function overlapOf(a: ReadonlySet<string>, b: ReadonlySet<string>): Overlap {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const piece of small) if (large.has(piece)) shared += 1;
  return { shared, all: a.size + b.size - shared };
}
