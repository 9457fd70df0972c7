import type { Actor } from "~/domain/access/actor";
import { successors } from "~/domain/plan/editions";
import type { PlanLink } from "~/domain/plan/planGraph";
import { record } from "../../db/audit";
import type { Tx } from "../../db/client";
import { loadPlanGraph, lockPlan } from "../../db/plans";
import { demandArea } from "../area/demandArea";
import type { Deps } from "../deps";

const REASON = "เชื่อมตามแผนฉบับทบทวนที่ประกาศใช้";

async function carry(tx: Tx, deps: Deps, actor: Actor, areaCode: string, link: PlanLink, to: string): Promise<void> {
  const { id, from, relation, reason, strength, origin } = link;
  const now = deps.clock.now();
  if (origin === "ACTION") await tx.planLink.update({ where: { id }, data: { removedAt: now } });
  await tx.planLink.create({
    data: {
      ...{ areaCode, fromNodeId: from, toNodeId: to, relation, strength, reason: reason || REASON },
      ...{ createdBy: actor.userId, createdAt: now },
    },
  });
}

/**
 * [R9d] Carries the links of a budget year (B.E.) that end in an earlier edition over to the entries that continue it; what
 * a brief states stays in the brief and gets a link beside it. Links whose entry nobody continues remain, as gaps. The
 * strategy office's work, also for approved projects: what they realise stays the same. Returns how many. Throws notFound,
 * forbidden.
 */
export async function carryLinks(deps: Deps, actor: Actor, areaCode: string, fy: number): Promise<number> {
  demandArea(actor, "plan.edit", areaCode);
  const carried = await deps.db.prisma.$transaction(
    async (tx) => {
      await lockPlan(tx, areaCode);
      const { nodes, links } = await loadPlanGraph(tx, areaCode, fy, () => true, undefined);
      const next = successors(nodes);
      const archived = new Set(nodes.filter((node) => node.archived).map(({ id }) => id));
      const old = links.filter(({ from, to }) => next.has(to) && !archived.has(from));
      for (const link of old) await carry(tx, deps, actor, areaCode, link, next.get(link.to) ?? link.to);
      if (old.length > 0)
        await record(tx, deps, actor, {
          ...{ action: "planEdition.carried", objectKind: "plan", objectId: `${areaCode}-${fy}`, areaCode },
          detail: { fy, links: old.map(({ id, from, to }) => ({ id, from, before: to, after: next.get(to) })) },
        });
      return old.length;
    },
    { timeout: 30_000 },
  );
  if (carried > 0) deps.bus.emit("plan", { areaCode });
  return carried;
}
