import type { AppServices } from "../../../server/context";

/** A document before it is exported, as the loader gives it. */
export type Check = Awaited<ReturnType<AppServices["documents"]["check"]>>;
