import type { AppLoadContext } from "@remix-run/node";
import { z } from "zod";
import type { Actor } from "~/domain/access/actor";
import { explainWindow } from "~/domain/budget/explainWindow";
import type { AmountUnit } from "./rankingData";

const query = z.object({
  scenario: z.uuid().optional().catch(undefined),
  unit: z.enum(["million", "baht"]).catch("million"),
  applied: z.literal("1").optional().catch(undefined),
  /** Another scenario to compare with; absent = the official order. */
  with: z.uuid().optional().catch(undefined),
  /** A scenario that was just deleted, to bring back. */
  deleted: z.uuid().optional().catch(undefined),
  /** How many cuts of a scenario somebody else's change prevented when it was applied. */
  left: z.coerce.number().int().min(0).max(5_000).catch(0),
  /** Every row is drawn at once: for who has no JavaScript. */
  all: z.literal("1").optional().catch(undefined),
});

type Place = { areaCode: string; fy: number };

async function openScenario(context: AppLoadContext, actor: Actor, { areaCode, fy }: Place, id: string | undefined) {
  const scenario = id ? await context.budget.evaluateScenario(actor, id) : null;
  if (scenario && (scenario.summary.areaCode !== areaCode || scenario.summary.fy !== fy))
    throw new Response(null, { status: 404 });
  return scenario;
}

/** Everything the ranking page shows; a scenario of another year is not found. */
export async function loadRanking(context: AppLoadContext, actor: Actor, { areaCode, fy }: Place, url: URL) {
  const asked = query.parse(Object.fromEntries(url.searchParams));
  const where = { areaCode, fy };
  const [year, official, list, scenarios, wayOuts, scenario, other] = await Promise.all([
    context.areas.openYear(actor, areaCode, fy),
    context.budget.checkWindow(actor, areaCode, fy),
    context.projects.list(actor, areaCode, fy),
    context.budget.listScenarios(actor, areaCode, fy),
    context.budget.listWayOuts(actor, areaCode, fy),
    openScenario(context, actor, where, asked.scenario),
    openScenario(context, actor, where, asked.scenario ? asked.with : undefined),
  ]);
  const window = scenario?.window ?? official.window;
  const straddlerId = window.straddler?.projectId ?? null;
  const straddlerBrief = straddlerId === null ? undefined : official.briefIds[straddlerId];
  return {
    ...{ place: year.place, may: year.may, official: official.summary, scenarios },
    ...{ window, summary: scenario?.summary ?? official.summary, briefIds: official.briefIds },
    projects: list.projects,
    version: scenario?.version ?? official.orderVersion,
    officialVersion: official.orderVersion,
    officialWindow: official.window,
    compared: other && { id: other.scenario.id, name: other.scenario.name, window: other.window },
    straddlerId,
    straddlerLines: straddlerBrief ? await context.budget.straddlerLines(actor, straddlerBrief) : [],
    wayOuts,
    leads: list.leads,
    deletedScenario: asked.deleted ?? null,
    all: asked.all === "1",
    scenario: scenario && { ...scenario.scenario, newIds: scenario.newIds, cuts: scenario.cuts },
    explanation: explainWindow(window, official.policy),
    unit: asked.unit as AmountUnit,
    applied: asked.applied === "1",
    cutsLeft: asked.left,
  };
}

/** What {@link loadRanking} gives. */
export type RankingPageData = Awaited<ReturnType<typeof loadRanking>>;
