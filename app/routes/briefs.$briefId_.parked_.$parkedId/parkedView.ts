import type { AppServices } from "../../../server/context";

/** What the loader gives to the page of a draft on hold. */
export type ParkedView = Awaited<ReturnType<AppServices["parked"]["open"]>>;
