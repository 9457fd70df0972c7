import type { AppServices } from "../../../server/context";

type Budget = AppServices["budget"];

/** A project with what lists show of it. */
export type RankedProject = Awaited<ReturnType<AppServices["projects"]["list"]>>["projects"][number];

/** A named scenario as the picker lists it. */
export type ScenarioName = Awaited<ReturnType<Budget["listScenarios"]>>[number];

/** How amounts are shown. */
export type AmountUnit = "million" | "baht";
