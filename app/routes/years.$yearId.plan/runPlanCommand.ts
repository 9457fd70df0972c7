import type { AppLoadContext } from "@remix-run/node";
import type { Actor } from "~/domain/access/actor";
import type { PlanLink } from "~/domain/plan/planGraph";
import type { PlanCommand, PlanIntent } from "./planCommand";

/** What a command did, and the id it did it to: of a link, or of a node. */
export type PlanAnswer = {
  done: PlanIntent;
  id: string;
  /** The link that was made: all that the page needs to show it. */
  link?: PlanLink;
  /** Where the moved card had stood. */
  before?: { dx: number; dy: number };
};

/** Runs one command of the plan page through its use-case. */
export async function runPlanCommand(
  { plans }: AppLoadContext,
  actor: Actor,
  place: { areaCode: string; fy: number; edition?: string },
  command: PlanCommand,
): Promise<PlanAnswer> {
  const done = command.intent;
  switch (command.intent) {
    case "link":
      return linked(done, await plans.link(actor, { ...place, ...command }));
    case "unlink":
      await plans.unlink(actor, command.linkId);
      return { done, id: command.linkId };
    case "restore":
      return linked(done, await plans.restoreLink(actor, command.linkId, place.fy, place.edition));
    case "move":
      return { done, id: command.nodeId, before: await plans.moveCard(actor, { ...place, ...command }) };
    case "resetCards":
      return { done, id: String(await plans.resetCards(actor, place.areaCode, place.fy)) };
    case "fold":
      await plans.fold(actor, place.areaCode, command.folded);
      return { done, id: "" };
    case "addNode":
      return { done, ...(await plans.addNode(actor, { ...place, ...command })) };
    case "archive":
      await plans.archiveNode(actor, place.areaCode, command.nodeId);
      return { done, id: command.nodeId };
    case "restoreNode":
      await plans.restoreNode(actor, place.areaCode, command.nodeId);
      return { done, id: command.nodeId };
  }
}

const linked = (done: PlanIntent, link: PlanLink): PlanAnswer => ({ done, id: link.id, link });
