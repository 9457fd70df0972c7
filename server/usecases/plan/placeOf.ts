import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { usedYears } from "../../db/areas";
import { AppError } from "../../errors";
import { openableYears } from "../area/openableYears";
import type { Deps } from "../deps";

/**
 * Area and budget year (B.E.) in which a plan's page is read: the latest year in use inside the plan's span, else the
 * latest one there that can be opened, else its first. Throws notFound for absent and foreign plans alike.
 */
export async function placeOfPlan(deps: Deps, actor: Actor, planId: string): Promise<{ areaCode: string; fy: number }> {
  const tx = deps.db.prisma;
  const plan = await tx.plan.findUnique({ where: { id: planId } });
  if (!plan || !may(actor, "plan.read", { areaCode: plan.areaCode })) throw new AppError("notFound");
  const { areaCode, fyFrom, fyTo } = plan;
  const [used, openable] = await Promise.all([
    usedYears(tx, [areaCode]),
    openableYears(tx, areaCode, deps.clock.today()),
  ]);
  const latest = (years: number[]) => years.filter((fy) => fyFrom <= fy && fy <= fyTo).sort((a, b) => b - a)[0];
  return { areaCode, fy: latest(used.map(({ fy }) => fy)) ?? latest(openable) ?? fyFrom };
}
