import { redirect, type AppLoadContext } from "@remix-run/node";
import type { KindBefore } from "~/components/kind/kindBefore";
import type { Actor } from "~/domain/access/actor";
import type { ProjectKind } from "~/domain/brief/project";
import type { RankingCommand } from "./rankingCommand";

/** What was done, for the line above the table. */
export type RankingDone =
  | { done: "move"; count: number; to: number }
  | { done: "undo" | "frame" | "undoScenario" | "cut" | "uncut"; count: number }
  | { done: "kind"; count: number; set: ProjectKind; before: KindBefore[] }
  | { done: "undoKind"; count: number; kept: number }
  | { done: "wayOut"; id: string; laterCode: string | null }
  | { done: "wayOutUndone"; code: string };

const marked = (set: ProjectKind, { changed, before }: { changed: number; before: KindBefore[] }): RankingDone => ({
  done: "kind",
  count: changed,
  set,
  before,
});

const unmarked = ({ changed, kept }: { changed: number; kept: number }): RankingDone => ({
  done: "undoKind",
  count: changed,
  kept,
});

type ScenarioCommand = Extract<RankingCommand, { intent: `${string}Scenario` }>;

const isOfScenario = (command: RankingCommand): command is ScenarioCommand => command.intent.endsWith("Scenario");

async function runScenarioCommand(
  { budget }: AppLoadContext,
  actor: Actor,
  where: { areaCode: string; fy: number },
  command: ScenarioCommand,
): Promise<RankingDone | Response> {
  const page = `/years/${where.areaCode}-${where.fy}/ranking`;
  switch (command.intent) {
    case "saveScenario": {
      const { id } = await budget.saveScenario(actor, { ...where, name: command.name, frame: command.amount });
      return redirect(`${page}?scenario=${id}`);
    }
    case "moveScenario":
      await budget.moveInScenario(actor, command.id, command);
      return { done: "move", count: command.ids.length, to: command.to };
    case "undoScenario":
      await budget.undoInScenario(actor, command.id, command.version);
      return { done: "undoScenario", count: 1 };
    case "restoreScenario":
      await budget.restoreScenario(actor, command.id);
      return redirect(`${page}?scenario=${command.id}`);
    case "frameScenario":
      await budget.setScenarioFrame(actor, command.id, command.amount);
      return { done: "frame", count: 1 };
    case "deleteScenario":
      await budget.deleteScenario(actor, command.id);
      return redirect(`${page}?deleted=${command.id}`);
    case "cutScenario":
      await budget.cutInScenario(actor, command.id, command);
      return { done: "cut", count: 1 };
    case "uncutScenario":
      await budget.uncutInScenario(actor, command.id, command);
      return { done: "uncut", count: 1 };
    case "applyScenario": {
      const { left } = await budget.applyScenario(actor, command.id, command.version);
      return redirect(left > 0 ? `${page}?scenario=${command.id}&left=${left}` : `${page}?applied=1`);
    }
  }
}

/** Does what the page asks for; scenarios that were made, applied or deleted lead to another address. */
export async function runRankingCommand(
  context: AppLoadContext,
  actor: Actor,
  where: { areaCode: string; fy: number },
  command: RankingCommand,
): Promise<RankingDone | Response> {
  if (isOfScenario(command)) return runScenarioCommand(context, actor, where, command);
  const { projects, budget } = context;
  switch (command.intent) {
    case "move":
      await projects.setRanks(actor, { ...where, ...command });
      return { done: "move", count: command.ids.length, to: command.to };
    case "undo":
      await projects.undoRanks(actor, { ...where, version: command.version });
      return { done: "undo", count: 1 };
    case "kind":
      return marked(command.kind, await projects.setKind(actor, { ...where, ...command }));
    case "undoKind":
      return unmarked(await projects.undoKind(actor, { ...where, ...command }));
    case "applyWayOut": {
      const { all, chosen, ...rest } = command;
      return { done: "wayOut", ...(await budget.applyWayOut(actor, { ...rest, chosen: all ? null : chosen })) };
    }
    case "undoWayOut":
      return { done: "wayOutUndone", ...(await budget.undoWayOut(actor, command.id)) };
  }
}
