import type { Actor } from "~/domain/access/actor";
import type { MouStep } from "~/domain/mou/life/mouLife";
import { record } from "../../../db/audit";
import type { Tx } from "../../../db/client";
import { loadGroups, planOf, replaceGroups } from "../../../db/mou/approvals";
import { insertMouStep } from "../../../db/mou/steps";
import type { MouRecord } from "../../../db/mous";
import type { Deps } from "../../deps";
import { keepMouVersion } from "../text/keepMouVersion";
import { closeText, openTextAgain } from "../text/textGate";
import { peopleOfMou, tellMou } from "./tellMou";

/** What is written beside a step. `documentDate` is an ISO date. */
export type StepWords = { reason?: string; documentNo?: string; documentDate?: string | null; fileId?: string | null };

/** A step that was taken: who heard of it, and the text that was kept. */
export type MovedMou = { notified: string[]; versionId: string | null };

/** The words stand still from the agreed text on and are open again with the draft; at a gate the whole is kept. */
async function keepAtGate(tx: Tx, deps: Deps, actor: Actor, mou: MouRecord, { gate, reopens }: MouStep) {
  if (reopens) await openTextAgain(tx, mou);
  if (gate === "AGREED") return closeText(tx, deps, actor, mou);
  return gate ? keepMouVersion(tx, deps, mou.id, gate, actor) : null;
}

/**
 * Takes a step of a memorandum inside the caller's transaction: its room frozen or opened, the text kept at a gate, the next
 * round begun with the same approvers when it reopens, the step's row, its audit row and the notices of every side.
 * Permission and guards are the caller's.
 */
export async function moveMou(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  mou: MouRecord,
  step: MouStep,
  words: StepWords = {},
): Promise<MovedMou> {
  const at = deps.clock.now();
  const { reason = "", documentNo = "", documentDate = null, fileId = null } = words;
  const kept = await keepAtGate(tx, deps, actor, mou, step);
  const round = step.reopens ? mou.round + 1 : mou.round;
  const userIds = await peopleOfMou(tx, deps, mou);
  if (step.reopens) {
    const plan = planOf(await loadGroups(tx, mou.id), mou.round);
    await replaceGroups(tx, { mouId: mou.id, round, createdBy: actor.userId, createdAt: at }, plan);
  }
  const ended = step.to === "TERMINATED" ? { endedReason: reason } : {};
  await tx.mou.update({
    where: { id: mou.id },
    data: { state: step.to, round, version: { increment: 1 }, updatedAt: at, ...ended },
  });
  await insertMouStep(tx, mou.id, {
    ...{ round: mou.round, fromState: mou.state, toState: step.to, reason, documentNo, documentDate, fileId },
    ...{ versionId: kept?.id ?? null, byUserId: actor.userId, at },
  });
  await record(tx, deps, actor, {
    ...{ action: "mou.stateSet", objectKind: "mou", objectId: mou.id, areaCode: mou.areaCode },
    detail: {
      ...{ before: mou.state, after: step.to, through: step.through, round, reason, documentNo },
      ...(kept ? { versionNo: kept.no, hash: kept.hash } : {}),
    },
  });
  const notified = await tellMou(tx, deps, actor, mou, {
    ...{ kind: step.reopens ? "MOU_RETURNED" : "MOU_STATE", userIds, page: step.reopens ? "/approval" : "" },
    detail: { state: step.to, reason: reason || "–" },
  });
  return { notified, versionId: kept?.id ?? null };
}
