import type { AppLoadContext } from "@remix-run/node";
import { z } from "zod";
import type { Actor } from "~/domain/access/actor";
import { explainWindow } from "~/domain/budget/explainWindow";

const query = z.object({ scenario: z.uuid().optional().catch(undefined) });

/** What the sheet prints: the official window, or that of a scenario; a scenario of another year is not found. */
export async function loadSheet(
  context: AppLoadContext,
  actor: Actor,
  { areaCode, fy }: { areaCode: string; fy: number },
  url: URL,
) {
  const asked = query.parse(Object.fromEntries(url.searchParams));
  const [year, official, scenario] = await Promise.all([
    context.areas.openYear(actor, areaCode, fy),
    context.budget.checkWindow(actor, areaCode, fy),
    asked.scenario ? context.budget.evaluateScenario(actor, asked.scenario) : null,
  ]);
  if (scenario && (scenario.summary.areaCode !== areaCode || scenario.summary.fy !== fy))
    throw new Response(null, { status: 404 });
  const window = scenario?.window ?? official.window;
  return {
    place: year.place,
    window,
    summary: scenario?.summary ?? official.summary,
    briefIds: official.briefIds,
    explanation: explainWindow(window, official.policy),
    scenario: scenario && { name: scenario.scenario.name, frameSatang: scenario.scenario.frameSatang },
  };
}

/** What {@link loadSheet} gives. */
export type SheetData = Awaited<ReturnType<typeof loadSheet>>;
