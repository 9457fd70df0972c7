import { briefRoom } from "~/collab/roomName";
import type { Actor } from "~/domain/access/actor";
import { CLOSABLE_ITEMS } from "~/domain/access/closableItems";
import { record } from "../../db/audit";
import { loadBriefProject, lockProject } from "../../db/briefs";
import { AppError } from "../../errors";
import { demandBrief } from "../brief/demandBrief";
import type { Deps } from "../deps";

/**
 * The lead closes items of a brief to partners, or opens them again: `items` is the whole list afterwards.
 * Items that partners never write cannot be closed. Throws notFound, forbidden, frozen, badInput.
 */
export async function closeItems(deps: Deps, actor: Actor, briefId: string, items: readonly number[]): Promise<void> {
  const closedItems = [...new Set(items)].sort((a, b) => a - b);
  if (closedItems.some((item) => !CLOSABLE_ITEMS.includes(item))) throw new AppError("badInput", { field: "items" });
  const seen = demandBrief(actor, "project.closeItems", await loadBriefProject(deps.db.prisma, briefId));
  await deps.db.prisma.$transaction(async (tx) => {
    const project = demandBrief(actor, "project.closeItems", await lockProject(tx, seen.projectId));
    const { projectId, areaCode } = project;
    await tx.project.update({ where: { id: projectId }, data: { closedItems, updatedAt: deps.clock.now() } });
    await record(tx, deps, actor, {
      action: "project.itemsClosed",
      objectKind: "project",
      objectId: projectId,
      areaCode,
      detail: { before: project.closedItems, after: closedItems },
    });
  });
  deps.bus.emit("access", { room: briefRoom(briefId) });
}
