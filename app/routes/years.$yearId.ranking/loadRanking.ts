import type { AppLoadContext } from "@remix-run/node";
import { z } from "zod";
import type { Actor } from "~/domain/access/actor";
import { explainWindow } from "~/domain/budget/explainWindow";
import type { AmountUnit } from "./rankingData";

const query = z.object({
  scenario: z.uuid().optional().catch(undefined),
  unit: z.enum(["million", "baht"]).catch("million"),
  applied: z.literal("1").optional().catch(undefined),
});

/** Everything the ranking page shows; a scenario of another year is not found. */
export async function loadRanking(
  context: AppLoadContext,
  actor: Actor,
  { areaCode, fy }: { areaCode: string; fy: number },
  url: URL,
) {
  const asked = query.parse(Object.fromEntries(url.searchParams));
  const [year, official, list, scenarios, scenario] = await Promise.all([
    context.areas.openYear(actor, areaCode, fy),
    context.budget.checkWindow(actor, areaCode, fy),
    context.projects.list(actor, areaCode, fy),
    context.budget.listScenarios(actor, areaCode, fy),
    asked.scenario ? context.budget.evaluateScenario(actor, asked.scenario) : null,
  ]);
  if (scenario && (scenario.summary.areaCode !== areaCode || scenario.summary.fy !== fy))
    throw new Response(null, { status: 404 });
  const window = scenario?.window ?? official.window;
  return {
    ...{ place: year.place, may: year.may, official: official.summary, scenarios },
    ...{ window, summary: scenario?.summary ?? official.summary, briefIds: official.briefIds },
    projects: list.projects,
    version: scenario?.version ?? official.orderVersion,
    officialVersion: official.orderVersion,
    officialRows: official.window.rows,
    scenario: scenario && { ...scenario.scenario, newIds: scenario.newIds },
    explanation: explainWindow(window, official.policy),
    unit: asked.unit as AmountUnit,
    applied: asked.applied === "1",
  };
}

/** What {@link loadRanking} gives. */
export type RankingPageData = Awaited<ReturnType<typeof loadRanking>>;
