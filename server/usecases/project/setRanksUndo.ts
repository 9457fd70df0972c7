import { z } from "zod";
import type { Actor } from "~/domain/access/actor";
import { AppError } from "../../errors";
import { demandArea } from "../area/demandArea";
import type { Deps } from "../deps";
import { changeOrder, type OrderAlongside, type SeenOrder } from "./changeOrder";
import { officeOf } from "./setRanks";

const auditDetail = z.object({
  before: z.record(z.string(), z.number().nullable()),
  versionAfter: z.string(),
});

/**
 * Puts back the ranks that the latest change of this order replaced, whether a person moved projects or applied a
 * scenario; undoing once more brings the change back. Only for planners. Throws notFound (nothing to undo), forbidden,
 * stale (the order is no longer the one that change left).
 */
export async function undoRanks(
  deps: Deps,
  actor: Actor,
  seen: SeenOrder,
  alongside?: OrderAlongside,
): Promise<{ orderVersion: string }> {
  demandArea(actor, "project.rank", seen.areaCode);
  const who = officeOf(actor, seen.areaCode);
  const orderVersion = await changeOrder(
    deps,
    actor,
    seen,
    async (now, tx) => {
      const last = await tx.auditEvent.findFirst({
        where: { objectKind: "order", objectId: `${seen.areaCode}-${seen.fy}` },
        orderBy: { seq: "desc" },
      });
      if (!last) throw new AppError("notFound");
      const { before, versionAfter } = auditDetail.parse(last.detail);
      if (versionAfter !== seen.version) throw new AppError("stale");
      const ranks = Object.fromEntries(Object.entries(before).filter(([id]) => now.codes.has(id)));
      const cause = { th: `${who} ย้อนการจัดลำดับ`, en: `${who} undid a change of order` };
      return { ranks, action: "ranks.undone", cause };
    },
    alongside,
  );
  return { orderVersion };
}
