import { redirect, type AppLoadContext } from "@remix-run/node";
import type { Actor } from "~/domain/access/actor";
import type { RankingCommand } from "./rankingCommand";

/** What was done, for the line above the table. */
export type RankingDone =
  | { done: "move"; count: number; to: number }
  | { done: "undo" | "kind" | "frame" | "undoScenario"; count: number }
  | { done: "wayOut"; id: string; laterCode: string | null }
  | { done: "wayOutUndone"; code: string };

/** Does what the page asks for; scenarios that were made, applied or deleted lead to another address. */
export async function runRankingCommand(
  context: AppLoadContext,
  actor: Actor,
  where: { areaCode: string; fy: number },
  command: RankingCommand,
): Promise<RankingDone | Response> {
  const { projects, budget } = context;
  const page = `/years/${where.areaCode}-${where.fy}/ranking`;
  switch (command.intent) {
    case "move":
      await projects.setRanks(actor, { ...where, ...command });
      return { done: "move", count: command.ids.length, to: command.to };
    case "undo":
      await projects.undoRanks(actor, { ...where, version: command.version });
      return { done: "undo", count: 1 };
    case "kind":
      return { done: "kind", count: (await projects.setKind(actor, { ...where, ...command })).changed };
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
    case "applyScenario":
      await budget.applyScenario(actor, command.id, command.version);
      return redirect(`${page}?applied=1`);
    case "applyWayOut": {
      const { all, chosen, ...rest } = command;
      return { done: "wayOut", ...(await budget.applyWayOut(actor, { ...rest, chosen: all ? null : chosen })) };
    }
    case "undoWayOut":
      return { done: "wayOutUndone", ...(await budget.undoWayOut(actor, command.id)) };
  }
}
