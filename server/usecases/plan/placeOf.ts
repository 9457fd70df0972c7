import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { AppError } from "../../errors";
import type { Deps } from "../deps";

/** Area and year in which a plan's page is read: the latest year with projects inside the plan's span, else its first. */
export async function placeOfPlan(deps: Deps, actor: Actor, planId: string): Promise<{ areaCode: string; fy: number }> {
  const plan = await deps.db.prisma.plan.findUnique({ where: { id: planId } });
  if (!plan || !may(actor, "plan.read", { areaCode: plan.areaCode })) throw new AppError("notFound");
  const { areaCode, fyFrom, fyTo } = plan;
  const latest = await deps.db.prisma.project.findFirst({
    where: { areaCode, fy: { gte: fyFrom, lte: fyTo }, removedAt: null },
    orderBy: { fy: "desc" },
    select: { fy: true },
  });
  return { areaCode, fy: latest?.fy ?? fyFrom };
}
