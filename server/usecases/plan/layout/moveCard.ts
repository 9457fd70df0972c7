import type { Actor } from "~/domain/access/actor";
import { FARTHEST } from "~/domain/plan/view/nudges";
import { record } from "../../../db/audit";
import type { Tx } from "../../../db/client";
import { dropNudges, loadNudges, saveNudge } from "../../../db/plan/layout";
import { AppError } from "../../../errors";
import { demandArea } from "../../area/demandArea";
import type { Deps } from "../../deps";
import { demandId } from "../../people/fields";
import { demandOpenLink } from "../../planEdition/demandOpenPlan";

/** A card of the picture of an area's plans in a budget year (B.E.). */
export type CardPlace = { areaCode: string; fy: number; nodeId: string };

/** A card and how far it stands from its automatic place, pixels at zoom 1. */
export type CardMove = CardPlace & { dx: number; dy: number };

/** Refuses a card that is not on this picture (notFound), and one of a plan that stands still (planFrozen…, I11). */
async function demandMovable(tx: Tx, { areaCode, fy, nodeId }: CardPlace): Promise<void> {
  const plan = { areaCode, fyFrom: { lte: fy }, fyTo: { gte: fy } };
  const entry = await tx.planNode.count({ where: { id: nodeId, plan } });
  const project = entry === 0 ? await tx.project.count({ where: { id: nodeId, areaCode, fy, removedAt: null } }) : 0;
  if (entry + project === 0) throw new AppError("notFound");
  await demandOpenLink(tx, nodeId);
}

/**
 * Moves a card of the picture for everybody; 0, 0 puts it back to its automatic place. Answers where it had stood. Throws
 * notFound, forbidden (planners arrange the picture), badInput beyond the picture, planFrozen… when its plan stands still.
 */
export async function moveCard(deps: Deps, actor: Actor, move: CardMove): Promise<{ dx: number; dy: number }> {
  const { areaCode, fy, nodeId, dx, dy } = move;
  demandArea(actor, "plan.edit", areaCode);
  demandId(nodeId);
  if (![dx, dy].every((far) => Number.isInteger(far) && Math.abs(far) <= FARTHEST)) throw new AppError("badInput");
  const before = await deps.db.prisma.$transaction(async (tx) => {
    await demandMovable(tx, move);
    const by = { dx, dy, byUserId: actor.userId, at: deps.clock.now() };
    const stood = await saveNudge(tx, { areaCode, fy }, nodeId, by);
    await record(tx, deps, actor, {
      ...{ action: "plan.cardMoved", objectKind: "planNode", objectId: nodeId, areaCode },
      detail: { fy, dx, dy, before: stood },
    });
    return stood;
  });
  deps.bus.emit("plan", { areaCode });
  return before;
}

/** Cards that may be put back: all but those of plans that stand still. */
async function looseCards(tx: Tx, areaCode: string, fy: number): Promise<string[]> {
  const loose: string[] = [];
  for (const id of Object.keys(await loadNudges(tx, { areaCode, fy }))) {
    const still = await demandOpenLink(tx, id).then(
      () => false,
      (error: unknown) => {
        if (error instanceof AppError) return true;
        throw error;
      },
    );
    if (!still) loose.push(id);
  }
  return loose;
}

/**
 * Puts every card back to its automatic place but those of plans that stand still; answers how many. Throws notFound,
 * forbidden.
 */
export async function resetCards(deps: Deps, actor: Actor, areaCode: string, fy: number): Promise<number> {
  demandArea(actor, "plan.edit", areaCode);
  const count = await deps.db.prisma.$transaction(async (tx) => {
    const dropped = await dropNudges(tx, { areaCode, fy }, await looseCards(tx, areaCode, fy));
    if (dropped > 0)
      await record(tx, deps, actor, {
        ...{ action: "plan.cardsReset", objectKind: "plan", objectId: `${areaCode}-${fy}`, areaCode },
        detail: { fy, count: dropped },
      });
    return dropped;
  });
  if (count > 0) deps.bus.emit("plan", { areaCode });
  return count;
}
