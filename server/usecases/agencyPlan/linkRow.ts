import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { relationTo } from "~/domain/localPlan/agencyAlignment";
import { lockAgencyPlan, type AgencyPlanHead } from "../../db/agencyPlan/agencyPlans";
import { record } from "../../db/audit";
import type { Tx } from "../../db/client";
import { AppError } from "../../errors";
import type { Deps } from "../deps";
import { lineOf } from "../people/fields";
import { readGraph } from "../plan/readGraph";

/** Several rows of one imported plan that serve the same node, in a budget year (B.E.), with the reason. */
export type RowLinkInput = { planId: string; fy: number; rowIds: readonly string[]; nodeId: string; reason: string };

/** Most rows linked at once. */
const MAX_ROWS = 500;
const MAX_REASON = 500;

/** The plan, locked; throws notFound when it is absent, foreign or removed, forbidden for readers. */
export async function demandPlan(tx: Tx, actor: Actor, id: string): Promise<AgencyPlanHead> {
  const head = await lockAgencyPlan(tx, id);
  if (!head || head.state === "REMOVED" || !may(actor, "plan.read", head)) throw new AppError("notFound");
  if (!may(actor, "plan.edit", head)) throw new AppError("forbidden");
  return head;
}

async function linkAll(tx: Tx, deps: Deps, actor: Actor, input: RowLinkInput): Promise<string> {
  const { planId, fy, rowIds, nodeId } = input;
  const { areaCode } = await demandPlan(tx, actor, planId);
  const reason = lineOf(input.reason, "reason", { max: MAX_REASON });
  const { graph } = await readGraph(tx, actor, areaCode, fy);
  const node = graph.nodes.find(({ id }) => id === nodeId);
  if (!node) throw new AppError("notFound");
  const relation = relationTo(node);
  if (node.archived || relation === null) throw new AppError("linkRefused");
  const wanted = [...new Set(rowIds)].slice(0, MAX_ROWS);
  const rows = await tx.agencyPlanRow.findMany({
    where: { id: { in: wanted }, planId },
    select: { id: true, links: { where: { nodeId, removedAt: null }, select: { id: true } } },
  });
  if (rows.length === 0 || rows.length !== wanted.length) throw new AppError("notFound");
  const fresh = rows.filter(({ links }) => links.length === 0);
  if (fresh.length === 0) throw new AppError("linkExists");
  const made = { nodeId, relation, reason, createdBy: actor.userId, createdAt: deps.clock.now() };
  await tx.agencyPlanLink.createMany({ data: fresh.map(({ id: rowId }) => ({ rowId, ...made })) });
  await record(tx, deps, actor, {
    ...{ action: "agencyPlan.linked", objectKind: "agencyPlan", objectId: planId, areaCode },
    detail: { nodeId, relation, reason, rows: fresh.map(({ id }) => id).join(" ") },
  });
  return areaCode;
}

/**
 * [R7][R8] Links rows of an imported plan to a node of the province's plans; rows linked to it already are left alone.
 * Throws notFound for absent and foreign plans, rows and nodes, forbidden, badInput without a reason, linkRefused to a
 * goal or an archived node, linkExists when nothing is left to link.
 */
export async function linkRows(deps: Deps, actor: Actor, input: RowLinkInput): Promise<void> {
  const areaCode = await deps.db.prisma.$transaction((tx) => linkAll(tx, deps, actor, input));
  deps.bus.emit("plan", { areaCode });
}

/** Ends a row's link; it stays in the record. Throws notFound (absent, foreign, ended already), forbidden. */
export async function unlinkRow(deps: Deps, actor: Actor, planId: string, linkId: string): Promise<void> {
  const areaCode = await deps.db.prisma.$transaction(async (tx) => {
    const head = await demandPlan(tx, actor, planId);
    const { count } = await tx.agencyPlanLink.updateMany({
      where: { id: linkId, removedAt: null, row: { planId } },
      data: { removedAt: deps.clock.now() },
    });
    if (count === 0) throw new AppError("notFound");
    await record(tx, deps, actor, {
      ...{ action: "agencyPlan.unlinked", objectKind: "agencyPlan", objectId: planId, areaCode: head.areaCode },
      detail: { linkId },
    });
    return head.areaCode;
  });
  deps.bus.emit("plan", { areaCode });
}
