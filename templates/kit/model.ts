import type { Page } from "./page";

/** A stretch of text. LF is a line break, TAB a tab stop. */
export type Run = {
  text: string;
  bold?: boolean;
  underline?: "dotted";
  sizePt?: number;
  /** The page of the paragraph with this `mark`; `text` is shown until the reader's program counts the pages. */
  pageOf?: number;
};

/** A tab stop, measured from the left edge of the text. */
export type TabStop = { cm: number; align?: "left" | "center" | "right"; leader?: "dot" };

/** How a paragraph stands. `thai` = thaiDistribute: the slack is spread over Thai clusters, not only over spaces. */
export type Align = "left" | "center" | "right" | "thai";

/** A picture: `data` is base64; it stands `heightCm` high, its width in proportion. */
export type Picture = {
  data: string;
  mime: "image/png" | "image/jpeg";
  widthPx: number;
  heightPx: number;
  heightCm: number;
  alt: string;
};

/** A paragraph; lengths in cm, spaces before and after in points. */
export type Paragraph = {
  kind: "paragraph";
  runs: readonly Run[];
  sizePt?: number;
  bold?: boolean;
  align?: Align;
  left?: number;
  hanging?: number;
  firstLine?: number;
  before?: number;
  after?: number;
  keepNext?: boolean;
  keepLines?: boolean;
  pageBreakBefore?: boolean;
  tabs?: readonly TabStop[];
  /** Number by which a table of contents finds this paragraph; each one once in a document, from 1. */
  mark?: number;
  /** Stands before the runs; at most one in a document. */
  picture?: Picture;
  /** A section ends here; what follows stands on a page with this layout. */
  nextPage?: Page;
};

/** A cell: a plain text (LF = line break) or paragraphs. `amount` is satang; a workbook writes it as a number. */
export type Cell = {
  text?: string;
  paragraphs?: readonly Paragraph[];
  amount?: bigint;
  align?: Align;
  bold?: boolean;
  span?: number;
  fill?: string;
  valign?: "top" | "center";
  /** Draw no line above or below: the cell continues its neighbour. */
  openTop?: boolean;
  openBottom?: boolean;
};

/** What a row is, for preview and tests. */
export type RowKind = "head" | "issue" | "group" | "project" | "activity" | "unit" | "item" | "total" | "layout";

/** A row of a table. `id` goes into the hidden column of a workbook. */
export type Row = {
  kind: RowKind;
  cells: readonly Cell[];
  id?: string;
  bold?: boolean;
  fill?: string;
  cantSplit?: boolean;
  keepNext?: boolean;
};

/** A column: width in cm and how its cells stand. */
export type Column = { cm: number; align?: Align; bold?: boolean };

/** A table. Rows of kind `head` come first and repeat on every page. */
export type Table = {
  kind: "table";
  columns: readonly Column[];
  rows: readonly Row[];
  sizePt: number;
  border: "lines" | "none";
};

/** A piece of a document's body. */
export type Block = Paragraph | Table;

/** What is printed on every page beside the body. */
export type Marks = {
  /** Left of the footer, e.g. the form's code. */
  formCode: string;
  /** ฉบับที่, as printed. */
  revision: string;
  /** Short fingerprint of the content. */
  fingerprint: string;
  /** A draft carries ร่าง on every page. */
  draft: boolean;
};

/** Where what a part of a book lacks is written: the page of plan books, the office's own words, the plan graph, settings of the year, its projects. */
export type PartPlace = "book" | "forms" | "plan" | "settings" | "projects";

/** A part of a book that the data does not fill: its printed heading, and what is missing in words. */
export type MissingPart = { heading: string; missing: string; place: PartPlace };

/** A whole document, ready for a writer. `missing` = parts of a book that are not filled. */
export type DocModel = {
  title: string;
  page: Page;
  marks: Marks;
  blocks: readonly Block[];
  missing?: readonly MissingPart[];
};

/** A line under a table; `amount` (satang) stands in the last column. */
export type Note = { text: string; amount?: bigint; bold?: boolean };

/** A sheet of a workbook: title lines, one table, lines under it. */
export type SheetModel = {
  name: string;
  titles: readonly string[];
  table: Table;
  notes: readonly Note[];
  /** Stands in the hidden column beside the heads: by it a file that comes back is known. */
  mark?: string;
};

/** A whole workbook. */
export type BookModel = { title: string; page: Page; marks: Marks; sheets: readonly SheetModel[] };
