import { arabicDigits } from "./arabicDigits";

/** Any script: the Unicode classes decide. */
const ofAnyScript = (text: string) => text.normalize("NFC").replace(/[^\p{L}\p{M}\p{N}]+/gu, "");

/** What the letters below U+0E80 are to a comparison; what stands above, and strange letters, are for {@link ofAnyScript}. */
const [LEFT_OUT, KEPT, CAPITAL, STRANGE] = [0, 1, 2, 3] as const;
const LETTERS = Uint8Array.from({ length: 0x0e80 }, (_, code) => {
  if ((code >= 0x0e01 && code <= 0x0e3a) || (code >= 0x0e40 && code <= 0x0e4e)) return KEPT;
  if ((code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)) return KEPT;
  if (code >= 0x41 && code <= 0x5a) return CAPITAL;
  return code >= 0x80 && code < 0x0e00 ? STRANGE : LEFT_OUT;
});
const letterOf = (code: number) => (code < 0x0e80 ? (LETTERS[code] ?? STRANGE) : STRANGE);

const isBelow = (code: number) => code >= 0x0e38 && code <= 0x0e3a;
/** NFC puts a tone mark behind a vowel below, and a vowel below behind the dot below. */
const isMisordered = (code: number, next: number) =>
  isBelow(next) && ((code >= 0x0e48 && code <= 0x0e4b) || (isBelow(code) && next === 0x0e3a));

/** The same for Thai and ASCII without capitals, where a look at each letter is enough; null when there is anything else. */
function ofThai(text: string): string | null {
  let kept = "";
  let start = -1;
  let before = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const letter = letterOf(code);
    if (letter > KEPT || isMisordered(before, code)) return null;
    before = code;
    if (letter === KEPT) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      kept += text.slice(start, at);
      start = -1;
    }
  }
  return start < 0 ? kept : kept + text.slice(start);
}

/** A text as it is compared: Arabic digits, lower case, no blanks and no punctuation. */
export function comparable(text: string): string {
  const line = arabicDigits(text);
  const plain = ofThai(line);
  if (plain !== null) return plain;
  const lower = line.toLowerCase();
  return ofThai(lower) ?? ofAnyScript(lower);
}

/** Three UTF-16 units as one number: exact, since 48 bits are whole in a double. */
const pieceAt = (text: string, at: number) =>
  text.charCodeAt(at) * 2 ** 32 + text.charCodeAt(at + 1) * 2 ** 16 + text.charCodeAt(at + 2);

/**
 * The different three-character pieces of a comparable text as ascending numbers; a shorter text is one piece of its
 * own. Numbers, because a plan has a thousand texts and each a thousand pieces.
 */
export function piecesOf(comparableText: string): Float64Array {
  if (comparableText === "") return new Float64Array();
  const padded = comparableText.padEnd(3, "\0");
  const all = new Float64Array(padded.length - 2);
  for (let at = 0; at < all.length; at += 1) all[at] = pieceAt(padded, at);
  all.sort();
  let size = 0;
  for (let at = 0; at < all.length; at += 1)
    if (at === 0 || all[at] !== all[at - 1]) {
      all[size] = all[at] ?? 0;
      size += 1;
    }
  return all.subarray(0, size);
}

/** How many pieces two texts share, and how many they have together: Jaccard = shared ÷ all. */
export type Overlap = { shared: number; all: number };

/** Overlap of two ascending lists of different numbers. */
export function overlapOf(a: Float64Array | Int32Array, b: Float64Array | Int32Array): Overlap {
  let [i, j, shared] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const difference = (a[i] ?? 0) - (b[j] ?? 0);
    if (difference === 0) shared += 1;
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  return { shared, all: a.length + b.length - shared };
}

const FIBONACCI = 0x9e3779b1;
const FREE = -1;

/** Where the piece at `at` stands in the set `held`, or the free place for it: by its hash, the next one when it is taken. */
function placeIn(held: Float64Array, piece: number, text: string, at: number): number {
  const last = held.length - 1;
  const mixed =
    Math.imul(text.charCodeAt(at), 0x9e37) ^ Math.imul(text.charCodeAt(at + 1), 0x85eb) ^ text.charCodeAt(at + 2);
  let place = (Math.imul(mixed, FIBONACCI) >>> 15) & last;
  while (held[place] !== FREE && held[place] !== piece) place = (place + 1) & last;
  return place;
}

const atLeastThree = (text: string) => (text === "" ? "" : text.padEnd(3, "\0"));

/** {@link overlapOf} of two comparable texts, without putting their pieces in order: each piece is looked at once. */
export function overlapOfTexts(a: string, b: string): Overlap {
  const [left, right] = [atLeastThree(a), atLeastThree(b)];
  const size = 2 ** Math.ceil(Math.log2((left.length + right.length) * 2 + 2));
  const held = new Float64Array(size).fill(FREE);
  const seenIn = new Uint8Array(size);
  let [shared, all] = [0, 0];
  for (const [text, number] of [
    [left, 1],
    [right, 2],
  ] as const)
    for (let at = 0; at + 3 <= text.length; at += 1) {
      const piece = pieceAt(text, at);
      const place = placeIn(held, piece, text, at);
      if (seenIn[place] === 0) all += 1;
      else if (seenIn[place] !== number && number === 2) shared += 1;
      held[place] = piece;
      seenIn[place] = number;
    }
  return { shared, all };
}

/** Pieces are noted in so many places by a hash; two in one place count as one. */
const PLACES = 4096;
const placeOfPiece = (text: string, at: number) =>
  (Math.imul(text.charCodeAt(at), 0x9e37) ^ Math.imul(text.charCodeAt(at + 1), 0x85eb) ^ text.charCodeAt(at + 2)) &
  (PLACES - 1);

/** Marks of a place: a piece of the first text stands there, of the second, of their border, of the text that is asked. */
const [FIRST, SECOND, BORDER, ASKED] = [1, 2, 4, 8] as const;

function note(seen: Uint8Array, text: string, mark: number): void {
  for (let at = 0; at + 3 <= text.length; at += 1) {
    const place = placeOfPiece(text, at);
    seen[place] = (seen[place] ?? 0) | mark;
  }
}

/** The least number of different pieces of a text that each of two others, and both written together, surely lack. */
export type MissingPieces = { first: number; second: number; together: number };

/**
 * A quick look before {@link overlapOf}, at three texts in one pass: the least number of different pieces of `text` that
 * `first`, `second` and `first + second` surely have not. Never more than there are; hashes may hide some. Ends when
 * `enough` are missing from all of them.
 */
export function piecesMissing(text: string, first: string, second: string, enough = Infinity): MissingPieces {
  const seen = new Uint8Array(PLACES);
  note(seen, first, FIRST);
  note(seen, second, SECOND);
  note(seen, first.slice(-2) + second.slice(0, 2), BORDER);
  const missing = { first: 0, second: 0, together: 0 };
  for (let at = 0; at + 3 <= text.length && missing.together < enough; at += 1) {
    const place = placeOfPiece(text, at);
    const marks = seen[place] ?? 0;
    if (marks & ASKED) continue;
    seen[place] = marks | ASKED;
    if (!(marks & FIRST)) missing.first += 1;
    if (!(marks & SECOND)) missing.second += 1;
    if (marks === 0) missing.together += 1;
  }
  return missing;
}
