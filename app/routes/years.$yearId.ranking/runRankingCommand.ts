import { redirect, type AppLoadContext } from "@remix-run/node";
import type { Actor } from "~/domain/access/actor";
import type { RankingCommand } from "./rankingCommand";

/** What was done, for the line above the table. */
export type RankingDone = { done: "move" | "undo" | "kind" | "frame"; count: number };

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
      return { done: "move", count: command.ids.length };
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
      return { done: "move", count: command.ids.length };
    case "frameScenario":
      await budget.setScenarioFrame(actor, command.id, command.amount);
      return { done: "frame", count: 1 };
    case "deleteScenario":
      await budget.deleteScenario(actor, command.id);
      return redirect(page);
    case "applyScenario":
      await budget.applyScenario(actor, command.id, command.version);
      return redirect(`${page}?applied=1`);
  }
}
