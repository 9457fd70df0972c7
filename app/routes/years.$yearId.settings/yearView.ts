import type { AppServices } from "../../../server/context";

/** What the sections of the settings are given: the year as the server opens it. */
export type YearView = Awaited<ReturnType<AppServices["areas"]["openYear"]>>;
