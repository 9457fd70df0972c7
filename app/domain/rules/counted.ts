import type { Bilingual } from "./finding";

/** One row that a figure is made of; `href` leads to where the row is written. A name that people wrote is one text. */
export type CountedRow = { label: string | Bilingual; note?: Bilingual; amountSatang: bigint | null; href?: string };

/**
 * How one figure of a page is counted: what it is, the rules it rests on (ids of the rule table, which has the law), the
 * arithmetic step by step, the rows that were added, and where these come from.
 */
export type CountedFigure = {
  title: Bilingual;
  /** The figure in full, as it was computed, e.g. "376,826,000 บาท". */
  value: Bilingual;
  rules: readonly string[];
  steps: readonly Bilingual[];
  /** Rows that make the figure; `totalSatang` is printed below them. */
  rows?: readonly CountedRow[];
  totalSatang?: bigint;
  /** Where rows and limits come from: forms, policy cycle, instant. */
  sources: readonly Bilingual[];
  /** Pages on which the inputs are kept, from this page. */
  links?: readonly { label: Bilingual; href: string }[];
};

/** A text that is the same in both languages, e.g. an equation. */
export const sameInBoth = (text: string): Bilingual => ({ th: text, en: text });
