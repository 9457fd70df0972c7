import { thaiDigits } from "~/format/digits";
import type { Block, DocModel, Marks, Paragraph, PartPlace } from "../kit/model";
import { estimatePages } from "../kit/pageEstimate";
import { PORTRAIT, SIZE, textWidthCm } from "../kit/page";
import { centred, paragraph } from "../kit/paragraphs";

/**
 * A part of a book. `heading` is printed as the official list has it; `missing` says in words what the data does not
 * hold (the part then prints an open line). Level 1 begins a page.
 */
export type BookPart = {
  level: 1 | 2 | 3;
  heading: string;
  blocks: readonly Block[];
  missing?: string;
  /** Where the missing is written; the plan graph unless said otherwise. */
  place?: PartPlace;
  /** Begins a page whatever its level. */
  newPage?: boolean;
};

/** What a book is made from. */
export type Book = {
  /** Lines of the cover, the first the largest. */
  cover: readonly string[];
  /** Whose book it is, at the foot of the cover. */
  office: string;
  parts: readonly BookPart[];
  /** A sentence of the official list printed after the last part. */
  closing?: string;
};

/** Printed words of a book that are ours. */
export const BOOK_WORDS = {
  contents: "สารบัญ",
  page: "หน้า",
  missing: "ส่วนที่ยังไม่มีข้อมูลในระบบ",
  missingNote: "(หน้านี้มีไว้สำหรับผู้จัดทำ ไม่เป็นส่วนหนึ่งของแผน และจะไม่พิมพ์เมื่อข้อมูลครบ)",
  open: "(ยังไม่มีข้อมูลในระบบ)",
} as const;

const INDENT: Record<BookPart["level"], number> = { 1: 0, 2: 0.8, 3: 1.6 };

function coverBlocks({ cover, office }: Book): Block[] {
  return [
    ...cover.map((line, at) =>
      centred(line, { sizePt: at === 0 ? 24 : SIZE.heading, bold: true, before: at === 0 ? 170 : 6 }),
    ),
    centred(office, { sizePt: SIZE.title, before: 240 }),
  ];
}

/** One line of the contents: heading, dots, page. */
function contentsLine({ level, heading }: BookPart, mark: number, page: number): Paragraph {
  const width = textWidthCm(PORTRAIT);
  const left = INDENT[level] + 0.6;
  return paragraph([{ text: heading }, { text: "\t" }, { text: thaiDigits(page), pageOf: mark }], {
    left,
    hanging: 0.6,
    bold: level === 1,
    before: level === 1 ? 4 : 0,
    tabs: [{ cm: width, align: "right", leader: "dot" }],
  });
}

function contentsBlocks(parts: readonly BookPart[], pages: ReadonlyMap<number, number>): Block[] {
  return [
    centred(BOOK_WORDS.contents, { sizePt: SIZE.heading, bold: true, pageBreakBefore: true, after: 4 }),
    paragraph(BOOK_WORDS.page, { align: "right" }),
    ...parts.map((part, at) => contentsLine(part, at + 1, pages.get(at + 1) ?? 1)),
  ];
}

function missingBlocks(parts: readonly BookPart[]): Block[] {
  const missing = parts.filter((part) => part.missing !== undefined);
  if (missing.length === 0) return [];
  return [
    centred(BOOK_WORDS.missing, { sizePt: SIZE.title, bold: true, pageBreakBefore: true }),
    centred(BOOK_WORDS.missingNote, { sizePt: SIZE.note, after: 6 }),
    ...missing.map((part, at) =>
      paragraph([{ text: `${thaiDigits(at + 1)}) ${part.heading}`, bold: true }, { text: ` – ${part.missing}` }], {
        align: "thai",
        left: 0.8,
        hanging: 0.8,
        after: 2,
      }),
    ),
  ];
}

function partBlocks(part: BookPart, mark: number): Block[] {
  const { level, heading, blocks } = part;
  const open: Block[] =
    part.missing === undefined || blocks.length > 0 ? [] : [paragraph(BOOK_WORDS.open, { left: 1.25, after: 6 })];
  return [
    paragraph(heading, {
      mark,
      bold: true,
      sizePt: level === 1 ? SIZE.title : SIZE.body,
      pageBreakBefore: level === 1 || part.newPage,
      left: INDENT[level],
      before: level === 1 ? 0 : 8,
      after: 4,
      keepNext: true,
    }),
    ...open,
    ...blocks,
  ];
}

function bodyOf(book: Book, pages: ReadonlyMap<number, number>): Block[] {
  return [
    ...coverBlocks(book),
    ...contentsBlocks(book.parts, pages),
    ...missingBlocks(book.parts),
    ...book.parts.flatMap((part, at) => partBlocks(part, at + 1)),
    ...(book.closing === undefined ? [] : [paragraph(book.closing, { align: "thai", before: 10, firstLine: 1.25 })]),
  ];
}

/**
 * A plan book as a document: cover, contents with pages, what is missing, the parts in official order. `measured` = the
 * page of each part as it was laid out; without it the contents show an estimate until the reader's program counts.
 */
export function bookDocx(book: Book, title: string, marks: Marks, measured: readonly number[] = []): DocModel {
  // measured on another number of parts they would be wrong: then rather the estimate
  const pages =
    measured.length === book.parts.length
      ? new Map(measured.map((page, at) => [at + 1, page]))
      : estimatePages(bodyOf(book, new Map()), PORTRAIT);
  const blocks = bodyOf(book, pages);
  const missing = book.parts.flatMap(({ heading, missing: what, place = "plan" }) =>
    what === undefined ? [] : [{ heading, missing: what, place }],
  );
  return { title, page: PORTRAIT, marks, blocks, ...(missing.length > 0 ? { missing } : {}) };
}
