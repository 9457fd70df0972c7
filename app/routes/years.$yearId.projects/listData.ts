import type { AppServices } from "../../../server/context";

/** The list as the loader gives it. */
export type ListData = Awaited<ReturnType<AppServices["projects"]["list"]>>;
