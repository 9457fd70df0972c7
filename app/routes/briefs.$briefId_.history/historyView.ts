import type { AppServices } from "../../../server/context";

/** What the page of a brief's history shows. */
export type HistoryView = Awaited<ReturnType<AppServices["history"]["open"]>>;

/** A version in the list. */
export type VersionEntry = HistoryView["versions"][number];

/** A person who wrote. */
export type Writer = HistoryView["now"]["editors"][number];

/** Two states of a brief compared. */
export type ComparisonView = Awaited<ReturnType<AppServices["history"]["compare"]>>;
