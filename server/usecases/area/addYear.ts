import type { Actor } from "~/domain/access/actor";
import { record } from "../../db/audit";
import { AppError } from "../../errors";
import type { Deps } from "../deps";
import { demandArea } from "./demandArea";
import { openableYears } from "./openableYears";

/**
 * Opens a budget year (B.E.) of an area before its frame is announced: the year appears in everybody's list, its window
 * says FRAME_UNKNOWN. A year already in use stays as it is. Throws notFound, forbidden.
 */
export async function addYear(deps: Deps, actor: Actor, areaCode: string, fy: number): Promise<void> {
  demandArea(actor, "frame.set", areaCode);
  const years = await openableYears(deps.db.prisma, areaCode, deps.clock.today());
  if (!years.includes(fy)) throw new AppError("notFound");
  await deps.db.prisma.$transaction(async (tx) => {
    const { count } = await tx.budgetFrame.createMany({
      data: [{ areaCode, fy, amountSatang: 0n, origin: "NOT_ANNOUNCED", setBy: actor.userId, setAt: deps.clock.now() }],
      skipDuplicates: true,
    });
    if (count > 0)
      await record(tx, deps, actor, {
        action: "year.added",
        objectKind: "year",
        objectId: `${areaCode}-${fy}`,
        areaCode,
      });
  });
}
