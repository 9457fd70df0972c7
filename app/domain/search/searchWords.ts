import { arabicDigits } from "../text/arabicDigits";

/** Most letters of a question, and most words of it. */
export const MAX_QUESTION = 100;
const MAX_WORDS = 6;

/** Fewest letters for which the texts of briefs are searched: one letter is in all of them. */
export const LEAST_LETTERS = 2;

/** A text as it is compared: small letters, Arabic digits, plain blanks (control characters too). As long as the text itself. */
function folded(text: string): string {
  return [...arabicDigits(text).replace(/[\p{Cc}\u00a0\u200b]/gu, " ")]
    .map((letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter))
    .join("");
}

/**
 * A text as it is searched: folded, and what looks alike but is typed in two ways made one: นิคหิต + า is ำ (also with a
 * tone between them), เ + เ is แ.
 */
export function searchText(text: string): string {
  return folded(text)
    .replace(/\u0e4d([\u0e48-\u0e4b]?)\u0e32/g, "$1\u0e33")
    .replace(/\u0e40\u0e40/g, "\u0e41");
}

/** The words of a question; each of them must occur. Thai is not split: its words have no blanks. */
export function searchWords(question: string): string[] {
  const words = searchText(question.slice(0, MAX_QUESTION)).split(" ").filter(Boolean);
  return [...new Set(words)].slice(0, MAX_WORDS);
}

/** True when every word occurs in the text. */
export function matches(text: string, words: readonly string[]): boolean {
  const hay = searchText(text);
  return words.every((word) => hay.includes(word));
}

/** A piece of a text around what was found; `match` is "" when the place cannot be told. */
export type Excerpt = { before: string; match: string; after: string };

const BEFORE = 30;
const AFTER = 70;
/** Marks that stand above or below the letter before them: a piece never begins with one. */
const THAI_MARK = /^[\u0e31\u0e33-\u0e3a\u0e47-\u0e4e]+/;

/** The piece of `text` around the first of the words that occurs in it; null when none does. */
export function excerptOf(text: string, words: readonly string[]): Excerpt | null {
  const hay = folded(text);
  const [place] = words
    .map((word) => ({ at: hay.indexOf(word), word }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  if (!place) return words.some((word) => searchText(text).includes(word)) ? opening(text) : null;
  const start = Math.max(0, place.at - BEFORE);
  const end = place.at + place.word.length;
  const before = text.slice(start, place.at).replace(start > 0 ? THAI_MARK : /^$/, "");
  return {
    before: `${start > 0 ? "…" : ""}${before}`,
    match: text.slice(place.at, end),
    after: `${text.slice(end, end + AFTER)}${end + AFTER < text.length ? "…" : ""}`,
  };
}

const opening = (text: string): Excerpt => ({ before: text.slice(0, BEFORE + AFTER), match: "", after: "" });
