import type { AppServices } from "../../../server/context";

/** The export centre as the loader gives it. */
export type Centre = Awaited<ReturnType<AppServices["documents"]["list"]>>;

/** One document of the centre. */
export type Card = Centre["mous"][number];

/** A further form made from the same data. */
export type OtherForm = Card["others"][number];

/** The annual plan with its preview. */
export type Plan = Centre["plan"];

/** Address of the check of a document, from the page of the centre. */
export const checkAddress = ({ kind, id, query }: Pick<Card, "kind" | "id" | "query">): string =>
  `${kind}/${id}${query}`;
