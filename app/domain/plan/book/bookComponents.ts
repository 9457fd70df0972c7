/** Plans whose books are written. */
export const BOOK_PLANS = ["GOALS_20", "DEVELOPMENT_5", "ANNUAL"] as const;

/** แผน 20 ปี, แผน 5 ปี, แผนรายปี. */
export type BookPlanKind = (typeof BOOK_PLANS)[number];

/**
 * Parts of each plan book that people write, in printed order; the others come from the graph, จ.2 and the briefs.
 * Source: 004 lines 435–501; domain §4.8.
 */
export const BOOK_COMPONENTS = {
  GOALS_20: ["intro", "factors", "environment", "roadmap", "appendix"],
  DEVELOPMENT_5: ["physical", "compared", "problems", "results", "analysis", "goals"],
  ANNUAL: ["summary", "alignment", "situation", "objectives"],
} as const satisfies Record<BookPlanKind, readonly string[]>;

/** Name of such a part. */
export type BookComponent = (typeof BOOK_COMPONENTS)[BookPlanKind][number];

/** What each part says; a part that nobody wrote is left out or empty. */
export type BookTexts = Readonly<Record<string, string>>;

/** Kind of document that a plan's book is printed as. */
export const BOOK_DOCUMENTS = {
  GOALS_20: "goals-20-year",
  DEVELOPMENT_5: "five-year-plan",
  ANNUAL: "annual-plan",
} as const satisfies Record<BookPlanKind, string>;

/** Most characters (UTF-16 units) of one part. */
export const MAX_BOOK_TEXT = 40_000;

/** How many parts of a plan's book say something. */
export function writtenParts(kind: BookPlanKind, texts: BookTexts): number {
  return BOOK_COMPONENTS[kind].filter((name) => (texts[name] ?? "").trim() !== "").length;
}
