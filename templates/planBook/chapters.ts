import type { FormParts, FormWording, PartText } from "../kit/form/parts";
import type { Block, PartPlace } from "../kit/model";
import type { BookPart } from "./book";
import { textBlocks } from "./tables";

/** A part of a book as its official list names it. `words` = its text is written by the office (key of the form's texts). */
export type Chapter<K extends string> = {
  key: K;
  level: BookPart["level"];
  heading: string;
  words?: boolean;
  newPage?: boolean;
};

/** Texts of a book that the office writes: empty until it has. */
export function chapterTexts<K extends string>(chapters: readonly Chapter<K>[]): Record<string, PartText> {
  const own = chapters.filter(({ words }) => words).map(({ key }) => [key, { text: "", origin: "OURS" as const }]);
  return Object.fromEntries(own);
}

/** What is said of a part that nobody wrote yet. */
export const BOOK_PART_MISSING = "เขียนข้อความของส่วนนี้ในหน้าเล่มแผน";

/** What the data says in a part, and what it does not hold. */
export type ChapterData = { blocks: readonly Block[]; missing?: string; place?: PartPlace };

/**
 * Parts in the order of the official list: the office's own text first, then what the data says. A part without either is
 * missing.
 */
export function bookParts<K extends string>(
  chapters: readonly Chapter<K>[],
  wording: FormWording<FormParts>,
  data: Partial<Record<K, ChapterData>>,
): BookPart[] {
  return chapters.map(({ key, level, heading, words, newPage }) => {
    const text = words ? textBlocks(wording.text(key)) : [];
    const { blocks = [], missing, place = "plan" } = data[key] ?? {};
    const lacks = missing ?? (words && data[key] === undefined ? BOOK_PART_MISSING : undefined);
    return {
      level,
      heading,
      blocks: [...text, ...blocks],
      ...(newPage ? { newPage } : {}),
      ...(lacks === undefined || text.length > 0
        ? {}
        : { missing: lacks, place: words && missing === undefined ? "book" : place }),
    };
  });
}
