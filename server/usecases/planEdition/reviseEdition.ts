import { randomUUID } from "node:crypto";
import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { mayBeRevised } from "~/domain/lifecycle/plan/editionLife";
import { record } from "../../db/audit";
import type { Tx } from "../../db/client";
import { hashOfPlan, insertEditionStep, type Edition } from "../../db/plan/editions";
import { AppError } from "../../errors";
import type { Deps } from "../deps";
import { lineOf } from "../people/fields";
import { demandEdition } from "./takeEditionStep";

/** Copies the entries in use; returns the new id of each. */
async function copyNodes(tx: Tx, deps: Deps, from: string, to: string): Promise<Map<string, string>> {
  const nodes = await tx.planNode.findMany({ where: { planId: from, archivedAt: null }, orderBy: { sort: "asc" } });
  const ids = new Map(nodes.map(({ id }) => [id, randomUUID()]));
  await tx.planNode.createMany({
    data: nodes.map(({ id, kind, code, sort, titleTh, titleEn, steps, unit, baseline, targets }) => ({
      ...{ id: ids.get(id), planId: to, kind, code, sort, titleTh, titleEn, unit, baseline, continuesId: id },
      ...{ steps: steps ?? {}, targets: targets ?? {}, createdAt: deps.clock.now() },
    })),
  });
  return ids;
}

/** Copies the links that go out from the copied entries; one to a copied entry leads to the copy. */
async function copyLinks(tx: Tx, deps: Deps, actor: Actor, ids: ReadonlyMap<string, string>): Promise<void> {
  const links = await tx.planLink.findMany({ where: { fromNodeId: { in: [...ids.keys()] }, removedAt: null } });
  await tx.planLink.createMany({
    data: links.map(({ areaCode, fromNodeId, toNodeId, relation, reason, strength }) => ({
      ...{ areaCode, relation, reason, strength, createdBy: actor.userId, createdAt: deps.clock.now() },
      fromNodeId: ids.get(fromNodeId) ?? fromNodeId,
      toNodeId: ids.get(toNodeId) ?? toNodeId,
    })),
  });
}

async function makeRevision(tx: Tx, deps: Deps, actor: Actor, edition: Edition, reason: string): Promise<string> {
  const { areaCode, kind, fyFrom, fyTo, titleTh } = edition;
  const latest = await tx.plan.aggregate({ where: { areaCode, kind, fyFrom }, _max: { version: true } });
  const version = (latest._max.version ?? edition.version) + 1;
  const { id } = await tx.plan.create({
    data: { areaCode, kind, fyFrom, fyTo, titleTh, version, state: "DRAFT", revisesId: edition.id },
  });
  await copyLinks(tx, deps, actor, await copyNodes(tx, deps, edition.id, id));
  await insertEditionStep(tx, id, {
    ...{ fromState: edition.state, toState: "DRAFT", skipped: [], reason, documentNo: "", documentDate: null },
    ...{ hash: await hashOfPlan(tx, id), byUserId: actor.userId, at: deps.clock.now() },
  });
  return id;
}

/**
 * Begins the revised edition (ฉบับทบทวน) of a plan that was submitted or is in force: its entries and links are copied, each
 * entry knows the one it continues, and the earlier edition stays as it is and in force. Throws notFound, forbidden,
 * editionStale (it cannot be revised where it stands), editionExists (one is under way), reasonMissing.
 */
export async function reviseEdition(
  deps: Deps,
  actor: Actor,
  planId: string,
  reasonText: string,
): Promise<{ id: string }> {
  const reason = lineOf(reasonText, "reason", { max: 1_000, required: false });
  const made = await deps.db.prisma.$transaction(
    async (tx) => {
      const edition = await demandEdition(tx, actor, planId);
      if (!may(actor, "plan.edit", edition)) throw new AppError("forbidden");
      if (!mayBeRevised(edition.state)) throw new AppError("editionStale");
      if (reason === "") throw new AppError("reasonMissing");
      const { areaCode, kind, fyFrom } = edition;
      const newer = { version: { gt: edition.version }, state: { not: "ARCHIVED" } };
      if (await tx.plan.count({ where: { areaCode, kind, fyFrom, ...newer } })) throw new AppError("editionExists");
      const id = await makeRevision(tx, deps, actor, edition, reason);
      await record(tx, deps, actor, {
        ...{ action: "planEdition.revised", objectKind: "plan", objectId: id, areaCode },
        detail: { revises: edition.id, from: edition.version, reason },
      });
      return { id, areaCode };
    },
    { timeout: 30_000 },
  );
  deps.bus.emit("plan", { areaCode: made.areaCode });
  return { id: made.id };
}
