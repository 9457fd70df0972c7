import type { Actor } from "~/domain/access/actor";
import type { Bilingual } from "~/domain/rules/finding";
import { isApproved } from "../../db/lifecycle/approvals";
import { record } from "../../db/audit";
import type { Tx } from "../../db/client";
import { writeRanks } from "../../db/projects";
import { lockOrder, orderVersionOf, readWindow } from "../../db/budget/windows";
import { AppError } from "../../errors";
import type { Deps } from "../deps";

/** Which order is changed: that of an area and budget year (B.E.), as the caller last saw it. */
export type SeenOrder = { areaCode: string; fy: number; version: string };

/** Ranks by project id; null = without a rank. */
export type Ranks = Record<string, number | null>;

/** What a change of the order writes, and the words for the activity strip and the audit row. */
export type OrderChange = { ranks: Ranks; action: string; cause: Bilingual; detail?: Record<string, unknown> };

/** What a caller writes in the transaction of a change of order; `version` is that of the order after it. */
export type OrderAlongside = (tx: Tx, version: string) => Promise<void>;

/** The order before a change: ids of the projects under the window, by rank, and every rank that is set. */
export type OrderNow = { order: string[]; codes: Map<string, string>; ranks: Ranks };

/** Detail of an audit row about an order: the ranks that changed, before and after, and how both orders are named. */
export type OrderAudit = { before: Ranks; after: Ranks; versionBefore: string; versionAfter: string };

async function readOrder(tx: Tx, { areaCode, fy, version }: SeenOrder): Promise<OrderNow> {
  await lockOrder(tx, areaCode, fy);
  const reading = await readWindow(tx, areaCode, fy);
  if (!reading) throw new AppError("notFound");
  // ก.บ.จ. approved exactly this order
  if (await isApproved(tx, areaCode, fy)) throw new AppError("orderApproved");
  // somebody else ranked, or a project came or went: the move is offered again on the new order, never guessed
  if (reading.orderVersion !== version) throw new AppError("stale");
  const rows = await tx.project.findMany({
    where: { areaCode, fy, removedAt: null },
    select: { id: true, code: true, rank: true },
  });
  return {
    order: reading.proposals.map(({ id }) => id),
    codes: new Map(rows.map(({ id, code }) => [id, code])),
    ranks: Object.fromEntries(rows.map(({ id, rank }) => [id, rank === null ? null : Number(rank.toString())])),
  };
}

/**
 * Ranks 1…n in the order given. Ranked projects that spend none of the area's money now keep their order behind it, so
 * that they come back at the end, and never with a rank that is taken.
 */
export function numbered(order: readonly string[], now: OrderNow): Ranks {
  const listed = new Set(order);
  const behind = Object.entries(now.ranks)
    .filter(([id, rank]) => rank !== null && !listed.has(id))
    .sort(([, a], [, b]) => (a ?? 0) - (b ?? 0))
    .map(([id]) => id);
  return Object.fromEntries([...order, ...behind].map((id, index) => [id, index + 1]));
}

/**
 * Changes ranks in one transaction with its audit row; afterwards every open page of the year hears of it. Changes of
 * one year's order stand in line, so that two people never lose a move silently. Returns the version of the new order.
 * `alongside` writes in the same transaction, also when no rank changed. Throws notFound, stale, and whatever `change` and
 * `alongside` throw.
 */
export async function changeOrder(
  deps: Deps,
  actor: Actor,
  seen: SeenOrder,
  change: (now: OrderNow, tx: Tx) => OrderChange | Promise<OrderChange>,
  alongside?: OrderAlongside,
): Promise<string> {
  const at = deps.clock.now();
  const done = await deps.db.prisma.$transaction(async (tx) => {
    const now = await readOrder(tx, seen);
    const { ranks, action, cause, detail } = await change(now, tx);
    const after = Object.fromEntries(Object.entries(ranks).filter(([id, rank]) => now.ranks[id] !== rank));
    const changed = Object.keys(after);
    if (changed.length === 0) {
      await alongside?.(tx, seen.version);
      return { version: seen.version, cause: null };
    }
    await writeRanks(
      tx,
      Object.entries(after).map(([projectId, rank]) => ({ projectId, rank })),
      at,
    );
    const newRanks = { ...now.ranks, ...after };
    const version = orderVersionOf(now.order.map((id) => ({ id, rank: newRanks[id] ?? null })));
    const before = Object.fromEntries(changed.map((id) => [id, now.ranks[id] ?? null]));
    const audit: OrderAudit = { before, after, versionBefore: seen.version, versionAfter: version };
    const objectId = `${seen.areaCode}-${seen.fy}`;
    await record(tx, deps, actor, {
      action,
      objectKind: "order",
      objectId,
      areaCode: seen.areaCode,
      detail: { ...detail, ...audit },
    });
    await alongside?.(tx, version);
    return { version, cause };
  });
  const { areaCode, fy } = seen;
  if (done.cause) deps.bus.emit("window", { areaCode, fy, cause: done.cause, at: at.toISOString() });
  return done.version;
}
