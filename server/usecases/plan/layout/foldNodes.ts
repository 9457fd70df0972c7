import type { Actor } from "~/domain/access/actor";
import { saveFolded } from "../../../db/plan/layout";
import { AppError } from "../../../errors";
import { demandArea } from "../../area/demandArea";
import type { Deps } from "../../deps";
import { demandId } from "../../people/fields";

/** Most folded entries that are kept of a person and area. */
const MOST = 2_000;

/**
 * Keeps which entries of an area's plans a person has folded; nobody else sees it, so it leaves no audit row. Throws notFound
 * (foreign area, ids that cannot be), badInput beyond 2,000.
 */
export async function foldNodes(deps: Deps, actor: Actor, areaCode: string, nodeIds: readonly string[]): Promise<void> {
  demandArea(actor, "plan.read", areaCode);
  if (nodeIds.length > MOST) throw new AppError("badInput");
  await saveFolded(deps.db.prisma, actor.userId, areaCode, [...new Set(nodeIds.map(demandId))]);
}
