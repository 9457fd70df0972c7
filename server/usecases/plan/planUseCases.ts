import type { Actor } from "~/domain/access/actor";
import type { Deps } from "../deps";
import { addNode, archiveNode, restoreNode, type NodeInput } from "./editNodes";
import { changesSince } from "./changesSince";
import { foldNodes } from "./layout/foldNodes";
import { moveCard, resetCards, type CardMove } from "./layout/moveCard";
import { openMoney } from "./money/openMoney";
import { openPlaces } from "./places/openPlaces";
import { linkNodes, restoreLink, unlinkNodes, type LinkInput } from "./linkNodes";
import { openPlan } from "./openPlan";
import { placeOfPlan } from "./placeOf";

/** The plan graph: read, link, unlink, add nodes, archive them and take them back. */
export const planUseCases = (deps: Deps) => ({
  open: (actor: Actor, areaCode: string, fy: number, edition?: string) => openPlan(deps, actor, areaCode, fy, edition),
  money: (actor: Actor, areaCode: string, fy: number) => openMoney(deps, actor, areaCode, fy),
  places: (actor: Actor, areaCode: string, fy: number) => openPlaces(deps, actor, areaCode, fy),
  placeOf: (actor: Actor, planId: string) => placeOfPlan(deps, actor, planId),
  changes: (actor: Actor, since: { areaCode: string; fy: number; after: bigint }) => changesSince(deps, actor, since),
  moveCard: (actor: Actor, move: CardMove) => moveCard(deps, actor, move),
  resetCards: (actor: Actor, areaCode: string, fy: number) => resetCards(deps, actor, areaCode, fy),
  fold: (actor: Actor, areaCode: string, nodeIds: readonly string[]) => foldNodes(deps, actor, areaCode, nodeIds),
  link: (actor: Actor, input: LinkInput) => linkNodes(deps, actor, input),
  unlink: (actor: Actor, linkId: string) => unlinkNodes(deps, actor, linkId),
  restoreLink: (actor: Actor, linkId: string, fy: number, edition?: string) =>
    restoreLink(deps, actor, linkId, { fy, edition }),
  addNode: (actor: Actor, input: NodeInput) => addNode(deps, actor, input),
  archiveNode: (actor: Actor, areaCode: string, nodeId: string) => archiveNode(deps, actor, areaCode, nodeId),
  restoreNode: (actor: Actor, areaCode: string, nodeId: string) => restoreNode(deps, actor, areaCode, nodeId),
});
