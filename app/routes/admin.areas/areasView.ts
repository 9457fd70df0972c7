import type { AppServices } from "../../../server/context";

/** A province or cluster as the page of areas shows it. */
export type ManagedArea = Awaited<ReturnType<AppServices["areas"]["manage"]>>[number];
