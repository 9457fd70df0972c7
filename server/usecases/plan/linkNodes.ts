import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { mayLink, type Relation, type Strength } from "~/domain/plan/planGraph";
import { wouldCycle } from "~/domain/plan/reach";
import { record } from "../../db/audit";
import { loadPlanGraph } from "../../db/plans";
import { AppError } from "../../errors";
import type { Deps } from "../deps";

/** What a person says when linking: from the lower node up to the higher one, with a reason. */
export type LinkInput = {
  areaCode: string;
  fy: number;
  from: string;
  to: string;
  relation: Relation;
  reason: string;
  strength: Strength;
};

/** Key of the advisory lock that puts links of one area in one order, so that two people cannot close a circle together. */
const LINK_LOCK = 7_301_266;

/**
 * Links two nodes (R9, R9c). Throws notFound for foreign nodes, forbidden without the right, linkRefused downward,
 * linkExists, linkCycle; badInput without a reason.
 */
export async function linkNodes(deps: Deps, actor: Actor, input: LinkInput): Promise<{ id: string }> {
  const { areaCode, fy, from, to } = input;
  if (!may(actor, "plan.read", { areaCode })) throw new AppError("notFound");
  if (!may(actor, "plan.link", { areaCode })) throw new AppError("forbidden");
  const reason = input.reason.trim();
  if (reason === "" || reason.length > 500) throw new AppError("badInput", { field: "reason" });
  const id = await deps.db.prisma.$transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(${LINK_LOCK}, hashtext(${areaCode}))`;
    const graph = await loadPlanGraph(tx, areaCode, fy);
    const lower = graph.nodes.find((node) => node.id === from);
    const higher = graph.nodes.find((node) => node.id === to);
    if (!lower || !higher) throw new AppError("notFound");
    if (!mayLink(lower.kind, higher.kind) || higher.archived) throw new AppError("linkRefused");
    if (graph.links.some((link) => link.from === from && link.to === to)) throw new AppError("linkExists");
    if (wouldCycle(graph.links, from, to)) throw new AppError("linkCycle");
    const row = await tx.planLink.create({
      data: {
        areaCode,
        fromNodeId: from,
        toNodeId: to,
        relation: input.relation,
        strength: input.strength,
        reason,
        createdBy: actor.userId,
        createdAt: deps.clock.now(),
      },
    });
    await record(tx, deps, actor, {
      action: "plan.linked",
      objectKind: "planLink",
      objectId: row.id,
      areaCode,
      detail: { from, to, reason },
    });
    return row.id;
  });
  deps.bus.emit("plan", { areaCode });
  return { id };
}

/** Removes a link made by a person; the row stays with its end date. Throws notFound for absent or foreign links. */
export async function unlinkNodes(deps: Deps, actor: Actor, linkId: string): Promise<void> {
  const link = await deps.db.prisma.planLink.findFirst({ where: { id: linkId, removedAt: null } });
  if (!link || !may(actor, "plan.read", { areaCode: link.areaCode })) throw new AppError("notFound");
  if (!may(actor, "plan.link", { areaCode: link.areaCode })) throw new AppError("forbidden");
  await deps.db.prisma.$transaction(async (tx) => {
    await tx.planLink.update({ where: { id: linkId }, data: { removedAt: deps.clock.now() } });
    await record(tx, deps, actor, {
      action: "plan.unlinked",
      objectKind: "planLink",
      objectId: linkId,
      areaCode: link.areaCode,
      detail: { from: link.fromNodeId, to: link.toNodeId },
    });
  });
  deps.bus.emit("plan", { areaCode: link.areaCode });
}

/** Puts a removed link back (undo). Throws notFound when it is absent, foreign or not removed; linkExists when made again meanwhile. */
export async function restoreLink(deps: Deps, actor: Actor, linkId: string, fy: number): Promise<{ id: string }> {
  const link = await deps.db.prisma.planLink.findFirst({ where: { id: linkId, removedAt: { not: null } } });
  if (!link || !may(actor, "plan.read", { areaCode: link.areaCode })) throw new AppError("notFound");
  const { areaCode, fromNodeId: from, toNodeId: to, reason } = link;
  return linkNodes(deps, actor, {
    areaCode,
    fy,
    from,
    to,
    reason,
    relation: link.relation as Relation,
    strength: link.strength as Strength,
  });
}
