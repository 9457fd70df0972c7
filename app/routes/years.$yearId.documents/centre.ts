import type { AppServices } from "../../../server/context";

/** The export centre as the loader gives it. */
export type Centre = Awaited<ReturnType<AppServices["documents"]["list"]>>;

/** One document of the centre. */
export type Card = Centre["briefs"][number];

/** The annual plan with its preview. */
export type Plan = NonNullable<Centre["plan"]>;
